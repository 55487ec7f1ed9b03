"""The queries of `data/search-queries.tsv`, and whom of the sample each must find.

Who is expected is read off the table of holders and off the records, never off the
index of the search.
"""

from __future__ import annotations

import csv
import io
import re
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from generator.publication.words import CATEGORIES, CERTIFICATE_STATES, GRADES
from tests.builds import Built
from tests.search_model import Check

QUERIES = Path(__file__).parent / "data" / "search-queries.tsv"
KINDS = frozenset(
    {
        *("full", "part", "character", "surname", "compound", "dot", "rare"),
        *("pinyin", "stated", "initials", "width", "traditional", "organisation"),
        *("nobody", "filter"),
    }
)
WORDS = {"grade": GRADES, "state": CERTIFICATE_STATES, "category": CATEGORIES}


@dataclass(frozen=True, slots=True)
class Query:
    """A line of the table: what is typed, and who must be found."""

    kind: str
    text: str
    filters: dict[str, str]
    names: str | None
    units: str | None
    first: str | None

    def __str__(self) -> str:
        chosen = ",".join(self.filters.values())
        return f"{self.kind}:{self.text}{':' if chosen else ''}{chosen}"


def queries() -> list[Query]:
    """Read the table."""
    found = []
    for line in QUERIES.read_text("utf-8").splitlines():
        if line.startswith("#"):
            continue
        kind, text, filters, *rest = line.split("\t")
        chosen = {} if filters == "-" else dict(p.split("=") for p in filters.split())
        names, units, first = (None if one == "-" else one for one in rest)
        found.append(Query(kind, text, chosen, names, units, first))
    return found


class Holders:
    """Who holds a certificate in the sample, as its table for spreadsheets says."""

    def __init__(self, built: Built) -> None:
        self.built = built
        self.rows = self._table("data/holders.csv")
        areas = self._table("data/areas.csv")
        self.parents = {one["地区代码"]: one["上级代码"] for one in areas}

    def _table(self, path: str) -> list[dict[str, str]]:
        text = self.built.file(path).decode("utf-8-sig")
        return list(csv.DictReader(io.StringIO(text)))

    @cached_property
    def by_number(self) -> dict[str, dict[str, str]]:
        """Rows by the number of the certificate."""
        return {row["证书编号"]: row for row in self.rows}

    def named(self, query: Query) -> set[str]:
        """Numbers of those whose names a query must find."""
        if query.names is None:
            return set()
        pattern = re.compile(query.names)
        return {
            row["证书编号"]
            for row in self.rows
            if pattern.fullmatch(row["姓名"].replace("·", ""))
            and self.passes(row, query.filters)
        }

    def placed(self, query: Query) -> set[str]:
        """Numbers of those whose units a query must find."""
        return {
            row["证书编号"]
            for row in self.rows
            if query.units is not None
            and query.units in row["单位"]
            and self.passes(row, query.filters)
        }

    def passes(self, row: dict[str, str], filters: dict[str, str]) -> bool:
        """Whether the filters let a row pass."""
        columns = {"grade": "等级", "state": "状态", "category": "岗位类别"}
        for name, value in filters.items():
            if name == "area":
                passed = value in self._above(row["地区代码"])
            elif name == "year":
                passed = row["发证日期"].startswith(value)
            else:
                passed = row[columns[name]] == WORDS[name][value]
            if not passed:
                return False
        return True

    def _above(self, code: str) -> set[str]:
        found = set()
        while code and code not in found:
            found.add(code)
            code = self.parents.get(code, "")
        return found

    def check(self, filters: dict[str, str]) -> Check | None:
        """The filters as the model of the search takes them: a check of its rows."""
        if not filters:
            return None
        return lambda row: self.passes(self.by_number[row[0]], filters)
