"""The sample site: every form of it, rendered into a folder."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path

from generator.catalogue import discover
from generator.publication.public import PublicFile, PublicForm, PublicRegister
from generator.render.assets import assets
from generator.render.environment import Renderer
from generator.site.context import SiteContext
from generator.site.datasets import DATASETS
from generator.site.downloads import downloads_of, is_download
from tests.browser.sample_forms import (
    CERTIFICATES,
    CONTEXT,
    full_worker,
    state_certificates,
    workers,
)
from tests.browser.sample_notices import notices
from tests.browser.sample_places import areas, organizations, register


def everything() -> Iterator[PublicForm]:
    """Every public form of the sample site; later ones take the place of earlier."""
    yield from CERTIFICATES
    yield from state_certificates().values()
    yield from workers()
    yield full_worker()
    yield from organizations()
    yield from areas()
    yield from notices().values()
    yield register()


def write_site(
    folder: Path, forms: Iterator[PublicForm], context: SiteContext = CONTEXT
) -> Path:
    """Render forms, exports and assets into a folder."""
    catalogue, renderer = discover(), Renderer()

    def write(form: PublicForm) -> None:
        for page in catalogue.pages_of(form, context):
            _write(folder / page.path, renderer.render(page, context))
        for artifact in catalogue.artifacts(form, context):
            _write(folder / artifact.path, artifact.content)

    for form in forms:
        write(form)
        if isinstance(form, PublicRegister):
            tables = [dataset.table(form) for dataset in DATASETS]
            for table in tables:
                write(table)
            write(downloads_of(form.site, tables, _downloads(folder)))
    for asset in assets():
        _write(folder / asset.path, asset.content)
    return folder


def _downloads(folder: Path) -> Iterator[PublicFile]:
    for file in sorted(folder.rglob("*")):
        path = file.relative_to(folder).as_posix()
        if file.is_file() and is_download(path):
            content = file.read_bytes()
            digest = hashlib.sha256(content).hexdigest()
            yield PublicFile(path=path, size=len(content), sha256=digest)


def _write(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
