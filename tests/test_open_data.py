"""Open data of made-up registers: one description, the same rows in every format."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterator, Sequence
from datetime import date, datetime, timedelta
from typing import Any

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from generator.policy.standing import NoticeState
from generator.publication.public import (
    PublicAreaLine,
    PublicCertificateStatus,
    PublicNoticeLine,
    PublicRegister,
    PublicRow,
)
from generator.publication.words import CERTIFICATE_STATES
from generator.site.changes import CHANGE_KINDS
from generator.site.context import SiteContext
from generator.site.dataset import Dataset, Kind
from generator.site.datasets import (
    AREAS,
    CERTIFICATES,
    CHANGES,
    DATASETS,
    HOLDERS,
    NOTICES,
)
from generator.site.workbook import sheet_bytes
from tests.public_rows import certificate_number, files_of, register, row, site
from tests.test_exports import NOTICE, STATUS

DAY = date(2026, 6, 30)
ATOM = "{http://www.w3.org/2005/Atom}"
REPLACED = PublicCertificateStatus(
    number=certificate_number("990101", 2024, 2, 3),
    state="superseded",
    issuer="990101",
)
EXPIRED = PublicCertificateStatus(
    number=certificate_number("990101", 2023, 1, 4),
    state="expired",
    issuer="990101",
    valid_to=date(2026, 5, 31),
    since=date(2026, 6, 1),
)
VALID = PublicCertificateStatus(
    number=certificate_number("990101", 2025, 1, 1),
    state="valid",
    issuer="990101",
    grade="junior",
    issued_on=date(2025, 3, 4),
    valid_to=date(2028, 3, 3),
)
CLOSED = PublicNoticeLine(
    id="N2026-0002",
    url="notices/N2026-0002.html",
    type="publicity",
    type_title="公示",
    title="公示，含逗号；分号\\反斜线",
    state=NoticeState.CLOSED,
    area="990101",
    area_name="示例县",
    start=date(2026, 6, 2),
    end=date(2026, 6, 8),
    item_count=3,
)


def whole(*rows: PublicRow) -> PublicRegister:
    held = rows or (row("王小明", 1), row("欧阳文", 2, unit="=1+1"))
    return register(
        held, certificates=[STATUS, REPLACED, EXPIRED, VALID], notices=[NOTICE, CLOSED]
    )


def files(of: PublicRegister) -> dict[str, bytes]:
    return files_of(of, SiteContext(site()))


@pytest.fixture(scope="module")
def made() -> dict[str, bytes]:
    return files(whole())


def lines(content: bytes) -> list[dict[str, str]]:
    text = io.StringIO(content.decode("utf-8-sig"), newline="")
    return list(csv.DictReader(text))


def sheet(content: bytes) -> tuple[list[str], list[list[Any]]]:
    book = openpyxl.load_workbook(io.BytesIO(content))
    heading, *rest = book.worksheets[0].iter_rows()
    return [str(cell.value) for cell in heading], [
        [cell.value for cell in one] for one in rest
    ]


# ── one description ──────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("dataset", "form", "left_out"),
    [
        (HOLDERS, PublicRow, set()),
        (CERTIFICATES, PublicCertificateStatus, set()),
        (NOTICES, PublicNoticeLine, {"type_title"}),
        (AREAS, PublicAreaLine, set()),
    ],
    ids=lambda value: getattr(value, "name", ""),
)
def test_a_data_set_describes_every_public_field(
    dataset: Dataset, form: Any, left_out: set[str]
) -> None:
    described = {field.name for field in dataset.fields}
    assert described == set(form.__struct_fields__) - left_out


@pytest.mark.parametrize("dataset", DATASETS, ids=lambda dataset: dataset.name)
def test_a_description_is_whole(dataset: Dataset) -> None:
    titles = [field.title for field in dataset.fields]
    assert len(set(titles)) == len(titles)
    assert set(dataset.key) <= {field.name for field in dataset.fields}
    assert dataset.meaning.endswith("。")
    for field in dataset.fields:
        assert field.meaning.endswith("。"), field.name
        assert bool(field.words) == (field.kind is Kind.CODE), field.name
        assert len(set(field.words.values())) == len(field.words), field.name
        assert not re.search(r"[a-z]", field.title), field.name


def test_every_state_of_a_certificate_has_its_word() -> None:
    (state,) = (field for field in CERTIFICATES.fields if field.name == "state")
    assert set(state.words) == set(CERTIFICATE_STATES) - {"not_yet"}
    assert set(CHANGE_KINDS) - {"issued", "notice_opened", "notice_closed"} <= set(
        state.words
    )


# ── the same rows in every format ────────────────────────────────────────────


@pytest.mark.parametrize("dataset", DATASETS, ids=lambda dataset: dataset.name)
def test_tables_sheets_and_json_hold_the_same(
    dataset: Dataset, made: dict[str, bytes]
) -> None:
    table = lines(made[f"data/{dataset.name}.csv"])
    entries = (
        [e for path in months(made) for e in json.loads(made[path])["changes"]]
        if dataset is CHANGES
        else json.loads(made[f"data/{dataset.name}.json"])[dataset.name]
    )
    assert [worded(entry, dataset) for entry in entries] == table
    assert table
    if dataset is not CHANGES:
        heading, rows = sheet(made[f"data/{dataset.name}.xlsx"])
        assert heading == list(table[0])
        assert [[plain(cell) for cell in one] for one in rows] == [
            [value.removeprefix("'") for value in line.values()] for line in table
        ]


def months(made: dict[str, bytes]) -> list[str]:
    return sorted((p for p in made if p.startswith("data/changes/")), reverse=True)


def worded(entry: dict[str, Any], dataset: Dataset) -> dict[str, str]:
    """A JSON row as a spreadsheet of text shows it."""
    shown = {}
    for field in dataset.fields:
        value = str(entry.get(field.name, ""))
        value = field.words.get(value, value)
        shown[field.title] = f"'{value}" if value.startswith("=") else value
    return shown


def plain(cell: object) -> str:
    if isinstance(cell, datetime):
        return cell.date().isoformat()
    return "" if cell is None else str(cell)


def test_columns_of_a_sheet_are_typed(made: dict[str, bytes]) -> None:
    book = openpyxl.load_workbook(io.BytesIO(made["data/holders.xlsx"]))
    titles = [cell.value for cell in next(book.worksheets[0].iter_rows())]
    for line in book.worksheets[0].iter_rows(min_row=2):
        cells = dict(zip(titles, line, strict=True))
        assert isinstance(cells["发证日期"].value, datetime)
        assert cells["发证日期"].number_format == "yyyy-mm-dd"
        assert cells["地区代码"].data_type == "s"
        assert cells["单位"].data_type == "s"
        assert cells["单位"].quotePrefix
    _, areas = sheet(made["data/areas.xlsx"])
    assert isinstance(areas[0][4], int)


@settings(deadline=None)
@given(
    st.lists(st.text(st.characters(codec="utf-8"), min_size=1, max_size=40), max_size=8)
)
def test_any_text_stays_text_in_a_sheet(texts: Sequence[str]) -> None:
    content = sheet_bytes("甲", ["一", "二"], [[t, DAY] for t in texts], DAY)
    book = openpyxl.load_workbook(io.BytesIO(content))
    read = [line[0] for line in book.worksheets[0].iter_rows(min_row=2)]
    for text, cell in zip(texts, read, strict=True):
        # What XML cannot hold is left out, and it has but one kind of line break.
        kept = re.sub("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]", "", text)
        assert (cell.value or "") == re.sub("\r\n?", "\n", kept)
        assert cell.data_type in {"s", "n"}, text
        assert cell.data_type == "s" or cell.value is None


def test_a_sheet_of_many_rows_is_written_as_it_is_read() -> None:
    flow: Iterator[list[str | int]] = (["甲", number] for number in range(3000))
    heading, rows = sheet(sheet_bytes("甲", ["一", "二"], flow, DAY))
    assert heading == ["一", "二"]
    assert [value for _, value in rows] == list(range(3000))


# ── schemas, dictionary, package ─────────────────────────────────────────────


@pytest.mark.parametrize("dataset", DATASETS, ids=lambda dataset: dataset.name)
def test_a_schema_accepts_its_file_and_nothing_else(
    dataset: Dataset, made: dict[str, bytes]
) -> None:
    name = "changes-month" if dataset is CHANGES else dataset.name
    schema = json.loads(made[f"data/schemas/{name}.schema.json"])
    Draft202012Validator.check_schema(schema)
    judge = Draft202012Validator(schema)
    path = months(made)[0] if dataset is CHANGES else f"data/{dataset.name}.json"
    content = json.loads(made[path])
    assert list(judge.iter_errors(content)) == []
    first = content[dataset.name][0]
    for field in dataset.fields:
        kept = first.pop(field.name, None)
        if not field.optional:
            assert not judge.is_valid(content), field.name
        if kept is not None:
            first[field.name] = kept
        if field.kind is Kind.CODE:
            first[field.name] = "没有的代码"
            assert not judge.is_valid(content), field.name
            first[field.name] = kept
    first["more"] = "姓名"
    assert not judge.is_valid(content)


def test_the_schema_of_the_changes_accepts_the_list_of_months(
    made: dict[str, bytes],
) -> None:
    """What bears a file's name describes that file."""
    judge = Draft202012Validator(json.loads(made["data/schemas/changes.schema.json"]))
    content = json.loads(made["data/changes.json"])
    assert list(judge.iter_errors(content)) == []
    for wrong in ({"sha256": "0"}, {"month": "2026"}, {"count": 0}, {"more": 1}):
        changed = content | {"months": [content["months"][0] | wrong]}
        assert not judge.is_valid(changed), wrong
    assert not judge.is_valid(json.loads(made[months(made)[0]]))


def test_the_dictionary_explains_every_column_of_every_file(
    made: dict[str, bytes],
) -> None:
    dictionary = json.loads(made["data/dictionary.json"])
    for entry in dictionary["datasets"]:
        titles = [field["title"] for field in entry["fields"]]
        assert list(lines(made[f"data/{entry['name']}.csv"])[0]) == titles
        for field in entry["fields"]:
            words = {value["word"] for value in field.get("values", ())}
            shown = {line[field["title"]] for line in lines(csv_of(made, entry))}
            assert not words or shown - {""} <= words, field


def csv_of(made: dict[str, bytes], entry: dict[str, Any]) -> bytes:
    return made[f"data/{entry['name']}.csv"]


# ── changes ──────────────────────────────────────────────────────────────────


def test_changes_tell_days_and_numbers_and_leave_replaced_ones_out(
    made: dict[str, bytes],
) -> None:
    told = [
        (entry["day"], entry["kind"], entry["item"])
        for path in months(made)
        for entry in json.loads(made[path])["changes"]
    ]
    assert told == [
        ("2026-06-25", "notice_opened", NOTICE.id),
        ("2026-06-09", "notice_closed", CLOSED.id),
        ("2026-06-02", "notice_opened", CLOSED.id),
        ("2026-06-01", "expired", EXPIRED.number),
        ("2026-01-05", "revoked", STATUS.number),
        ("2025-03-04", "issued", VALID.number),
    ]
    everything = b"".join(content for path, content in made.items() if "change" in path)
    assert REPLACED.number.encode() not in everything
    assert "王小明".encode() not in everything


def test_the_index_of_changes_leads_to_whoever_read_before(
    made: dict[str, bytes],
) -> None:
    index = json.loads(made["data/changes.json"])
    assert index["as_of"] == "2026-06-30"
    assert index["count"] == sum(month["count"] for month in index["months"]) == 6
    assert {month["url"].rpartition("/hl/")[2] for month in index["months"]} == set(
        months(made)
    )


def test_a_month_that_is_over_stays_as_it_is() -> None:
    later = whole()
    site_later = type(later.site)(
        **{name: getattr(later.site, name) for name in later.site.__struct_fields__}
        | {"as_of": DAY + timedelta(days=40)}
    )
    fields = {name: getattr(later, name) for name in later.__struct_fields__}
    after = files(PublicRegister(**fields | {"site": site_later}))
    before = files(whole())
    for path in months(before):
        assert after[path] == before[path], path
