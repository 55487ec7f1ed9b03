"""The folder that the records are written to."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from msgspec import Struct

from bench.synthesis.writer import record_text
from generator.model.layout import KINDS

_PREFIXES = {"identities": "identity:", "erasures": "erasure:", "areas": "area:"}


class Store:
    """Writes records below `registry/` and counts them by kind."""

    def __init__(self, registry: Path) -> None:
        """Remember the folder; it is made when the first record comes."""
        self.registry = registry
        self.counts: dict[str, int] = {}
        self.paths: dict[str, str] = {}
        """Path of each record by its id; identities, erasures and areas prefixed."""
        self._folders: set[str] = set()

    def add(self, kind: str, record: Struct, **places: object) -> str:
        """Write a record at its kind's place; return its path."""
        values: dict[str, Any] = {}
        identifier = getattr(record, "id", None)
        if identifier is not None:
            values.update(id=identifier, two=identifier[1:3])
        path = KINDS[kind].template.format_map({**values, **places})
        self.put(path, record_text(kind, path, record))
        self.counts[kind] = self.counts.get(kind, 0) + 1
        self.remember(path)
        return path

    def remember(self, path: str) -> None:
        """Make a path known under its record's id."""
        stem = path.rsplit("/", 1)[-1].removesuffix(".yml")
        prefix = _PREFIXES.get(path.split("/", 1)[0], "")
        self.paths[prefix + stem] = path

    def put(self, path: str, text: str) -> None:
        """Write a file."""
        folder, _, name = path.rpartition("/")
        target = self.registry / folder
        if folder not in self._folders:
            target.mkdir(parents=True, exist_ok=True)
            self._folders.add(folder)
        (target / name).write_bytes(text.encode())
