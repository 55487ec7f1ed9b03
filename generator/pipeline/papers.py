"""The project's other papers: no personal data in any, nothing hostile in handbook."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import msgspec
from msgspec import Struct

from generator.findings.finding import Finding
from generator.model.context import SourceText
from generator.pipeline import documents
from generator.pipeline.memo import digest
from generator.pipeline.programme import Programme
from generator.pipeline.session import Session

_FOLDERS = ("docs",)
_FILES = ("README.md", "CHANGELOG.md", "mkdocs.yml")
_MAXIMUM_BYTES = 4 << 20
"""A paper larger than this is read up to here: no text of ours comes near it."""


class Scanned(Struct, frozen=True, array_like=True):
    """Findings of the papers as they stood."""

    key: bytes
    findings: tuple[Finding, ...]


_DECODER = msgspec.msgpack.Decoder(Scanned)


def scan(session: Session) -> tuple[Finding, ...]:
    """Hold the papers' texts and names to the rules on text.

    Those of the handbook are held to the rules on documents, too.
    """
    programme, memo = session.toolbox.programme, session.memo
    papers = [
        (name, path.read_bytes()[:_MAXIMUM_BYTES])
        for name, path in _papers(programme, session.loaded.papers)
    ]
    handbook = documents.Documents.of(programme.place.project)
    policies = tuple(one.value for one in session.toolbox.commons.policies.values())
    texts = (part for name, data in papers for part in (name.encode(), data))
    stated = msgspec.msgpack.encode(policies)
    key = digest(*texts, stated, *handbook.parts())
    payload = memo.get("papers/all")
    if payload is not None:
        scanned = _DECODER.decode(payload)
        if scanned.key == key:
            return scanned.findings
    found = documents.judge(programme, handbook, policies, session.toolbox.as_of)
    for name, data in papers:
        text = SourceText(name, "docs", data.decode("utf-8", "replace"))
        found += programme.judge_text(text)
    findings = tuple(found)
    memo.put("papers/all", msgspec.msgpack.encode(Scanned(key, findings)))
    return findings


def _papers(programme: Programme, own: tuple[str, ...]) -> Iterator[tuple[str, Path]]:
    """Papers by their path from the registry, as findings name places."""
    project, registry = programme.place.project, programme.place.registry
    paths = [project / name for name in _FILES]
    for folder in _FOLDERS:
        paths += sorted((project / folder).rglob("*"))
    paths += [registry / name for name in own]
    for path in paths:
        if path.is_file() and not path.is_symlink():
            yield Path(os.path.relpath(path, registry)).as_posix(), path
