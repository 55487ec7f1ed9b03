"""Trees: writing the files of a site into a folder that nobody serves yet."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

from generator.output.manifest import Held


class UnsafePath(Exception):
    """A path that would leave the tree; a bug in whoever made it."""


class TreeWriter:
    """Writes files below a root; unchanged ones are linked from the tree before.

    `previous` is the tree that stands (its files are never changed in place, so a
    hard link to one is safe) and `held` what it holds.
    """

    def __init__(
        self, root: Path, previous: Path | None, held: dict[str, Held]
    ) -> None:
        """Prepare to write below `root`, which must exist."""
        self._root = str(root)
        self._previous = str(previous) if previous else None
        self._held = held
        self._folders: set[str] = set()
        self.files: dict[str, Held] = {}
        self.moves: dict[str, str] = {}
        self.written = 0

    def write(self, path: str, content: bytes, fingerprint: bytes) -> None:
        """Write a file, or link the standing one of the same fingerprint."""
        if self.keep(path, fingerprint):
            return
        target = self._target(path)
        descriptor = os.open(target, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o644)
        try:
            rest = memoryview(content)
            while rest:
                rest = rest[os.write(descriptor, rest) :]
        finally:
            os.close(descriptor)
        self.files[path] = Held(fingerprint, len(content))
        self.written += 1

    def keep(self, path: str, fingerprint: bytes) -> bool:
        """Link the standing file if it was made from the same fingerprint."""
        held = self._held.get(path)
        if held is None or held.fingerprint != fingerprint or self._previous is None:
            return False
        try:
            os.link(f"{self._previous}/{path}", self._target(path))
        except FileExistsError:
            return path in self.files
        except OSError:
            return False
        self.files[path] = held
        return True

    def keep_all(self, made: Iterable[tuple[str, bytes]]) -> bool:
        """Link these files; false, and none linked, if one does not stand so."""
        wanted = tuple(made)
        for path, fingerprint in wanted:
            held = self._held.get(path)
            if held is None or held.fingerprint != fingerprint:
                return False
        return all(self.keep(path, fingerprint) for path, fingerprint in wanted)

    def _target(self, path: str) -> str:
        if path.startswith("/") or ".." in path.split("/") or "\\" in path:
            raise UnsafePath(path)
        folder = path.rpartition("/")[0]
        if folder not in self._folders:
            os.makedirs(f"{self._root}/{folder}", exist_ok=True)
            self._folders.add(folder)
        return f"{self._root}/{path}"
