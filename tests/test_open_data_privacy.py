"""Open data of the sample site: nothing more than may be told, on no day."""

from __future__ import annotations

import io
import json
import re
from datetime import date
from pathlib import Path

import openpyxl
import pytest

from tests.builds import Built, build, fields_of
from tests.canaries import found_in
from tests.test_site_open_data import (
    BYTES_OF_AN_ANSWER,
    loaded,
    paths,
    table,
)

NAMED = re.compile(r"data/holders\.|api/v1/certificates/")
"""Files beside pages and the search that may name a person."""


@pytest.fixture(scope="module")
def names(sample: Built) -> frozenset[str]:
    return names_in(sample.registry)


def names_in(registry: Path) -> frozenset[str]:
    """Every name of every worker of a register, whatever the state."""
    return frozenset(
        entry["name"]
        for path in sorted((registry / "identities").rglob("*.yml"))
        for entry in fields_of(registry, path.relative_to(registry).as_posix())["names"]
    )


def strangers(built: Built, names: frozenset[str]) -> dict[str, set[str]]:
    """Files of open data with the names in them that they may not hold."""
    held = {line["姓名"] for line in table(built, "holders")}
    root = built.site.resolve()
    found = {}
    for folder in ("data", "api", "feeds", "stats", "changes"):
        for path in sorted((root / folder).rglob("*")):
            if path.is_file():
                place = path.relative_to(root).as_posix()
                text = readable(path)
                may = held if NAMED.match(place) else frozenset[str]()
                found[place] = {name for name in names - may if name in text}
    return found


def test_only_files_of_holders_name_persons(
    sample: Built, names: frozenset[str]
) -> None:
    found = strangers(sample, names)
    assert len(found) > 1000
    assert {place: some for place, some in found.items() if some} == {}
    holders = {line["姓名"] for line in table(sample, "holders")}
    assert len(names - holders) > 30


def test_on_no_day_do_files_tell_more(small: Path, tmp_path: Path) -> None:
    """Before, during and after publicity, after an expiry, and a year later."""
    names = names_in(small / "registry")
    built = Built(small, tmp_path / "site", "")
    for day in (
        date(2026, 9, 24),
        date(2026, 10, 9),
        date(2026, 10, 13),
        date(2026, 11, 20),
        date(2027, 8, 4),
    ):
        assert not build(small, built.site, day, in_place=True).failed
        found = strangers(built, names)
        assert {place: some for place, some in found.items() if some} == {}, day
        states = {one["证书编号"]: one["状态"] for one in table(built, "certificates")}
        replaced = {number for number, state in states.items() if state == "已换证"}
        assert replaced
        told = table(built, "changes")
        assert not replaced & {line["编号"] for line in told}
        assert max(line["日期"] for line in told) <= day.isoformat()


def readable(path: Path) -> str:
    """Text of a file: cells of a workbook, whole lines of a calendar."""
    data = path.read_bytes()
    if path.suffix == ".xlsx":
        sheets = openpyxl.load_workbook(io.BytesIO(data), read_only=True).worksheets
        rows = (row for one in sheets for row in one.iter_rows(values_only=True))
        return "\n".join(str(cell) for row in rows for cell in row)
    return data.replace(b"\r\n ", b"").decode()


def test_a_certificates_answer_names_no_other_certificate(sample: Built) -> None:
    for path in paths(sample, "api/v1/certificates/*.json"):
        text = sample.file(path)
        assert len(text) < BYTES_OF_AN_ANSWER, path
        assert set(re.findall(rb"HL\d{17}", text)) == {Path(path).stem.encode()}


def test_no_public_file_joins_the_certificates_of_a_demotion(sample: Built) -> None:
    """A replaced number stands in its own files and in lists of all numbers only."""
    grades = {
        fields["id"]: fields
        for path in sorted((sample.registry / "grades").rglob("*.yml"))
        if (
            fields := fields_of(
                sample.registry, path.relative_to(sample.registry).as_posix()
            )
        )
    }
    demoted = {
        grades[fields["supersedes"]]["number"]: fields["number"]
        for fields in grades.values()
        if fields["origin"] == "demotion"
    }
    states = {line["证书编号"]: line["状态"] for line in table(sample, "certificates")}
    replaced = {number for number, state in states.items() if state == "已换证"}
    assert demoted.keys() & replaced
    root = sample.site.resolve()
    for path in sorted(root.rglob("*")):
        place = path.relative_to(root).as_posix()
        if not path.is_file() or place.startswith("data/certificates."):
            continue
        assert replaced & numbers_in(path) <= {path.stem}, place
    for number in replaced:
        answer = loaded(sample, f"api/v1/certificates/{number}.json")
        assert not {"issued_on", "valid_to", "since", "name", "decision"} & set(answer)
        assert not re.search(
            r"\d{4}-\d{2}-\d{2}", json.dumps(answer).replace("2026-06-30", "")
        )


def numbers_in(path: Path) -> set[str]:
    """Certificate numbers of a file, in one piece or in groups as pages print them."""
    sheet = path.suffix in {".xlsx", ".ics"}
    text = readable(path) if sheet else path.read_text("utf-8", "replace")
    found = set(re.findall(r"HL\d{17}", text))
    if path.suffix == ".html" and "<b>HL</b>" in text:
        found |= set(re.findall(r"HL\d{17}", re.sub(r"</?b>", "", text)))
    return found


def test_a_number_in_groups_is_seen(tmp_path: Path) -> None:
    page = tmp_path / "a.html"
    groups = ["HL", "990203", "2025", "2", "0013", "06"]
    page.write_text("".join(f"<b>{group}</b>" for group in groups), "utf-8")
    assert numbers_in(page) == {"HL99020320252001306"}


def test_the_lists_of_all_numbers_are_in_the_order_of_numbers(sample: Built) -> None:
    """Any other order could set the two certificates of a person side by side."""
    numbers = [entry["证书编号"] for entry in table(sample, "certificates")]
    assert len(numbers) > 500
    assert numbers == sorted(numbers)
    told = loaded(sample, "data/certificates.json")["certificates"]
    assert [entry["number"] for entry in told] == numbers
    book = openpyxl.load_workbook(io.BytesIO(sample.file("data/certificates.xlsx")))
    cells = [row[0] for row in book.worksheets[0].iter_rows(values_only=True)]
    assert cells[1:] == numbers


def test_the_search_for_names_sees_through_sheets_and_folds(sample: Built) -> None:
    (holder, *_) = table(sample, "holders")
    assert found_in(sample.file("data/holders.xlsx"), holder["姓名"])
    title = table(sample, "notices")[0]["标题"]
    assert found_in(sample.file("feeds/notices.ics"), title)
