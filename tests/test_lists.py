"""The lists that the articles speak of: complete, each row whole, called examples."""

from __future__ import annotations

import pytest

from generator.handbook.lists import Table, all_lists
from tests.handbooks import POLICIES, pages_of

TABLES = [
    pytest.param(table, id=f"{profile}-{table.anchor}")
    for profile, lists in all_lists().items()
    for table in lists.tables
]
# What the two public papers count: 十强化, 十抓, 十一项举措.
COUNTED = {
    ("sijiwuzhuan", "enterprises"): 10,
    ("sijiwuzhuan", "social-organisations"): 10,
    ("honglingrenzheng", "growth"): 11,
}
QUARTERS = ["第一季度", "第二季度", "第三季度", "第四季度"]


@pytest.mark.parametrize("table", TABLES)
def test_a_table_is_whole(table: Table) -> None:
    assert {len(row) for row in table.rows} == {len(table.columns)}
    assert all(cell.strip() for row in table.rows for cell in row)
    assert len({row[:2] for row in table.rows}) == len(table.rows)
    assert table.title.endswith("（示例）")
    if table.columns[0] == "季度":
        assert [row[0] for row in table.rows] == QUARTERS


def test_lists_are_as_long_as_their_names_say() -> None:
    found = {
        (profile, table.anchor): len(table.rows)
        for profile, lists in all_lists().items()
        for table in lists.tables
    }
    assert found | COUNTED == found
    strong, grasped = all_lists()["sijiwuzhuan"].tables[:2]
    assert all(row[0].startswith("强化") for row in strong.rows)
    assert all(row[0].startswith("抓") for row in grasped.rows)


def test_every_version_has_its_page_of_lists() -> None:
    pages = pages_of()
    for one in POLICIES:
        page = pages[f"{one.profile}/{one.version}/lists.md"]
        number = one.articles["duties"].partition("/")[2]
        assert f"#a{number})" in page
        assert "为本手册拟写的示例" in page
        for row in all_lists()[one.profile].tables[0].rows:
            assert f"| {row[0]} |" in page
