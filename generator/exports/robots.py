"""What crawlers need not fetch: `robots.txt` (read at a host's root only).

Pages that name a person ask not to be indexed themselves; to read that, a crawler
must be let in. Files that name persons cannot ask, so crawlers are kept away from
them; the search's shards are of no use to anybody else.
"""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urlsplit

from generator.publication.public import PublicRegister
from generator.site import urls
from generator.site.context import SiteContext
from generator.site.datasets import DATASETS
from generator.site.page import Artifact


def artifacts(register: PublicRegister, context: SiteContext) -> Iterator[Artifact]:
    """Write the rules and the way to the map."""
    base = register.site.site_url.rstrip("/")
    path = urlsplit(base).path
    named = [f"{urls.DATA}{one.name}." for one in DATASETS if one.personal]
    away = ("search/", f"{urls.API}certificates/", *named)
    lines = [
        "User-agent: *",
        *(f"Disallow: {path}/{place}" for place in away),
        "",
        f"Sitemap: {base}/sitemap.xml",
    ]
    yield Artifact("robots.txt", "".join(f"{line}\n" for line in lines).encode())
