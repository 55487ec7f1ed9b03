"""Data sets: a table of public forms, and what each of its columns means.

One description serves every format: headings of spreadsheets, members of JSON, JSON
Schemas, the dictionary and the data package. So none can say what another does not.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from enum import StrEnum
from operator import attrgetter
from typing import Any

from msgspec import Struct

from generator.publication.public import PublicRegister, PublicTable

Cell = str | int | date | None


class Kind(StrEnum):
    """What a column holds."""

    TEXT = "text"
    CODE = "code"
    """A code of a list; spreadsheets show its word."""
    DAY = "day"
    COUNT = "count"
    ADDRESS = "address"
    """An address of the site: whole in every file."""


class Field(Struct, frozen=True, kw_only=True):
    """A column: its member in JSON, its heading in spreadsheets, its meaning."""

    name: str
    title: str
    meaning: str
    kind: Kind = Kind.TEXT
    words: dict[str, str] = {}
    """Code to word, in the order of the list."""
    optional: bool = False
    """Whether a row may lack it."""
    pattern: str | None = None
    unit: str | None = None


class Dataset(Struct, frozen=True, kw_only=True):
    """A table of open data."""

    name: str
    title: str
    meaning: str
    key: tuple[str, ...]
    """The fields that together tell a row from all others."""
    order: str
    """How the rows are sorted, in words."""
    fields: tuple[Field, ...]
    records: Callable[[PublicRegister], Iterable[Any]]
    """The forms behind the rows, each with an attribute a field."""
    personal: bool = False
    """Whether rows name persons."""
    uses: tuple[tuple[str, str], ...] = ()
    """Data sets that fields refer to: (field, data set)."""

    def table(self, register: PublicRegister) -> PublicTable:
        """Take the rows of the register together."""
        records = tuple(self.records(register))
        return PublicTable(site=register.site, id=self.name, records=records)

    def rows(self, table: PublicTable) -> Iterator[list[Any]]:
        """Yield the values of each row: codes as codes, addresses whole."""
        get = attrgetter(*(field.name for field in self.fields))
        base = f"{table.site.site_url.rstrip('/')}/"
        places = [
            at for at, field in enumerate(self.fields) if field.kind is Kind.ADDRESS
        ]
        for record in table.records:
            row = [None if value == "" else value for value in get(record)]
            for at in places:
                row[at] = f"{base}{row[at]}"
            yield row

    def members(self, table: PublicTable) -> Iterator[dict[str, Any]]:
        """Yield each row for programs: member to value, without what it lacks."""
        names = [field.name for field in self.fields]
        for row in self.rows(table):
            yield {
                name: value
                for name, value in zip(names, row, strict=True)
                if value is not None
            }

    def cells(self, table: PublicTable) -> Iterator[list[Cell]]:
        """Yield each row for people: words instead of codes."""
        worded = [
            (at, field.words) for at, field in enumerate(self.fields) if field.words
        ]
        for row in self.rows(table):
            for at, words in worded:
                row[at] = words.get(row[at], row[at])
            yield row

    @property
    def titles(self) -> tuple[str, ...]:
        """Headings of the columns."""
        return tuple(field.title for field in self.fields)
