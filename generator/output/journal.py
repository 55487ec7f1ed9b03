"""Rebuilding in place through a redo journal.

Changed files are written beside the tree first; once the journal stands, they are
moved over the old ones. A kill before that leaves the old site, a kill after it is
finished by the next build: never a mixture that lasts.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterable
from pathlib import Path

import msgspec
from msgspec import Struct

from generator.output.manifest import Held, Manifest
from generator.output.publish import SitePlace, write_manifest
from generator.output.tree import UnsafePath


class Journal(Struct, frozen=True):
    """What must be done: files to move in, paths to remove, the manifest after."""

    tree: str
    pending: str
    moves: dict[str, str]
    removals: list[str]
    manifest: Manifest


class PendingWriter:
    """Collects the files of a rebuild in place that differ from the standing ones.

    Several processes may share a folder: `tag` keeps their files apart.
    """

    def __init__(self, folder: Path, tag: str, held: dict[str, Held]) -> None:
        """Prepare to collect files in `folder`."""
        self._folder = folder
        self._tag = tag
        self._held = held
        self.files: dict[str, Held] = {}
        self.moves: dict[str, str] = {}

    @property
    def written(self) -> int:
        """How many files differ."""
        return len(self.moves)

    def write(self, path: str, content: bytes, fingerprint: bytes) -> None:
        """Collect a file unless the standing one has the same fingerprint."""
        if self.keep(path, fingerprint):
            return
        if path.startswith("/") or ".." in path.split("/"):
            raise UnsafePath(path)
        name = f"{self._tag}-{len(self.moves)}"
        (self._folder / name).write_bytes(content)
        self.moves[path] = name
        self.files[path] = Held(fingerprint, len(content))

    def keep(self, path: str, fingerprint: bytes) -> bool:
        """Say whether the standing file can stay."""
        held = self._held.get(path)
        if held is None or held.fingerprint != fingerprint:
            return False
        self.files[path] = held
        return True

    def keep_all(self, made: Iterable[tuple[str, bytes]]) -> bool:
        """Say whether all these files can stay; none is kept if one cannot."""
        held: dict[str, Held] = {}
        for path, fingerprint in made:
            one = self._held.get(path)
            if one is None or one.fingerprint != fingerprint:
                return False
            held[path] = one
        self.files.update(held)
        return True


def new_pending(place: SitePlace) -> Path:
    """Make the folder for changed files."""
    folder = place.trees / "pending"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    return folder


def commit(
    place: SitePlace,
    tree: Path,
    pending: Path,
    moves: dict[str, str],
    held: Manifest,
    before: dict[str, Held],
) -> None:
    """Write the journal down and carry it out."""
    removals = sorted(path for path in before if path not in held.files)
    journal = Journal(str(tree), str(pending), moves, removals, held)
    temporary = place.trees / "journal.new"
    with temporary.open("wb") as file:
        file.write(msgspec.msgpack.encode(journal))
        file.flush()
        os.fsync(file.fileno())
    temporary.replace(_journal_path(place))
    _carry_out(place, journal)


def recover(place: SitePlace) -> bool:
    """Finish what a killed rebuild had committed to; say whether there was any."""
    path = _journal_path(place)
    try:
        journal = msgspec.msgpack.decode(path.read_bytes(), type=Journal)
    except FileNotFoundError:
        return False
    _carry_out(place, journal)
    return True


def _carry_out(place: SitePlace, journal: Journal) -> None:
    tree, pending = Path(journal.tree), Path(journal.pending)
    for path, name in journal.moves.items():
        source = pending / name
        if source.exists():
            target = tree / path
            target.parent.mkdir(parents=True, exist_ok=True)
            source.replace(target)
    for path in journal.removals:
        (tree / path).unlink(missing_ok=True)
    write_manifest(tree, journal.manifest)
    _journal_path(place).unlink()
    shutil.rmtree(pending, ignore_errors=True)


def _journal_path(place: SitePlace) -> Path:
    return place.trees / "journal"
