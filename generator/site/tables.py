"""Tables of figures: what the statistics pages, their charts and their files show.

These are counted from the public register alone: every holder who is counted here also
stands in the lists by name. What no list shows is in `figure_tables.py`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Iterator
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from generator.publication.public import PublicRegister, PublicRow
from generator.publication.words import CATEGORIES, GRADE_ORDER, GRADES, NOTICE_TYPES

Chart = Literal["parts", "first", "last"]
"""What the chart of a table shows: all parts of each row, the first column alone, or
the columns of the last row one below the other."""
_LISTING = frozenset({"county", "functional_zone", "directly_managed"})
"""Types of areas that manage holders."""
_OFF_POST = ("", "未在岗")
"""Holders whose category is not told, for they are not on post."""
_LAST_DAY = (12, 31)
"""Month and day on which a year is whole."""


class Line(Struct, frozen=True):
    """A row of a table: what it is about, and a number for every column.

    A number that is withheld is None.
    """

    title: str
    values: tuple[int | None, ...]
    url: str | None = None
    whole: int | None = None
    """The sum of the row where some of its numbers are withheld."""

    @property
    def total(self) -> int | None:
        """Sum of the row; None where it is withheld too."""
        shown = [value for value in self.values if value is not None]
        return sum(shown) if len(shown) == len(self.values) else self.whole


class Table(Struct, frozen=True):
    """A table: a sentence that says the gist, how it is counted, columns and rows."""

    slug: str
    title: str
    sentence: str
    definition: str
    heading: str
    """What the rows are: 地区, 年度, …"""
    unit: str
    """What is counted: 人, 本, 件."""
    columns: tuple[str, ...]
    lines: tuple[Line, ...]
    chart: Chart = "parts"
    summed: bool = True
    """Whether the columns are parts of a sum, which then stands in a last column."""
    footed: bool = True
    """Whether the rows are parts of a sum, which then stands in a last line."""
    units: tuple[str, ...] = ()
    """What is counted in each column, where `unit` is empty."""

    def unit_of(self, column: int) -> str:
        """What is counted in a column."""
        return self.units[column] if self.units else self.unit

    @property
    def totals(self) -> tuple[int | None, ...]:
        """Sum of every column; None where a number of it is withheld."""
        return tuple(
            _sum(line.values[place] for line in self.lines)
            for place in range(len(self.columns))
        )

    @property
    def total(self) -> int | None:
        """Sum of everything."""
        return _sum(line.total for line in self.lines)

    @property
    def changes(self) -> tuple[int | None, ...]:
        """What the last line has more than the first, its sum too; None: withheld."""
        first, last = (
            (*line.values, line.total) if self.summed else line.values
            for line in (self.lines[0], self.lines[-1])
        )
        return tuple(
            None if was is None or now is None else now - was
            for was, now in zip(first, last, strict=True)
        )

    @property
    def withholds(self) -> bool:
        """Whether some number of it is withheld."""
        return any(None in line.values for line in self.lines)


def _sum(values: Iterable[int | None]) -> int | None:
    found = tuple(values)
    shown = [value for value in found if value is not None]
    return sum(shown) if len(shown) == len(found) else None


def holder_tables(register: PublicRegister) -> Iterator[Table]:
    """Yield the tables of holders that have anything to tell."""
    held = {row.grade for row in register.rows}
    grades = tuple(grade for grade in GRADE_ORDER if grade in held)
    for make in (_by_area, _by_category, _by_year):
        table = make(register, grades)
        if table.total:
            yield table


def notice_tables(register: PublicRegister) -> Iterator[Table]:
    """Yield the table of notices, if there are any."""
    if register.notices:
        yield _notices(register)


def notice_table_of(register: PublicRegister, year: int) -> Table | None:
    """Make the table of the notices of a year and the one before, if it has any."""
    counts = Counter(notice.start.year for notice in register.notices)
    if not counts[year]:
        return None
    table = _notices(register)
    told = f"{year}年发布公示、公告 {counts[year]:,} 件"
    if counts[year - 1] and year < register.site.as_of.year:
        told += f"，{_difference(counts[year], counts[year - 1], '件', '上年')}"
    kept = [line for line in table.lines if line.title in _titles(year - 1, year)]
    return replace(table, sentence=f"{told}。", lines=tuple(kept), footed=False)


def _by_area(register: PublicRegister, grades: tuple[str, ...]) -> Table:
    counts = _count(register.rows, lambda row: row.area)
    lines = tuple(
        _line(line.name, counts, line.code, grades, line.url)
        for line in register.areas
        if line.type in _LISTING and line.holders
    )
    most = max(lines, key=lambda line: line.total or 0, default=Line("", ()))
    by_grade = Counter(row.grade for row in register.rows)
    parts = "、".join(f"{GRADES[g]} {by_grade[g]:,} 人" for g in grades)
    return Table(
        "holders-by-area",
        "持证人员：地区和等级",
        f"共有持证人员 {len(register.rows):,} 人，其中{parts}；"
        f"最多的是{most.title}，{most.total:,} 人。",
        "数据截至日持有效证书的人员，按现在的管理地区计；一人持几本的，按本计。",
        "地区",
        "人",
        tuple(GRADES[grade] for grade in grades),
        lines,
    )


def _by_category(register: PublicRegister, grades: tuple[str, ...]) -> Table:
    counts = _count(register.rows, lambda row: row.category)
    lines = tuple(
        _line(title, counts, category, grades)
        for category, title in (*CATEGORIES.items(), _OFF_POST)
        if any(counts[category, grade] for grade in grades)
    )
    most = max(lines, key=lambda line: line.total or 0, default=Line("", ()))
    share = round(100 * (most.total or 0) / max(len(register.rows), 1))
    return Table(
        "holders-by-category",
        "持证人员：任职类别和等级",
        f"{most.title}最多，{most.total:,} 人，占 {share}%。",
        "数据截至日持有效证书的人员，按证书所载的任职类别计；未在岗的单列。",
        "任职类别",
        "人",
        tuple(GRADES[grade] for grade in grades),
        lines,
    )


def _by_year(register: PublicRegister, grades: tuple[str, ...]) -> Table:
    counts = _count(register.rows, lambda row: row.issued_on.year)
    years = sorted({row.issued_on.year for row in register.rows})
    lines = tuple(_line(f"{year}年", counts, year, grades) for year in years)
    return Table(
        "holders-by-year",
        "持证人员：现证的发证年度和等级",
        _of_two_years(register, counts, grades),
        "数据截至日有效的证书，按发证日期所在的年度计；已换发的旧证不计。",
        "发证年度",
        "本",
        tuple(GRADES[grade] for grade in grades),
        lines,
    )


def _of_two_years(
    register: PublicRegister,
    counts: Counter[tuple[Hashable, str]],
    grades: tuple[str, ...],
) -> str:
    """Say what this year and the last one have brought that is still in force.

    A year that is not over is not measured against a whole one.
    """
    as_of = register.site.as_of
    year = as_of.year
    this, last = (
        sum(counts[one, grade] for grade in grades) for one in (year, year - 1)
    )
    so_far = "" if (as_of.month, as_of.day) == _LAST_DAY else "截至数据截至日"
    words = f"现行有效的证书中，{year}年{so_far}发的 {this:,} 本"
    return f"{words}，{year - 1}年发的 {last:,} 本。" if last else f"{words}。"


def _difference(now: int, was: int, unit: str, before: str) -> str:
    """Say how much more or less it is than before."""
    if now == was:
        return f"与{before}持平"
    return f"比{before}{'多' if now > was else '少'} {abs(now - was):,} {unit}"


def _notices(register: PublicRegister) -> Table:
    kinds = tuple(
        kind
        for kind in NOTICE_TYPES
        if any(notice.type == kind for notice in register.notices)
    )
    counts = Counter((notice.start.year, notice.type) for notice in register.notices)
    years = sorted({notice.start.year for notice in register.notices})
    return Table(
        "notices-by-year",
        "公示、公告：年度和种类",
        f"自 {years[0] if years else ''} 年以来发布公示、公告 "
        f"{len(register.notices):,} 件。",
        "按开始日期所在的年度计；撤回的不计。",
        "年度",
        "件",
        tuple(NOTICE_TYPES[kind] for kind in kinds),
        tuple(
            Line(title, tuple(counts[year, kind] for kind in kinds))
            for year, title in zip(years, _titles(*years), strict=True)
        ),
    )


def _titles(*years: int) -> tuple[str, ...]:
    return tuple(f"{year}年" for year in years)


def _count(
    rows: Iterable[PublicRow], key: Callable[[PublicRow], Hashable]
) -> Counter[tuple[Hashable, str]]:
    return Counter((key(row), row.grade) for row in rows)


def _line(
    title: str,
    counts: Counter[tuple[Hashable, str]],
    key: Hashable,
    grades: tuple[str, ...],
    url: str | None = None,
) -> Line:
    return Line(title, tuple(counts[key, grade] for grade in grades), url)
