"""The entry of the API: `api/v1/index.json`, once all files are written."""

from __future__ import annotations

from collections.abc import Iterator

from generator.publication.public import PublicDownloads
from generator.site import urls
from generator.site.announcements import base_of
from generator.site.answers import IndexAnswer, TableLink
from generator.site.context import SiteContext
from generator.site.page import Artifact


def artifacts(subject: PublicDownloads, context: SiteContext) -> Iterator[Artifact]:
    """Write how many rows there are of what, and where the rest is described."""
    site, base = subject.site, base_of(subject.site)
    slugs = (
        file.path.removeprefix(urls.STATISTICS).removesuffix(".csv")
        for file in subject.files
        if file.path.startswith(urls.STATISTICS) and file.path.endswith(".csv")
    )
    index = IndexAnswer(
        as_of=site.as_of,
        title=site.title,
        sample=site.sample,
        counts=subject.counts,
        description=f"{base}{urls.API_DESCRIPTION}",
        data_package=f"{base}{urls.DATA_PACKAGE}",
        checksums=f"{base}{urls.CHECKSUMS}",
        statistics=tuple(
            TableLink(table=slug, answer=f"{base}{urls.statistics_answer(slug)}")
            for slug in slugs
        ),
    )
    yield Artifact(urls.API_INDEX, index.to_bytes())
