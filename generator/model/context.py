"""What rules may read: the subject is given, this is the rest."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from generator.model.commons import Commons
from generator.model.index import Duplicate, Index
from generator.model.layout import KINDS

OF_PERSONS = ("assessment", "case", "grade", "training")
"""Kinds whose files add to what is known of persons that their paths do not name."""


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

    def refused(self, kind: str, **place: object) -> bool:
        """Whether a record stands whose file was refused, by the names in its path.

        It is not missing: its own findings say what is wrong with it.
        """
        path = KINDS[kind].template.format(**place)
        return self.index.kind_of(f"unread:{path}") is not None

    def lacks_records(self) -> bool:
        """Whether a file was refused that may speak of any person.

        Then nobody knows what a person lacks: neither years, nor hours, nor grades.
        """
        index = self.index
        return any(index.kind_of(f"unread:{kind}") for kind in OF_PERSONS)
