"""Eyes: open a file again to say where a field stands, and what may be shown of it."""

from __future__ import annotations

from pathlib import Path

from generator.findings.excerpt import shown
from generator.findings.place import Place, Pointer
from generator.findings.sight import WHOLE_FILE, Spot
from generator.model.layout import kind_of
from generator.source.annotations import ANY, Pattern
from generator.source.positions import FieldPosition, enclosing, positions
from generator.source.schemas import Schemas


class Eyes:
    """A `Sight` on the files of a registry; looks at one file at a time.

    Findings of one file follow each other, so the last file is kept in mind.
    """

    def __init__(self, registry: Path, schemas: Schemas) -> None:
        """Look at nothing yet."""
        self._registry = registry
        self._schemas = schemas
        self._path: str | None = None
        self._lines: list[str] = []
        self._positions: dict[Pointer, FieldPosition] = {}

    def look_at(self, path: str, data: bytes) -> None:
        """Keep a file in mind whose bytes are at hand."""
        self._path = path
        self._lines = data.decode("utf-8", "replace").split("\n")
        self._positions = positions(data)

    def spot(self, place: Place, *, on_key: bool) -> Spot:
        """Find a field, or the nearest field that encloses it."""
        self._open(place.path)
        found = enclosing(self._positions, place.pointer)
        if found is None:
            return WHOLE_FILE
        return found.key if on_key else found.value

    def excerpt(self, place: Place, line: int) -> str | None:
        """Show a line of a record's file; values that are not public are masked."""
        kind = kind_of(place.path)
        if kind is None:
            return None
        self._open(place.path)
        if not 0 < line <= len(self._lines):
            return None
        values = [
            (pointer, position.value)
            for pointer, position in self._positions.items()
            if position.value.line == line
        ]
        visibility = self._schemas.annotations(kind.name).visibility
        return shown(
            self._lines[line - 1],
            values,
            lambda pointer: _visibility(visibility, pointer) == "public",
            {pattern[-1] for pattern in visibility if pattern},
        )

    def _open(self, path: str) -> None:
        if path == self._path:
            return
        try:
            data = (self._registry / path).read_bytes()
        except OSError:
            data = b""
        self.look_at(path, data)


def _visibility(visibility: dict[Pattern, str], pointer: Pointer) -> str | None:
    """Visibility of a field; one that no schema knows has none."""
    pattern = tuple(ANY if isinstance(step, int) else step for step in pointer)
    return visibility.get(pattern) or visibility.get((*pattern[:-1], ANY))
