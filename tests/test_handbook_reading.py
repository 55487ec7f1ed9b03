"""What helps to read the handbook: linked terms, previews, tags, diagrams, one page."""

from __future__ import annotations

import io
import json
import re
import tomllib
import zipfile
from collections import Counter
from html import unescape
from pathlib import Path

import pytest

from generator.handbook.archive import zipped
from generator.handbook.contents import Contents, contents
from generator.handbook.drawing import Box, Drawing
from generator.handbook.previews import map_of_previews, with_previews
from generator.handbook.terms import Terms
from generator.model.kinds.policy import Policy
from generator.policy.procedure import STEPS
from tests.builds import Built
from tests.handbooks import POLICIES, PROJECT, material

TERMS = Terms({"公示": "g-gongshi", "公示期": "g-gongshiqi", "年检": "g-nianjian"})
LINK = re.compile(r"\]\([^)]*glossary\.md#(g-[a-z0-9-]+)\)")
CURRENT = {"sijiwuzhuan": "2026.1", "honglingrenzheng": "2025.1"}


@pytest.fixture(scope="module")
def made() -> Contents:
    return contents(PROJECT, material())


def anchors(text: str) -> list[str]:
    """Anchors of the terms that a text on a page below a folder leads to."""
    (linked,) = TERMS.linked("a/b.md", [text])
    found: list[str] = LINK.findall(linked)
    return found


def test_the_longest_term_is_meant_and_only_its_first_use_is_a_link() -> None:
    (text,) = TERMS.linked("a/b.md", ["公示期内年检，公示期满再公示。"])
    assert LINK.findall(text) == ["g-gongshiqi", "g-nianjian", "g-gongshi"]
    assert text.startswith("[公示期](../glossary.md#g-gongshiqi)")
    assert text.endswith(
        "，公示期满再[公示](../glossary.md#g-gongshi){ .hl-term data-preview=1 }。"
    )


def test_two_parts_of_one_page_count_as_one() -> None:
    first, second = TERMS.linked("b.md", ["年检。", "年检。"])
    assert LINK.findall(first) == ["g-nianjian"]
    assert second == "年检。"


@pytest.mark.parametrize(
    "text",
    [
        "## 公示 {#notice}",
        "[公示](notices.md)",
        "![公示](notices.svg)",
        "`公示`",
        "```\n公示\n```",
        "| 公示 | 年检 |\n| --- | --- |",
        "《公示办法》",
        "【网站公示】",
        '<span title="公示">x</span>',
        "<svg><text>公示</text></svg>",
        "---\ntitle: 公示\n---",
        "https://example.org/公示",
    ],
)
def test_no_term_is_looked_for_there(text: str) -> None:
    assert anchors(text) == []
    assert anchors(f"{text}\n\n公示") == ["g-gongshi"]


def test_every_page_links_a_term_once_at_most_and_only_to_what_is_explained(
    made: Contents,
) -> None:
    glossary = (PROJECT / "docs/glossary.md").read_text("utf-8")
    explained = set(re.findall(r"\{#(g-[a-z0-9-]+)\}", glossary))
    linked: Counter[str] = Counter()
    for name in {**made.pages, **made.by_hand}:
        text = made.by_hand.get(name, "") + made.pages.get(name, "")
        found = Counter(LINK.findall(text.replace("](#", "](glossary.md#")))
        if name != "glossary.md":
            assert all(count == 1 for count in found.values()), (name, found)
            assert set(found) <= explained
            linked += found
    assert len(linked) >= 35, "most terms are used somewhere"
    for profile, version in CURRENT.items():
        assert LINK.search(made.pages[f"{profile}/{version}/certification.md"])
    assert not LINK.search(made.pages["forms/objection.md"]), "forms are printed"


def test_links_to_articles_ask_to_be_shown() -> None:
    asked = "[第五条](../records.md#a5){ data-preview=1 }"
    assert with_previews("[第五条](../records.md#a5)") == asked
    assert with_previews(asked) == asked
    assert with_previews("[数值](numbers.md#a5)") == "[数值](numbers.md#a5)"
    for code in ("`[第五条](x.md#a5)`", "\n```\n[第五条](x.md#a5)\n```\n"):
        assert with_previews(f"甲{code}乙") == f"甲{code}乙"


def test_the_map_names_only_what_is_worth_a_look() -> None:
    text = map_of_previews(
        "https://register.example/sub/",
        ["handbook/records/", "handbook/rules/PUB001/", "handbook/a/1/print/"],
    )
    assert re.findall("<loc>(.*?)</loc>", text) == [
        "https://register.example/sub/handbook/records/"
    ]


def test_every_page_that_a_tag_names_is_there_and_bears_it(made: Contents) -> None:
    held = tomllib.loads((PROJECT / "generator/handbook/tags.toml").read_text("utf-8"))
    assert len(held) >= 10
    for tag, entry in held.items():
        for page in entry["pages"]:
            profile, _, rest = page.partition("/")
            if profile in CURRENT:
                rest = f"{profile}/{CURRENT[profile]}/{rest}"
            place = rest if profile in CURRENT else page
            text = made.by_hand.get(place) or made.pages[place]
            front = text.split("---\n")[1]
            assert front.startswith("tags:\n")
            assert f"  - {tag}\n" in front
    assert "tags:" not in made.pages["sijiwuzhuan/2023.1/training.md"]


def test_tags_lead_to_their_list_and_stay_out_of_the_search(sample: Built) -> None:
    text = sample.file("handbook/tags/index.html").decode()
    listed = text.partition('id="tag:培训"')[2].partition("<h2")[0]
    assert 'href="../sijiwuzhuan/2026.1/training/"' in listed
    chapter = sample.file("handbook/sijiwuzhuan/2026.1/training/index.html").decode()
    assert unescape('href="../../../tags/#tag:培训"') in chapter
    index = json.loads(sample.file("handbook/search/search_index.json"))
    assert not [entry for entry in index["docs"] if "tags" in entry]


@pytest.mark.parametrize(
    "one", POLICIES, ids=lambda one: f"{one.profile}-{one.version}"
)
def test_steps_are_drawn_in_the_policys_order_with_its_numbers(
    made: Contents, one: Policy
) -> None:
    folder = f"{one.profile}/{one.version}/"
    texts = [text for name, text in made.pages.items() if name.startswith(folder)]
    drawn = [
        text.partition('aria-labelledby="steps-diagram')[2].partition("</figure>")[0]
        for text in texts
        if 'aria-labelledby="steps-diagram' in text and "{#whole}" not in text
    ]
    assert len(drawn) == 1
    names = re.findall(r'class="hl-name">(.*?)<', drawn[0])
    procedure = one.procedure
    wanted = [f"{at}．{STEPS[step]}" for at, step in enumerate(procedure, start=1)]
    assert names == wanted
    days = one.publicity.working_days.value
    assert f"公示期不少于 {days} 个工作日" in drawn[0]


def test_a_drawing_says_in_words_what_it_shows_and_lets_no_text_act() -> None:
    drawing = Drawing()
    drawing.box(Box("<b>甲</b>", ("满 2 年",)))
    text = drawing.svg("grades", "等级", "甲，满 2 年。")
    assert "<b>" not in text
    assert '<desc id="grades-description">甲，满 2 年。</desc>' in text
    assert "\n\n" not in text, "an empty line would end the drawing in Markdown"


def test_long_names_are_set_in_lines_that_fit() -> None:
    drawing = Drawing()
    drawing.frame("状态", [Box("一二三四五六七八九十一二三四五六"), Box("短")])
    text = drawing.svg("states", "状态", "状态。")
    names = re.findall(r'class="hl-name">(.*?)<', text)
    assert "".join(names) == "一二三四五六七八九十一二三四五六短"
    assert max(map(len, names)) * 15 <= (288 - 26) / 2


def test_the_whole_version_holds_every_article_and_links_within(
    sample: Built,
) -> None:
    for profile, version in CURRENT.items():
        folder = f"handbook/{profile}/{version}"
        whole = sample.file(f"{folder}/print/index.html").decode()
        page = set(re.findall(r'<h[1-6] id="(a[0-9]+)"', whole))
        chapters = {
            found
            for path in (sample.site / folder).glob("*/index.html")
            if path.parent.name not in ("print", "clauses", "changes")
            for found in re.findall(r'<h[1-6] id="(a[0-9]+)"', path.read_text("utf-8"))
        }
        opening = sample.file(f"{folder}/index.html").decode()
        chapters |= set(re.findall(r'<h[1-6] id="(a[0-9]+)"', opening))
        assert page == chapters
        assert len(page) >= 20
        assert len(re.findall(r'id="([^"]+)"', whole)) == len(
            set(re.findall(r'id="([^"]+)"', whole))
        ), "every anchor once"
        contents_list = whole.partition('id="contents"')[2].partition("</ul>\n<h2")[0]
        assert {f"#{one}" for one in page} <= set(
            re.findall(r'href="(#[^"]+)"', contents_list)
        )


def test_a_zip_file_tells_of_no_clock() -> None:
    content = zipped([("乙.txt", b"2"), ("a.txt", b"1")])
    assert content == zipped([("乙.txt", b"2"), ("a.txt", b"1")])
    with zipfile.ZipFile(io.BytesIO(content)) as file:
        assert file.namelist() == ["乙.txt", "a.txt"]
        assert {entry.date_time for entry in file.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_whatever_a_page_of_the_zip_file_asks_for_lies_in_it(
    sample: Built, tmp_path: Path
) -> None:
    with zipfile.ZipFile(sample.site / "handbook/handbook.zip") as file:
        file.extractall(tmp_path)
    folder = tmp_path / "handbook"
    pages = sorted(folder.rglob("*.html"))
    live = sorted((sample.site.resolve() / "handbook").rglob("*.html"))
    assert len(pages) == len(live) > 300
    out: set[str] = set()
    for page in pages:
        text = page.read_text("utf-8")
        assert "data-preview" not in text, "it would ask for pages"
        for address in re.findall(r' (?:href|src)="([^"#?]+)[^"]*"', text):
            if re.match("[a-z]+:", address):
                out.add(address)
            else:
                assert (page.parent / unescape(address)).is_file(), (page, address)
    hosts = {re.sub(r"^(https?://[^/]+).*", r"\1", one) for one in out}
    assert len({host for host in hosts if host.startswith("http")}) == 1, hosts
    assert "说明.txt" in {path.name for path in folder.iterdir()}
