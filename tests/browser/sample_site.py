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
from generator.site.downloads import downloads_of, is_download
from generator.site.page import Artifact
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
    for form in forms:
        files = []
        for page in catalogue.pages_of(form, context):
            _write(folder / page.path, renderer.render(page, context))
        for artifact in catalogue.artifacts(form, context):
            _write(folder / artifact.path, artifact.content)
            files.append(_described(artifact))
        if isinstance(form, PublicRegister):
            downloads = downloads_of(
                form, (file for file in files if is_download(file.path))
            )
            write_site(folder, iter([downloads]), context)
    for asset in assets():
        _write(folder / asset.path, asset.content)
    return folder


def _described(artifact: Artifact) -> PublicFile:
    content = artifact.content
    return PublicFile(
        path=artifact.path,
        size=len(content),
        sha256=hashlib.sha256(content).hexdigest(),
    )


def _write(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
