"""`hongling report`: what it writes, where it refuses to, and how files read back."""

from __future__ import annotations

import csv
import io
import os
import stat
from collections.abc import Iterable
from datetime import date, datetime
from pathlib import Path

import pytest
from openpyxl import load_workbook

from generator.model.table import CellKind, Column, Table
from generator.output.private import PublicPlace, refuse_public_place, write_private
from generator.render.tables import table_csv, table_text
from generator.render.workbook import workbook_bytes
from tests.offices import Office, Run

FORMULAS = ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "＝1", " =1"]
DAY = date(2026, 6, 30)
TABLE = Table(
    "made-up",
    "示例表",
    (
        Column("text", "文字"),
        Column("number", "数", CellKind.NUMBER),
        Column("day", "日期", CellKind.DATE),
    ),
    (*((cell, 7, DAY) for cell in FORMULAS), ("甲，乙", None, None)),
)


def csv_rows(content: bytes) -> list[list[str]]:
    assert content.startswith(b"\xef\xbb\xbf")
    assert b"\r\n" in content
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))


# ── the forms ────────────────────────────────────────────────────────────────


def test_csv_reads_back_and_nothing_in_it_calculates() -> None:
    head, *rows = csv_rows(table_csv(TABLE))
    assert head == ["文字", "数", "日期"]
    assert rows[-1] == ["甲，乙", "", ""]
    for cell, row in zip(FORMULAS, rows, strict=False):
        assert row == [f"'{cell}", "7", "2026-06-30"]


def test_a_workbook_reads_back_typed_and_nothing_in_it_calculates() -> None:
    book = load_workbook(io.BytesIO(workbook_bytes([TABLE, TABLE], DAY)))
    assert len(book.worksheets) == 2
    sheet = book.worksheets[0]
    assert sheet.title == "示例表"
    assert sheet.freeze_panes == "A2"
    rows = list(sheet.iter_rows())
    assert [cell.value for cell in rows[0]] == ["文字", "数", "日期"]
    for cell, row in zip(FORMULAS, rows[1:], strict=False):
        assert (row[0].value, row[0].data_type) == (cell, "s")
        assert (row[1].value, row[1].data_type) == (7, "n")
        assert row[2].value == datetime(2026, 6, 30)  # noqa: DTZ001 - a day
        assert row[2].number_format == "yyyy-mm-dd"
    assert rows[-1][1].value is None
    assert not any(cell.data_type == "f" for row in rows for cell in row)


def test_the_same_table_gives_the_same_bytes(monkeypatch: pytest.MonkeyPatch) -> None:
    first = workbook_bytes([TABLE], DAY)
    monkeypatch.setattr("time.time", lambda: 1_000_000_000.0)
    assert workbook_bytes([TABLE], DAY) == first


def test_a_table_on_the_terminal_stands_in_columns() -> None:
    table = Table(
        "made-up",
        "示例表",
        (Column("a", "甲"), Column("b", "数量", CellKind.NUMBER), Column("c", "乙")),
        (("中级", 12, "x"), ("ab", 3, "一二")),
    )
    assert table_text(table) == (
        "示例表（2 行）\n甲    数量  乙\n中级    12  x\nab       3  一二\n"
    )


def test_a_sum_is_no_row_of_its_own() -> None:
    rows = (("甲", 1), ("乙", 2), ("合计", 3))
    columns = (Column("a", "甲"), Column("b", "数量", CellKind.NUMBER))
    summed = Table("made-up", "示例表", columns, rows, unit="人", sums=1)
    assert table_text(summed).startswith("示例表（2 人）\n")


# ── private files ────────────────────────────────────────────────────────────


def test_a_private_file_is_its_owner_s_alone(tmp_path: Path) -> None:
    out = tmp_path / "表.csv"
    out.write_text("old")
    out.chmod(0o644)
    write_private(out, b"new")
    assert out.read_bytes() == b"new"
    assert stat.S_IMODE(out.stat().st_mode) == 0o600
    assert [path.name for path in tmp_path.iterdir()] == ["表.csv"]


def test_a_write_that_fails_leaves_the_old_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "a.csv"
    out.write_bytes(b"old")

    def fail(*_: object) -> None:
        raise OSError(28, "no room")

    monkeypatch.setattr(os, "replace", fail)
    with pytest.raises(OSError, match="no room"):
        write_private(out, b"new")
    assert out.read_bytes() == b"old"
    assert [path.name for path in tmp_path.iterdir()] == ["a.csv"]


def refused(path: Path, shared: Iterable[Path]) -> bool:
    try:
        refuse_public_place(path, shared)
    except PublicPlace:
        return True
    return False


def test_public_places_are_known_by_any_way_that_leads_there(tmp_path: Path) -> None:
    registry, tree = tmp_path / "registry", tmp_path / ".pages.trees" / "000001"
    for folder in (registry / "workers", tree):
        folder.mkdir(parents=True)
    (tmp_path / "pages").symlink_to(".pages.trees/000001")
    (tmp_path / "way").symlink_to("registry")
    (tmp_path / "link.csv").symlink_to("registry/a.csv")
    (registry / "out").symlink_to(tmp_path)
    (registry / "away.csv").symlink_to(tmp_path / "b.csv")
    shared = [registry, tmp_path / "site"]
    for name in (
        "registry/a.csv",
        "registry",
        "registry/workers/a.csv",
        "registry/../registry/a.csv",
        "elsewhere/../registry/a.csv",
        "way/a.csv",
        "way/away.csv",
        "link.csv",
        "registry/out/a.csv",
        "site/a.csv",
        "pages/a.csv",
        ".pages.trees/000001/data/a.csv",
        ".pages.trees/a.csv",
    ):
        assert refused(tmp_path / name, shared), name
    for name in ("a.csv", "registry.csv", "registry-private/a.csv", "sites/a.csv"):
        assert not refused(tmp_path / name, shared), name


# ── the command ──────────────────────────────────────────────────────────────


def test_without_a_name_the_reports_are_listed(run: Run) -> None:
    code, out, _ = run("report")
    assert code == 0
    assert [line.split()[0] for line in out.splitlines()] == [
        "allowances",
        "expiring",
        "inspections",
        "promotion",
    ]


def test_text_goes_to_the_terminal_and_says_that_it_is_private(run: Run) -> None:
    code, out, err = run("report", "allowances", "--year", "2025")
    assert (code, err) == (0, "")
    assert out.startswith("内部资料，仅供本单位使用。数据截至 2026-06-30。\n")
    assert "2025 年度红领津贴按地区汇总" in out


def test_csv_goes_to_the_terminal_one_table_only(run: Run) -> None:
    code, out, err = run("report", "allowances", "--format", "csv")
    assert code == 0
    head, *rows = csv_rows(out.encode().replace(b"\r\r\n", b"\r\n"))
    assert head[0] == "人员编号"
    assert {len(row) for row in rows} == {len(head)}
    assert "汇总表" in err


def test_files_read_back_with_the_same_rows(
    run: Run, office: Office, tmp_path: Path
) -> None:
    for ending in ("csv", "xlsx"):
        code, out, _ = run("report", "allowances", "--out", tmp_path / f"津贴.{ending}")
        assert code == 0
        assert "内部资料" in out
    assert {path.name for path in tmp_path.iterdir()} == {
        "津贴.csv",
        "津贴-totals.csv",
        "津贴.xlsx",
    }
    for path in tmp_path.iterdir():
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
    book = load_workbook(tmp_path / "津贴.xlsx")
    for sheet, name in zip(
        book.worksheets, ("津贴.csv", "津贴-totals.csv"), strict=True
    ):
        rows = [
            ["" if cell is None else str(cell) for cell in row]
            for row in sheet.iter_rows(values_only=True)
        ]
        assert rows == csv_rows((tmp_path / name).read_bytes())
        assert len(rows) > 5
    amounts = [row[7] for row in book.worksheets[0].iter_rows(min_row=2)]
    assert any(isinstance(cell.value, int) for cell in amounts)


def test_dates_in_a_workbook_are_dates(run: Run, tmp_path: Path) -> None:
    out = tmp_path / "a.xlsx"
    assert run("report", "expiring", "--out", out, "--months", "3")[0] == 0
    sheet = load_workbook(out).worksheets[0]
    rows = list(sheet.iter_rows(min_row=2, values_only=True))
    assert rows
    assert all(isinstance(row[6], datetime) for row in rows)


@pytest.mark.parametrize(
    "name",
    [
        "registry/a.csv",
        "registry/workers/a.csv",
        "docs/a.csv",
        "site/a.csv",
        ".site.trees/a.csv",
        "x/../docs/a.xlsx",
    ],
)
def test_nothing_private_is_put_where_things_are_published(
    run: Run, office: Office, name: str
) -> None:
    out = office.project / name
    code, said, err = run("report", "expiring", "--out", out)
    assert (code, said) == (2, "")
    assert "内部资料" in err
    assert "改法" in err
    assert not out.exists()


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["promotoin"], "相近的有 promotion"),
        (["nothing-like-it"], "没有名为"),
        (["promotion", "--year", "2025"], "不分年度"),
        (["expiring", "--area", "990909"], "没有地区 990909"),
        (["expiring", "--area", "990109"], "990101"),
        (["expiring", "--format", "xlsx"], "--out"),
        (["expiring", "--out", "no/such/folder/a.csv"], "没有文件夹"),
        (["expiring", "--as-of", "2026-6-30"], "不是日期"),
        (["expiring", "--months", "-1"], "--months"),
    ],
)
def test_what_cannot_be_done_is_said(run: Run, arguments: list[str], said: str) -> None:
    code, out, err = run("report", *arguments)
    assert (code, out) == (2, "")
    assert said in err


def test_a_folder_is_no_file(run: Run, tmp_path: Path) -> None:
    code, _, err = run("report", "expiring", "--out", tmp_path)
    assert code == 2
    assert "是文件夹" in err


def test_the_day_and_the_area_decide(run: Run) -> None:
    _, whole, _ = run("report", "expiring", "--format", "csv")
    _, county, _ = run("report", "expiring", "--format", "csv", "--area", "990202")
    _, later, _ = run("report", "expiring", "--format", "csv", "--as-of", "2026-12-31")
    assert set(county.splitlines()) < set(whole.splitlines())
    assert set(later.splitlines()[1:]).isdisjoint(whole.splitlines()[1:])


def test_two_processes_make_the_same_table(run: Run) -> None:
    one = run("report", "promotion", "--jobs", "1")
    assert run("report", "promotion", "--jobs", "2") == one
