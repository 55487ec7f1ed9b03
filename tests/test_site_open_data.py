"""Open data of the sample site, judged by programs that share no code with ours."""

from __future__ import annotations

import csv
import io
import json
import re
import subprocess
import sys
import xml.etree.ElementTree as ET
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from typing import Any

import icalendar
import openpyxl
import pytest
from jsonschema import Draft202012Validator
from openapi_spec_validator import OpenAPIV31SpecValidator

from tests.builds import Built

ADDRESS = "https://hongling.example/"
AS_OF = date(2026, 6, 30)
ATOM = "{http://www.w3.org/2005/Atom}"
SETS = ("holders", "certificates", "notices", "areas", "statistics", "changes")
BYTES_OF_AN_ANSWER = 1500


def table(sample: Built, name: str) -> list[dict[str, str]]:
    text = sample.file(f"data/{name}.csv").decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline="")))


def loaded(sample: Built, path: str) -> Any:
    return json.loads(sample.file(path))


def paths(sample: Built, pattern: str) -> list[str]:
    root = sample.site.resolve()
    return [path.relative_to(root).as_posix() for path in sorted(root.glob(pattern))]


# ── judges ───────────────────────────────────────────────────────────────────


def judged(package: Path) -> dict[str, Any]:
    """What Frictionless says of a package."""
    ran = subprocess.run(
        [sys.executable, "-W", "ignore", "-m", "frictionless", "validate", "--json",
         package.name],
        cwd=package.parent, capture_output=True, text=True, check=False, timeout=600,
    )  # fmt: skip
    report: dict[str, Any] = json.loads(ran.stdout)
    assert ran.returncode == (0 if report["valid"] else 1)
    return report


def test_frictionless_finds_the_package_and_every_row_valid(sample: Built) -> None:
    report = judged(sample.site.resolve() / "data" / "datapackage.json")
    assert report["valid"], report
    assert [task["name"] for task in report["tasks"]] == list(SETS)
    for task in report["tasks"]:
        assert task["stats"]["rows"] == len(table(sample, task["name"]))


def test_frictionless_can_find_fault(sample: Built, tmp_path: Path) -> None:
    package = loaded(sample, "data/datapackage.json")
    for name in SETS:
        (tmp_path / f"{name}.csv").write_bytes(sample.file(f"data/{name}.csv"))
    holders = tmp_path / "holders.csv"
    spoilt = holders.read_text("utf-8-sig").replace("初级", "甲级", 1)
    holders.write_text(spoilt, encoding="utf-8-sig", newline="")
    (tmp_path / "datapackage.json").write_text(json.dumps(package), encoding="utf-8")
    report = judged(tmp_path / "datapackage.json")
    found = {error["type"] for task in report["tasks"] for error in task["errors"]}
    assert {"constraint-error", "hash-count"} <= found


def test_the_sums_are_those_that_another_program_computes(sample: Built) -> None:
    folder = sample.site.resolve() / "data"
    command = ["sha256sum", "--check", "--strict", "--quiet", "SHA256SUMS"]
    ran = subprocess.run(command, cwd=folder, capture_output=True, check=False)
    assert ran.returncode == 0, ran.stderr
    summed = {
        f"data/{line.split('  ', 1)[1]}"
        for line in sample.file("data/SHA256SUMS").decode().splitlines()
    }
    there = {
        path
        for path in paths(sample, "data/**/*")
        if (sample.site / path).is_file() and not path.endswith(".html")
    }
    assert summed == there - {"data/SHA256SUMS"}


def test_the_api_is_described_as_the_standard_asks(sample: Built) -> None:
    description = loaded(sample, "api/v1/openapi.json")
    assert description["openapi"] == "3.1.0"
    assert list(OpenAPIV31SpecValidator(description).iter_errors()) == []
    for path in description["paths"].values():
        assert path["get"]["operationId"]
        assert path["get"]["summary"]
    broken = json.loads(json.dumps(description))
    del broken["paths"]["/api/v1/areas/{code}.json"]["get"]["parameters"]
    assert list(OpenAPIV31SpecValidator(broken).iter_errors()) != []


def test_every_answer_is_as_described_and_every_file_is_described(
    sample: Built,
) -> None:
    description = loaded(sample, "api/v1/openapi.json")

    @cache
    def judge(template: str) -> Draft202012Validator:
        content = description["paths"][template]["get"]["responses"]["200"]
        schema = content["content"]["application/json"]["schema"]
        components = {"components": description["components"]}
        return Draft202012Validator(components | schema)

    forms = [
        (re.compile(re.sub(r"\\\{[a-z]+\\\}", "[^/]+", re.escape(path[1:]))), path)
        for path in description["paths"]
    ]
    met = set()
    for path in paths(sample, "**/*.json"):
        if not path.startswith(("api/", "data/")) or path.endswith("openapi.json"):
            continue
        found = [template for form, template in forms if form.fullmatch(path)]
        if not found:
            assert path.startswith("data/"), path
            continue
        content = loaded(sample, path)
        assert list(judge(found[0]).iter_errors(content)) == [], path
        met.add(found[0])
    assert met == set(description["paths"])


def test_feeds_are_atom_and_lead_to_pages_of_this_site(sample: Built) -> None:
    found = paths(sample, "feeds/**/*.xml")
    assert len(found) > 10
    root = sample.site.resolve()
    for path in found:
        feed = ET.fromstring(sample.file(path))  # noqa: S314
        assert feed.tag == f"{ATOM}feed", path
        assert feed.findtext(f"{ATOM}id") == f"{ADDRESS}{path}"
        assert feed.findtext(f"{ATOM}author/{ATOM}name"), path
        ids = [entry.findtext(f"{ATOM}id") for entry in feed.iter(f"{ATOM}entry")]
        assert len(set(ids)) == len(ids) <= 50, path
        updated = [entry.findtext(f"{ATOM}updated") or "" for entry in feed]
        assert (feed.findtext(f"{ATOM}updated") or "") >= max(updated, default="")
        for link in feed.iter(f"{ATOM}link"):
            href = link.get("href", "")
            assert href.startswith(ADDRESS), path
            target = href.removeprefix(ADDRESS)
            target = f"{target}index.html" if target.endswith("/") else target
            assert (root / target).is_file(), href


def test_calendars_hold_the_last_day_of_each_window(sample: Built) -> None:
    notices = {
        entry["id"]: entry for entry in loaded(sample, "data/notices.json")["notices"]
    }
    singles = paths(sample, "feeds/notices/*.ics")
    acting = {"call", "publicity", "honour", "recruitment"}
    assert {Path(path).stem for path in singles} == {
        key for key, entry in notices.items() if entry["type"] in acting
    }
    for path in paths(sample, "feeds/**/*.ics"):
        content = sample.file(path)
        assert b"\n" not in content.replace(b"\r\n", b"")
        assert max(map(len, content.split(b"\r\n"))) <= 75
        calendar = icalendar.Calendar.from_ical(content)
        assert calendar["VERSION"] == "2.0"
        events = calendar.walk("VEVENT")
        keys = [str(event["UID"]) for event in events]
        assert len(set(keys)) == len(keys), path
        for event in events:
            entry = notices[str(event["UID"]).partition("@")[0]]
            assert event.decoded("DTSTART").isoformat() == entry["end"], path
            assert entry["title"] in str(event["SUMMARY"]), path
            assert str(event["URL"]) == entry["url"]
    whole = icalendar.Calendar.from_ical(sample.file("feeds/notices.ics"))
    wanted = {
        key
        for key, entry in notices.items()
        if entry["type"] in acting
        and date.fromisoformat(entry["end"]) >= AS_OF - timedelta(days=366)
    }
    kept = {str(event["UID"]).partition("@")[0] for event in whole.walk("VEVENT")}
    assert kept == wanted


# ── the same everywhere ──────────────────────────────────────────────────────


@pytest.mark.parametrize("name", SETS[:-1])
def test_sheets_hold_what_the_tables_hold(sample: Built, name: str) -> None:
    book = openpyxl.load_workbook(
        io.BytesIO(sample.file(f"data/{name}.xlsx")), read_only=True
    )
    (only,) = book.worksheets
    heading, *rows = only.iter_rows(values_only=True)
    lines = table(sample, name)
    assert list(heading) == list(lines[0])
    assert [
        ["" if c is None else str(c).removesuffix(" 00:00:00") for c in one]
        for one in rows
    ] == [list(line.values()) for line in lines]


def test_answers_agree_with_the_tables(sample: Built) -> None:
    lines = {line["证书编号"]: line for line in table(sample, "certificates")}
    holders = {line["证书编号"]: line for line in table(sample, "holders")}
    answers = {
        Path(path).stem: loaded(sample, path)
        for path in paths(sample, "api/v1/certificates/*.json")
    }
    assert answers.keys() == lines.keys()
    for number, answer in answers.items():
        line = lines[number]
        assert answer["number"] == number
        assert answer["state_title"] == line["状态"]
        for member, title in (
            ("grade_title", "等级"),
            ("issued_on", "发证日期"),
            ("valid_to", "有效期至"),
            ("since", "状态起始日"),
        ):
            assert answer.get(member, "") == line[title], (number, member)
        holder = holders.get(number)
        assert answer.get("name", "") == (holder["姓名"] if holder else ""), number
        named = answer.get("organization", {}).get("name")
        assert named is None or (holder and named == holder["单位"]), number
        assert bool(holder) <= answer["active"]
    for path in paths(sample, "api/v1/areas/*.json"):
        answer = loaded(sample, path)
        (line,) = (
            one for one in table(sample, "areas") if one["地区代码"] == answer["code"]
        )
        assert sum(answer["holders"].values()) == int(line["持证人数"])
    notices = {line["编号"]: line for line in table(sample, "notices")}
    for path in paths(sample, "api/v1/notices/*.json"):
        answer = loaded(sample, path)
        assert answer["title"] == notices[answer["id"]]["标题"]
        assert str(answer["item_count"]) == notices[answer["id"]]["人数"]


def test_answers_of_tables_agree_with_their_files(sample: Built) -> None:
    index = loaded(sample, "api/v1/index.json")
    assert len(index["statistics"]) >= 4
    tidy = table(sample, "statistics")
    for entry in index["statistics"]:
        answer = loaded(sample, entry["answer"].removeprefix(ADDRESS))
        text = sample.file(f"stats/{entry['table']}.csv").decode("utf-8-sig")
        heading, *rows = list(csv.reader(io.StringIO(text, newline="")))
        summed = heading[-1] == "合计"
        assert heading[: len(heading) - summed] == [
            answer["heading"], *answer["columns"],
        ]  # fmt: skip
        for row, line in zip(rows, answer["lines"], strict=False):
            told = [*line["values"], *([line["total"]] if summed else [])]
            shown = ["不显示" if value is None else str(value) for value in told]
            assert row == [line["title"], *shown]
        cells = [one for one in tidy if one["表"] == entry["table"]]
        values = [value for line in answer["lines"] for value in line["values"]]
        assert [one["数值"] for one in cells] == [
            "" if value is None else str(value) for value in values
        ]
        if answer["total"] is not None:
            assert sum(values) == answer["total"]
            assert rows[-1][-1] == str(answer["total"])


def test_changes_agree_with_the_tables(sample: Built) -> None:
    told = {
        (line["事项"], line["编号"]): line["日期"] for line in table(sample, "changes")
    }
    assert len(told) == len(table(sample, "changes"))
    expected = {}
    for line in table(sample, "certificates"):
        number = line["证书编号"]
        if line["发证日期"]:
            expected["发证", number] = line["发证日期"]
        if line["状态起始日"]:
            event = line["状态"].removeprefix("已").replace("过期", "到期")
            expected[event, number] = line["状态起始日"]
    for line in table(sample, "notices"):
        expected["公示（公告）开始", line["编号"]] = line["开始日期"]
        if line["状态"] == "已结束":
            after = date.fromisoformat(line["截止日期"]) + timedelta(days=1)
            expected["公示（公告）期满", line["编号"]] = after.isoformat()
    assert told == expected
    assert max(told.values()) <= AS_OF.isoformat()


def test_a_reader_of_changes_reaches_the_present(sample: Built) -> None:
    """Whoever holds the months unlike the index's digests fetches just those."""
    index = loaded(sample, "data/changes.json")
    counted = 0
    sums: dict[str, str] = {}
    for line in sample.file("data/SHA256SUMS").decode().splitlines():
        digest, name = line.split("  ", 1)
        sums[name] = digest
    for month in index["months"]:
        path = month["url"].removeprefix(f"{ADDRESS}data/")
        assert sums[path] == month["sha256"]
        rows = loaded(sample, f"data/{path}")["changes"]
        assert {row["day"][:7] for row in rows} == {month["month"]}
        counted += len(rows)
    assert counted == index["count"] == len(table(sample, "changes"))


# ── pages ────────────────────────────────────────────────────────────────────


def test_the_page_of_the_data_leads_to_every_file_with_its_size(sample: Built) -> None:
    page = sample.pages["data/index.html"]
    linked = set(re.findall(r'href="\.\./(data/[^"#]+\.[a-z]+)"', page))
    whole = {
        path
        for path in paths(sample, "data/**/*")
        if (sample.site / path).is_file()
        and not path.endswith((".html", "SHA256SUMS"))
        and not path.startswith("data/changes/")
    }
    assert linked == whole
    assert 'href="../data/SHA256SUMS"' in page
    for path in whole:
        if path.count("/") == 1 and path.endswith((".csv", ".xlsx")):
            size = (sample.site / path).stat().st_size
            shown = re.search(
                rf'href="\.\./{re.escape(path)}"[^<]*<[^<]*</a> <small>([^<]+)</small>',
                page.replace(" download>", " download><b></b>"),
            )
            assert shown is None or shown[1] == f"{size / 1024:,.0f} KB", path
    for text in ("使用条件", "数据字典", "pandas", "openapi.json", "notices.ics"):
        assert text in page


def test_pages_announce_their_feeds(sample: Built) -> None:
    for path, text in sample.register_pages.items():
        found = re.findall(r'type="application/atom\+xml"[^>]*href="([^"]+)"', text)
        area = re.fullmatch(r"areas/(\d{6})/index\.html", path)
        if area and (sample.site / f"feeds/areas/{area[1]}.xml").exists():
            assert found == [f"../../feeds/areas/{area[1]}.xml"], path
        elif path in {"index.html", "notices/index.html"}:
            assert [one.lstrip("./") for one in found] == ["feeds/notices.xml"], path
        elif path in {"data/index.html", "changes/index.html"}:
            assert [one.lstrip("./") for one in found] == ["feeds/changes.xml"], path
        else:
            assert len(found) <= 1, path
