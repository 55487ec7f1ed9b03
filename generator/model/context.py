"""What rules may read: the subject is given, this is the rest."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from generator.model.commons import Commons
from generator.model.index import Duplicate, Index


@dataclass(frozen=True, slots=True)
class SourceText:
    """A file as text, for rules that read bytes rather than records.

    `kind` is the record kind, or `docs` for a handbook file.
    """

    path: str
    kind: str
    text: str


@dataclass(frozen=True, slots=True)
class Context:
    """What a rule may read besides its subject."""

    as_of: date
    commons: Commons
    index: Index
    duplicates: tuple[Duplicate, ...] = ()
