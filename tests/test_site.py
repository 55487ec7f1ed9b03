"""The site of the sample register, read as its visitors and their programs read it."""

from __future__ import annotations

import csv
import io
import json
import re
from collections import Counter
from functools import cache
from typing import Any

import pytest
import segno

from generator.model.vocabulary import GRADES
from generator.publication.qr import QrPrinter
from tests.builds import Built, words
from tests.handbook_links import dead, hosts
from tests.page_reader import PageReader, read, target
from tests.qr_reader import UnreadableCode, address_in, matrix_of, text_in

ADDRESS = "https://hongling.example/"
AS_OF = ("2026-06-30", "2026年6月30日")
INACTIVE = ("已换证", "已过期", "已取消", "已撤销", "已注销", "已转出", "暂停")


@pytest.fixture(scope="module")
def readings(sample: Built) -> dict[str, PageReader]:
    """Every page of the register, read strictly."""
    return {path: read(text) for path, text in sample.register_pages.items()}


def table(sample: Built, name: str) -> list[dict[str, str]]:
    """Read a CSV file as a spreadsheet does."""
    data = sample.file(f"data/{name}.csv")
    assert data.startswith(b"\xef\xbb\xbf")
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def loaded(sample: Built, name: str) -> dict[str, Any]:
    """Read a JSON file."""
    content: dict[str, Any] = json.loads(sample.file(f"data/{name}.json"))
    return content


def certificates(sample: Built) -> dict[str, str]:
    """Certificate pages by number."""
    return {
        path[2:-5]: text
        for path, text in sample.register_pages.items()
        if path.startswith("V/")
    }


# ── pages ────────────────────────────────────────────────────────────────────


def test_there_are_enough_certificates_in_every_state(sample: Built) -> None:
    pages = certificates(sample)
    assert len(pages) >= 500
    labels = Counter(
        re.search(r'<span id="state">([^<]+)</span>', page)[1]  # type: ignore[index]
        for page in pages.values()
    )
    wanted = {"有效", "有效（未在岗）", *INACTIVE}
    assert wanted <= set(labels), labels


def test_every_page_is_well_formed(readings: dict[str, PageReader]) -> None:
    faults = {path: reader.faults for path, reader in readings.items() if reader.faults}
    assert faults == {}


def test_no_page_has_an_id_twice(readings: dict[str, PageReader]) -> None:
    doubled = {
        path: [name for name, count in Counter(reader.ids).items() if count > 1]
        for path, reader in readings.items()
    }
    assert {path: names for path, names in doubled.items() if names} == {}


@pytest.mark.parametrize(
    "page",
    ["<p><b></p></b>", "<p onclick=x></p>", "<p id=a id=b></p>", "<div>", "</br>"],
)
def test_a_faulty_page_is_seen(page: str) -> None:
    assert read(page).faults != []
    assert read("<!doctype html><p id=a>1<br>2</p>").faults == []


def test_every_page_says_where_it_belongs_and_how_old_it_is(
    readings: dict[str, PageReader], sample: Built
) -> None:
    title = "示例省两新组织党务工作者登记平台"
    titles: Counter[str] = Counter()
    for path, reader in readings.items():
        assert reader.language == "zh-CN", path
        assert reader.title.endswith(f" · {title}"), path
        titles[reader.title] += 1
        policies = [
            meta["content"]
            for meta in reader.metas
            if meta.get("http-equiv") == "Content-Security-Policy"
        ]
        assert policies == ["default-src 'self'"], path
        assert reader.scripts == 0, path
        text = "".join(reader.text)
        assert "示例数据" in text, path
        assert f"数据截至 {AS_OF[1]}" in text, path
        assert f'data-as-of="{AS_OF[0]}"' in sample.pages[path], path


def test_pages_of_persons_and_notices_ask_not_to_be_indexed(
    readings: dict[str, PageReader],
) -> None:
    for path, reader in readings.items():
        asks = any(
            meta.get("name") == "robots" and "noindex" in (meta.get("content") or "")
            for meta in reader.metas
        )
        if path.startswith(("V/", "w/")) or re.match(r"notices/N", path):
            assert asks, path
        if path == "index.html" or path.startswith("areas/99"):
            assert not asks or "/" in path.removeprefix("areas/").rstrip("/"), path


def test_no_list_has_more_than_two_hundred_persons(sample: Built) -> None:
    for path, page in sample.register_pages.items():
        if re.match(r"notices/N", path):
            continue
        assert page.count("/w/W") <= 200, path


# ── links ────────────────────────────────────────────────────────────────────


def test_every_link_leads_somewhere(
    sample: Built, readings: dict[str, PageReader]
) -> None:
    root = sample.site.resolve()

    @cache
    def names(file: str) -> frozenset[str]:
        reader = readings.get(file) or read(sample.pages[file], strict=False)
        return frozenset(reader.ids)

    dead = []
    count = 0
    for path, reader in readings.items():
        if path == "404.html":
            continue
        for tag, link in reader.links:
            if link.startswith(ADDRESS):
                assert tag == "link", (path, link)
                continue
            count += 1
            place = target(path, link)
            assert place is not None, f"{path} leads to another host: {link}"
            assert not link.startswith("/"), f"{path}: {link} is not relative"
            file, fragment = place
            found = (root / file).is_file()
            if not found or (fragment and fragment not in names(file)):
                dead.append((path, link))
    assert dead == []
    assert count > 10_000


def test_the_handbooks_links_lead_somewhere(sample: Built) -> None:
    assert list(dead(sample.site.resolve(), "handbook/")) == []


def test_the_handbook_loads_nothing_from_another_host(sample: Built) -> None:
    assert list(hosts(sample.site.resolve() / "handbook")) == []


def test_the_canonical_address_of_a_page_is_its_own(
    readings: dict[str, PageReader],
) -> None:
    for path, reader in readings.items():
        own = [link for tag, link in reader.links if link.startswith(ADDRESS)]
        expected = f"{ADDRESS}{path.removesuffix('index.html')}"
        assert own in ([expected], []), path
        private = path.startswith(("V/", "w/", "o/", "notices/N"))
        assert bool(own) != (private or path == "404.html"), path


def test_the_page_of_no_address_leads_home_from_everywhere(
    readings: dict[str, PageReader], sample: Built
) -> None:
    links = [link for _, link in readings["404.html"].links]
    inside = [link for link in links if not link.startswith(ADDRESS)]
    assert len(inside) > 5
    for link in inside:
        assert link.startswith(("/", "#")), link
        place = target("", link)
        assert place is not None
        assert link.startswith("#") or (sample.site / place[0]).is_file(), link


@pytest.mark.parametrize(
    ("base", "link", "expected"),
    [
        ("V/a.html", "../", ("index.html", "")),
        ("V/a.html", "../w/b.html#x", ("w/b.html", "x")),
        ("areas/990101/index.html", "../../V/a.html", ("V/a.html", "")),
        ("areas/990101/index.html", "junior/", ("areas/990101/junior/index.html", "")),
        ("index.html", "#main", ("index.html", "main")),
        ("index.html", "./", ("index.html", "")),
        ("index.html", "https://other.example/", None),
        ("index.html", "//other.example/", None),
    ],
)
def test_links_are_followed_as_a_browser_does(
    base: str, link: str, expected: tuple[str, str] | None
) -> None:
    assert target(base, link) == expected


# ── codes ────────────────────────────────────────────────────────────────────


def test_every_certificates_code_holds_its_own_address(sample: Built) -> None:
    codes = 0
    for number, page in certificates(sample).items():
        code = re.search(r'<svg class="qr".*?</svg>', page)
        assert bool(code) == ("data-valid-to=" in page), number
        if not code:
            continue
        codes += 1
        assert address_in(matrix_of(code[0])) == f"{ADDRESS}V/{number}.html"
    assert codes > 500


@pytest.mark.parametrize(
    "text", [f"{ADDRESS}V/HL99010020263000166.html", "0123456789", "HONGLING 1", "红领"]
)
@pytest.mark.parametrize("mask", range(8))
def test_the_reader_reads_what_another_program_writes(text: str, mask: int) -> None:
    symbol = segno.make(text, error="m", mask=mask, micro=False, boost_error=False)
    if "红" in text:
        symbol = segno.make(text, error="m", mask=mask, micro=False, encoding="utf-8",
                            eci=False, mode="byte", boost_error=False)  # fmt: skip
    matrix = [[module & 1 for module in row] for row in symbol.matrix]
    assert text_in(matrix) == text
    for row, column in ((10, 10), (len(matrix) - 1, len(matrix) - 1)):
        matrix[row][column] ^= 1
        with pytest.raises(UnreadableCode):
            text_in(matrix)
        matrix[row][column] ^= 1


@pytest.mark.parametrize(
    "prefix",
    ["https://a.cn/V/", "https://party.example.gov.cn:8443/register/2026/hongling/V/"],
)
def test_codes_of_shorter_and_longer_addresses_can_be_read(prefix: str) -> None:
    drawer = QrPrinter(prefix)
    for number in ("HL99010020263000166", "HL00000000000000000", "HL99999999999999999"):
        code = matrix_of(drawer.svg(number))
        assert address_in(code) == f"{prefix}{number}.html"


# ── data ─────────────────────────────────────────────────────────────────────


def test_the_tables_agree_with_the_pages(sample: Built) -> None:
    pages = certificates(sample)
    lines = {line["证书编号"]: line for line in table(sample, "certificates")}
    assert lines.keys() == pages.keys()
    for number, line in lines.items():
        label = re.search(r'<span id="state">([^<]+)</span>', pages[number])
        assert label
        assert label[1] == line["状态"], number
        active = line["状态"] not in INACTIVE
        assert active == bool(line["发证日期"]) == bool(line["等级"]), number
        for title in ("发证日期", "有效期至"):
            told = f'datetime="{line[title]}"' in pages[number]
            assert told == bool(line[title]), (number, title)
        assert not line["等级"] or line["等级"] in words(pages[number]), number
        # A day of a replaced certificate would lead to the one in its place.
        replaced = line["状态"] == "已换证"
        assert not replaced or not re.search(r"\d{4}-\d{2}-\d{2}", str(line)), number


def test_the_holders_are_those_with_an_active_certificate(sample: Built) -> None:
    pages = certificates(sample)
    holders = table(sample, "holders")
    states = {line["证书编号"]: line["状态"] for line in table(sample, "certificates")}
    listed = {line["证书编号"] for line in holders}
    assert len(listed) == len(holders)
    for number, page in pages.items():
        named = '<p class="holder">' in page
        assert named == (number in listed), number
        assert not (named and states[number] in INACTIVE), number
    for line in holders:
        assert f"<strong>{line['姓名']}</strong>" in pages[line["证书编号"]]
        assert line["姓名"] in words(sample.pages[f"w/{line['人员编号']}.html"])


def test_json_holds_what_the_tables_hold(sample: Built) -> None:
    for name, key in (("holders", "holders"), ("certificates", "certificates")):
        content = loaded(sample, name)
        assert content["as_of"] == AS_OF[0]
        assert content["count"] == len(content[key]) == len(table(sample, name))
        numbers = {entry["number"] for entry in content[key]}
        assert numbers == {line["证书编号"] for line in table(sample, name)}
    notices = loaded(sample, "notices")
    ids = {entry["id"] for entry in notices["notices"]}
    paths = {
        found[1]
        for path in sample.register_pages
        if (found := re.fullmatch(r"notices/(N[0-9-]+)\.html", path))
    }
    assert ids == paths


def test_the_counts_of_the_build_are_those_of_the_data(sample: Built) -> None:
    counts = json.loads(sample.file("build.json"))["counts"]
    assert counts["holders"] == loaded(sample, "holders")["count"]
    assert counts["certificates"] == len(certificates(sample))
    grades = Counter(entry["grade"] for entry in loaded(sample, "holders")["holders"])
    assert counts["grades"] == {grade: grades[grade] for grade in counts["grades"]}
    assert all(grades[grade] for grade in GRADES)
    assert f"证书页 {len(certificates(sample))}" in sample.said


def test_a_county_lists_exactly_its_holders(sample: Built) -> None:
    listed: Counter[str] = Counter()
    for path, page in sample.register_pages.items():
        if found := re.match(
            r"areas/(\d{6})/(junior|intermediate|senior|special)/", path
        ):
            listed[found[1]] += len(re.findall(r'<th scope="row">', page))
    held = Counter(line["地区代码"] for line in table(sample, "holders"))
    assert listed == held
    assert len(held) >= 6


def test_open_notices_name_and_ended_ones_do_not(sample: Built) -> None:
    open_ones = 0
    for entry in loaded(sample, "notices")["notices"]:
        page = sample.pages[f"notices/{entry['id']}.html"]
        if entry["state"] == "open":
            open_ones += 'id="names"' in page
            assert entry["start"] <= AS_OF[0] <= entry["end"]
        else:
            assert entry["end"] < AS_OF[0]
            assert 'id="names"' not in page, entry["id"]
            assert "<table" not in page, entry["id"]
    assert open_ones >= 2
