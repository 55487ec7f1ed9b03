"""Open data: exact bytes, safe in a spreadsheet, nothing that may not be found."""

from __future__ import annotations

import csv
import io
import json
import random
import xml.etree.ElementTree as ET
from datetime import date

import pytest

from generator.policy.standing import NoticeState
from generator.publication.public import (
    PublicCertificateStatus,
    PublicNoticeLine,
    PublicRegister,
)
from generator.site.canonical import json_bytes, json_table
from generator.site.context import SiteContext
from generator.site.spreadsheet import csv_bytes, safe_cell
from tests.public_rows import files_of, register, row, site

STATUS = PublicCertificateStatus(
    number="HL99010120251000161",
    state="revoked",
    issuer="990101",
    since=date(2026, 1, 5),
)
NOTICE = PublicNoticeLine(
    id="N2026-0001",
    url="notices/N2026-0001.html",
    type="publicity",
    type_title="公示",
    title="2026年第一批初级党务工作者拟认定人员公示",
    state=NoticeState.OPEN,
    area="990101",
    area_name="示例县",
    start=date(2026, 6, 25),
    end=date(2026, 7, 1),
    item_count=12,
)


def build(
    whole: PublicRegister, context: SiteContext | None = None
) -> dict[str, bytes]:
    return files_of(whole, context or SiteContext(site()))


def whole() -> PublicRegister:
    rows = [row("王小明", 1), row("欧阳文", 2, unit="=1+1", state="not_engaged")]
    return register(rows, certificates=[STATUS], notices=[NOTICE])


def table(content: bytes) -> list[dict[str, str]]:
    assert content.startswith(b"\xef\xbb\xbf"), "Excel needs the mark for Chinese"
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline="")))


def test_every_export_of_a_site_is_there() -> None:
    assert {
        "build.json",
        "data/certificates.csv",
        "data/certificates.json",
        "data/holders.csv",
        "data/holders.json",
        "data/notices.json",
        "robots.txt",
        "sitemap.xml",
    } <= set(build(whole()))


def test_the_holders_table_speaks_chinese() -> None:
    first, second = table(build(whole())["data/holders.csv"])
    assert first["姓名"] == "王小明"
    assert first["等级"] == "中级"
    assert first["状态"] == "有效"
    assert first["岗位类别"] == "党组织书记"
    assert first["有效期至"] == "2028-03-03"
    assert second["状态"] == "有效（未在岗）"
    assert second["单位"] == "'=1+1"


def test_a_certificate_without_last_day_has_an_empty_cell_and_no_name() -> None:
    [line] = table(build(whole())["data/certificates.csv"])
    assert line["证书编号"] == STATUS.number
    assert line["状态"] == "已撤销"
    assert line["状态起始日"] == "2026-01-05"
    assert line["有效期至"] == ""
    assert "姓名" not in line


@pytest.mark.parametrize("start", list("=+-@＝＋－＠"))
@pytest.mark.parametrize("blanks", ["", " ", "　", "\u00a0", "\ufeff", "\t", "\0"])
def test_no_cell_starts_a_formula(start: str, blanks: str) -> None:
    cell = f"{blanks}{start}cmd|' /C calc'!A0"
    assert safe_cell(cell) == f"'{cell}"


@pytest.mark.parametrize("start", ["\t", "\r", "\n", "\0"])
def test_no_cell_starts_with_a_control_character(start: str) -> None:
    assert safe_cell(f"{start}王") == f"'{start}王"


@pytest.mark.parametrize("cell", ["", "王小明", "2025-03-04", " 王", "990101", "'"])
def test_plain_text_stays_as_it_is(cell: str) -> None:
    assert safe_cell(cell) == cell


def test_a_table_survives_quotes_commas_and_line_breaks() -> None:
    cells = ['甲"乙', "丙,丁", "戊\n己", "𠮷䶮𬬮"]
    content = csv_bytes(["甲", "乙", "丙", "丁"], [cells])
    assert content.endswith(b"\r\n")
    read = list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))
    assert read[1] == cells


def test_json_has_one_form() -> None:
    one = {"b": date(2026, 1, 2), "a": ["𠮷", None]}
    assert json_bytes(one) == '{"a":["𠮷",null],"b":"2026-01-02"}\n'.encode()
    assert json_bytes(dict(reversed(one.items()))) == json_bytes(one)
    whole_table = json_table({"z": 1, "a": 2}, "m", [{"y": 1, "x": 2}, {"x": 3}])
    assert (
        whole_table == b'{\n"a": 2,\n"m": [\n{"x":2,"y":1},\n{"x":3}\n],\n"z": 1\n}\n'
    )
    assert json.loads(json_table({}, "m", [])) == {"m": []}


def test_json_and_csv_tell_the_same() -> None:
    built = build(whole())
    holders = json.loads(built["data/holders.json"])
    assert holders["as_of"] == "2026-06-30"
    assert holders["count"] == len(holders["holders"]) == 2
    assert [one["number"] for one in holders["holders"]] == [
        line["证书编号"] for line in table(built["data/holders.csv"])
    ]
    assert "pinyin" not in holders["holders"][0]
    [certificate] = json.loads(built["data/certificates.json"])["certificates"]
    assert certificate["state"] == "revoked"
    assert "valid_to" not in certificate


def test_notices_carry_titles_and_counts_never_names() -> None:
    content = json.loads(build(whole())["data/notices.json"])
    [line] = content["notices"]
    assert line["title"] == NOTICE.title
    assert line["item_count"] == 12
    assert "王小明" not in json.dumps(content, ensure_ascii=False)


def test_the_map_lists_no_person_and_no_notice() -> None:
    context = SiteContext(site(), handbook_urls=("handbook/a&b/",))
    tree = ET.fromstring(build(whole(), context)["sitemap.xml"])  # noqa: S314
    found = [element.text or "" for element in tree.iter() if element.text]
    addresses = {one.removeprefix("https://register.example.org/hl/") for one in found}
    assert {"", "registry/", "notices/", "areas/990101/", "handbook/a&b/"} <= addresses
    for address in addresses:
        assert not address.startswith(("V/", "w/", "o/", "notices/N"))


def test_robots_stay_out_of_the_shards_and_find_the_map() -> None:
    lines = build(whole())["robots.txt"].decode().splitlines()
    assert "Disallow: /hl/search/" in lines
    assert "Sitemap: https://register.example.org/hl/sitemap.xml" in lines


def test_commit_and_publication_number_stand_in_build_json_only() -> None:
    context = SiteContext(site(), revision="c0ffee1234", sequence=987654)
    built = build(whole(), context)
    about = json.loads(built["build.json"])
    assert about["revision"] == "c0ffee1234"
    assert about["sequence"] == 987654
    assert about["as_of"] == "2026-06-30"
    assert about["counts"]["holders"] == 2
    for path, content in built.items():
        if path != "build.json":
            assert b"c0ffee1234" not in content, path
            assert b"987654" not in content, path


def test_the_same_register_gives_the_same_bytes() -> None:
    names = ["王小明", "欧阳文", "单志强", "阿依努尔·买买提", "李𬬮"]
    drawn = random.Random(7)
    rows = [row(drawn.choice(names), serial) for serial in range(1, 400)]
    assert build(register(rows)) == build(register(list(rows)))
