"""The pages of years: each a piece of the tables of all years, set beside the last."""

from __future__ import annotations

import re

import msgspec
import pytest

from generator.catalogue import discover
from generator.publication.public import PublicFigure, PublicFigureRow, PublicRegister
from generator.site.charts import WITHHELD, chart_of
from generator.site.context import SiteContext
from generator.site.figure_tables import table_of, tables
from generator.site.year_tables import tables_of_year, years
from tests.browser.sample_places import register
from tests.builds import Built

YEARS = (2026, 2025, 2024, 2023)


def figure(name: str, *rows: tuple[int, tuple[int | None, ...], bool]) -> PublicFigure:
    return PublicFigure(
        id=name,
        rows=tuple(
            PublicFigureRow(
                area="",
                area_name="",
                year=year,
                values=values,
                total=None if None in values else sum(value or 0 for value in values),
                over=over,
            )
            for year, values, over in rows
        ),
    )


def test_years_with_anything_to_tell_have_a_page() -> None:
    assert set(YEARS) <= set(years(register()))
    empty = msgspec.structs.replace(register(), figures=(), notices=())
    assert years(empty) == ()


@pytest.mark.parametrize("year", YEARS)
def test_a_year_tells_nothing_that_all_years_do_not_tell(year: int) -> None:
    """Every line of a year's table is a line of the table of all years."""
    whole = {table.slug: table for table in tables(register())}
    found = list(tables_of_year(register(), year))
    assert found
    for table in found:
        told = {(line.title, line.values, line.total) for line in table.lines}
        all_years = whole[table.slug]
        assert told <= {(one.title, one.values, one.total) for one in all_years.lines}
        assert table.columns == all_years.columns
        assert table.definition == all_years.definition


@pytest.mark.parametrize("year", YEARS)
def test_a_year_stands_last_beside_the_one_before(year: int) -> None:
    for table in tables_of_year(register(), year):
        titles = [line.title for line in table.lines if line.url is None]
        assert titles in ([], [f"{year}年"], [f"{year - 1}年", f"{year}年"])
        assert str(year) in table.sentence + table.title, table.slug
        for bar in chart_of(table).bars:
            for part in bar.parts:
                assert f"{part.value:,}" in bar.words


@pytest.mark.parametrize(
    ("made", "sentence"),
    [
        (
            figure("classes", (2024, (1, 2, 3), True), (2025, (1, 2, 5), True)),
            "2025年举办培训 8 期，比上年多 2 期。",
        ),
        (
            figure("classes", (2025, (1, 2, 3), True), (2026, (1, 0, 0), False)),
            "2026年截至数据截至日举办培训 1 期；2025年全年举办 6 期。",
        ),
        (
            figure("classes", (2023, (1, 2, 3), True), (2025, (1, 2, 5), True)),
            "2025年举办培训 8 期。",
        ),
        (
            figure("classes", (2024, (1, 2, 3), True), (2026, (1, 0, 0), False)),
            "2026年截至数据截至日举办培训 1 期；上年没有可比的数字。",
        ),
        (
            figure("inspections", (2023, (90, 10), True), (2024, (191, 9), True)),
            (
                "2024年度参加年检的证书共 200 本，合格 191 本，占 96%，"
                "比上年提高 5.5 个百分点。"
            ),
        ),
        (
            figure("inspections", (2023, (90, 10), True), (2024, (180, 20), True)),
            "2024年度参加年检的证书共 200 本，合格 180 本，占 90%，与上年持平。",
        ),
        (
            figure("stages", (2024, (60,) * 7, True), (2025, (50,) * 7, True)),
            "2025年已办结的批次，申报 50 人，认定 50 人，申报人数比上年少 10 人。",
        ),
        (
            figure("stages", (2025, (60,) * 7, True), (2026, (50,) * 7, False)),
            "2026年已办结的批次，申报 50 人，认定 50 人。",
        ),
    ],
)
def test_a_sentence_compares_years_that_are_over(
    made: PublicFigure, sentence: str
) -> None:
    assert table_of(made).sentence == sentence


def test_a_difference_of_a_withheld_number_is_withheld() -> None:
    """Else the number itself could be worked out from the other year's."""
    made = table_of(
        figure("inspections", (2023, (90, 7), True), (2024, (None, None), True))
    )
    assert made.changes == (None, None, None)
    made = table_of(figure("classes", (2024, (1, 2, 3), True), (2025, (1, 0, 5), True)))
    assert made.changes == (0, -2, 2, 0)


def pages() -> dict[str, tuple[object, ...]]:
    (made,) = [one for one in discover().page_types if one.name == "statistics"]
    whole: PublicRegister = register()
    return {
        page.url: tuple(page.view.figures)  # type: ignore[attr-defined]
        for page in made.pages(whole, SiteContext(whole.site))
    }


def test_only_years_that_are_over_are_compared() -> None:
    found = pages()
    this = [figure.changes for figure in found["stats/2026/"]]  # type: ignore[attr-defined]
    last = [figure.changes for figure in found["stats/2025/"]]  # type: ignore[attr-defined]
    assert not any(this)
    assert any(last)


def test_the_page_of_a_year_says_what_changed(sample: Built) -> None:
    """Whatever the foot of a table says is the difference of the lines above it."""
    page = sample.pages["stats/2025/index.html"]
    checked = 0
    for table in re.findall(r"<table class=\"numbers\">.*?</table>", page, re.DOTALL):
        if "比上年" not in table:
            continue
        rows = [
            re.findall(r"<td>([^<]*)</td>", row)
            for row in re.findall(r"<tr>.*?</tr>", table, re.DOTALL)
        ][1:]
        before, now, change = rows
        for was, is_now, told in zip(before, now, change, strict=True):
            if WITHHELD in (was, is_now):
                assert told == WITHHELD
                continue
            number = int(told.replace("−", "-").replace(",", ""))
            assert int(is_now.replace(",", "")) - int(was.replace(",", "")) == number
            checked += 1
    assert checked > 10


def test_years_lead_to_each_other(sample: Built) -> None:
    found = [name for name in sample.pages if re.match(r"stats/\d{4}/", name)]
    assert len(found) == 6
    for name in ("stats/index.html", *found):
        root = "../" * name.count("/")
        for other in found:
            url = other.removesuffix("index.html")
            assert f'href="{root}{url}"' in sample.pages[name]
