"""What a run is asked to do."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import date
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Workspace:
    """The project folder, its registry, and the cache of this registry."""

    project: Path
    registry: Path

    @property
    def schemas(self) -> Path:
        """Folder of the JSON Schemas."""
        return self.project / "schemas"

    @property
    def build(self) -> Path:
        """Folder for everything that may be deleted at any time."""
        return self.project / ".build"

    @property
    def cache(self) -> Path:
        """Folder of the cache of this registry."""
        name = hashlib.blake2b(
            str(self.registry.resolve()).encode(), digest_size=6
        ).hexdigest()
        return self.build / "cache" / name


@dataclass(frozen=True, slots=True)
class Order:
    """Options of a build."""

    site: Path
    as_of: date | None = None
    jobs: int = 1
    handbook: bool = True
    in_place: bool = False
    revision: str | None = None
    sequence: int | None = None
    rare_font: Path | None = None
    """Font that rare characters of names are cut out of."""


class CannotRun(Exception):
    """The command cannot run at all: what is missing, and what to do."""

    def __init__(self, message: str, hint: str) -> None:
        """Keep both texts."""
        super().__init__(message)
        self.message = message
        self.hint = hint
