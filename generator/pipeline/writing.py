"""Writing pages: a page whose fingerprint stands already is not rendered."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Protocol

import msgspec

from generator.output.manifest import Held
from generator.pipeline.memo import digest
from generator.pipeline.toolbox import Toolbox
from generator.publication.public import PublicForm
from generator.site.page import Artifact, Page

_ENCODER = msgspec.msgpack.Encoder(order="deterministic")
Made = tuple[str, bytes]
"""A file of the site: its path and the fingerprint of what it was made from."""


class Writer(Protocol):
    """Where files of the site go."""

    files: dict[str, Held]
    moves: dict[str, str]
    """Files that wait beside the tree: path to name."""

    @property
    def written(self) -> int:
        """How many files were really written."""

    def write(self, path: str, content: bytes, fingerprint: bytes) -> None:
        """Put a file in place."""

    def keep(self, path: str, fingerprint: bytes) -> bool:
        """Keep the standing file if it has this fingerprint."""

    def keep_all(self, made: Iterable[Made]) -> bool:
        """Keep these files; false, and none kept, if one does not stand like this."""


@dataclass(frozen=True, slots=True)
class Written:
    """What one task wrote, as it comes back from a process."""

    task: str
    files: dict[str, Held]
    moves: dict[str, str]
    written: int


def write_form(toolbox: Toolbox, writer: Writer, form: PublicForm) -> Iterator[Made]:
    """Write all pages and files of a public form; yield what was made."""
    yield from write_pages(toolbox, writer, form)
    for artifact in toolbox.catalogue.artifacts(form, toolbox.site):
        yield write_artifact(writer, artifact)


def write_pages(toolbox: Toolbox, writer: Writer, form: PublicForm) -> Iterator[Made]:
    """Write all pages of a public form; yield what was made."""
    for page in toolbox.catalogue.pages_of(form, toolbox.site):
        yield write_page(toolbox, writer, page)


def write_page(toolbox: Toolbox, writer: Writer, page: Page) -> Made:
    """Write one page and say what was made."""
    fingerprint = digest(
        toolbox.page_salt, page.template.encode(), _ENCODER.encode(page.view)
    )
    path = page.path
    if not writer.keep(path, fingerprint):
        writer.write(path, toolbox.render(page), fingerprint)
    return path, fingerprint


def write_artifact(writer: Writer, artifact: Artifact) -> Made:
    """Write one artifact and say what was made.

    Its fingerprint is the SHA-256 of its bytes, which the downloads publish.
    """
    fingerprint = hashlib.sha256(artifact.content).digest()
    writer.write(artifact.path, artifact.content, fingerprint)
    return artifact.path, fingerprint
