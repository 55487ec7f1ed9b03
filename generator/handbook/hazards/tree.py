"""What may lie in `docs/`: regular files of a few types, under plain names.

Touches the folder that it is given; reads names, follows no link.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from generator.findings.fault import Fault

LINK: Final = "DOC009"
TYPE: Final = "DOC010"
UNPUBLISHED: Final = frozenset({"reviewed.tsv", "words.txt"})
"""Files for the program: clauses read with their rules, words of the search."""

_is_name = re.compile(r"[A-Za-z0-9][A-Za-z0-9_.-]{0,79}").fullmatch
_TYPES: Final = frozenset({".md", ".png", ".jpg", ".jpeg", ".webp"})
_FIRST_BYTES: Final = {
    ".png": b"\x89PNG\r\n\x1a\n",
    ".jpg": b"\xff\xd8\xff",
    ".jpeg": b"\xff\xd8\xff",
    ".webp": b"RIFF",
}
"""How pictures begin: what only calls itself one is published as something else."""


@dataclass(frozen=True, slots=True)
class Survey:
    """What a folder holds: files by relative name, and faults by relative name."""

    files: dict[str, Path]
    faults: list[tuple[str, Fault]]


def survey(folder: Path) -> Survey:
    """List a folder whole, in order of names."""
    found = Survey({}, [])
    if folder.is_symlink():
        found.faults.append(("", Fault(LINK, 0, 0)))
        return found
    for name, entry in _entries(folder, ""):
        if entry.is_symlink() or not (entry.is_file() or entry.is_dir()):
            found.faults.append((name, Fault(LINK, 0, 0)))
        elif not _is_name(entry.name):
            found.faults.append((name, Fault(TYPE, 0, 0, {"reason": "name"})))
        elif entry.is_file():
            path = Path(entry.path)
            if name not in UNPUBLISHED and not _is_of_its_type(path):
                found.faults.append((name, Fault(TYPE, 0, 0, {"reason": "type"})))
            found.files[name] = path
    return found


def _entries(folder: Path, prefix: str) -> Iterator[tuple[str, os.DirEntry[str]]]:
    for entry in sorted(os.scandir(folder), key=lambda entry: entry.name):
        name = f"{prefix}{entry.name}"
        yield name, entry
        if entry.is_dir(follow_symlinks=False):
            yield from _entries(Path(entry.path), f"{name}/")


def _is_of_its_type(path: Path) -> bool:
    if path.suffix not in _TYPES:
        return False
    begins = _FIRST_BYTES.get(path.suffix, b"")
    with path.open("rb") as file:
        return file.read(len(begins)) == begins
