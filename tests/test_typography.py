"""Typesetting of every kind of page: signs, languages, days, colours of the tokens."""

from __future__ import annotations

import re
from datetime import date

import pytest

from tests.builds import PROJECT, Built
from tests.judges.samples import PAGE_TYPES, pages_of
from tests.judges.samples import sample as some_of
from tests.prose_lint import chinese_blocks, faults

ASSETS = PROJECT / "generator" / "assets"
HANDBOOK_CSS = PROJECT / "generator" / "handbook" / "theme" / "assets" / "handbook.css"
STYLESHEETS = {"register": ASSETS / "site.css", "handbook": HANDBOOK_CSS}


@pytest.fixture(scope="module")
def pages(sample: Built) -> dict[str, str]:
    """Some pages of every type, and the whole handbook."""
    root = sample.site.resolve()
    chosen = {path for kind in PAGE_TYPES for path in some_of(pages_of(root, kind))}
    names = {path.relative_to(root).as_posix() for path in chosen}
    return {
        path: text
        for path, text in sample.pages.items()
        if path in names or path.startswith("handbook/")
    }


# ── signs ────────────────────────────────────────────────────────────────────


def test_no_page_breaks_the_rules_of_signs(pages: dict[str, str]) -> None:
    assert len(pages) > 400
    found = {path: told for path, page in pages.items() if (told := faults(page))}
    assert found == {}


@pytest.mark.parametrize(
    "text",
    [
        "证书有效,请核对",
        "证书有效.",
        "办法(试行)",
        '见"四级五专',
        "证书有效。。",
        "证书，、有效",
        "证书 ，有效",
        "请核对...",
        "2026年01月5日",
        "2026年1月05日",
    ],
)
def test_a_wrong_sign_is_seen(text: str) -> None:
    assert len(faults(f'<html lang="zh-CN"><p>{text}</p>')) == 1


@pytest.mark.parametrize(
    "text",
    [
        "“四级五专”管理办法（试行）",
        "网址是 example.org/V/，见 1.5 节",
        "<code>证书,有效</code>",
        '<span lang="en">Valid (有效), so</span>',
        "<b>公示期：</b>2026年1月5日至12日",
        "证书</p><p>。",
    ],
)
def test_right_signs_code_and_other_languages_are_no_fault(text: str) -> None:
    assert faults(f'<html lang="zh-CN"><p>{text}</p>') == []


# ── languages ────────────────────────────────────────────────────────────────


def test_every_page_is_in_chinese_of_the_mainland(sample: Built) -> None:
    others = {
        path
        for path, page in sample.pages.items()
        if '<html lang="zh-CN"' not in page[:400]
    }
    assert others == set()


def test_parts_in_other_languages_say_so(pages: dict[str, str]) -> None:
    english = re.compile("[A-Za-z]{2,}(?: [A-Za-z]{2,}){3,}")
    for path, page in pages.items():
        if not path.startswith("handbook/"):
            for block in chinese_blocks(page):
                assert not english.search(block), (path, block)
    assert '<h1 lang="en">' in pages["en/index.html"]
    read_out = re.findall('<[a-z]+ class="pinyin"([^>]*)>', "".join(pages.values()))
    assert read_out
    assert set(read_out) == {' lang="zh-Latn-pinyin"'}


# ── days ─────────────────────────────────────────────────────────────────────


def test_a_day_in_words_agrees_with_its_form_for_programs(sample: Built) -> None:
    element = re.compile(r'<time datetime="([^"]*)">([^<]*)</time>')
    spoken = re.compile(r"(\d+)年(\d+)月(\d+)日")
    seen = 0
    for path, page in sample.pages.items():
        for stated, words in element.findall(page):
            day = date.fromisoformat(stated)
            if path.startswith("en/") and words == stated:
                continue
            parts = spoken.fullmatch(words.replace(" ", ""))
            assert parts, (path, words)
            assert date(*map(int, parts.groups())) == day, (path, words)
            seen += 1
    assert seen > 5000


def test_chinese_text_has_no_day_in_the_form_of_data(pages: dict[str, str]) -> None:
    for path, page in pages.items():
        if not path.startswith("handbook/"):
            for block in chinese_blocks(page):
                assert not re.search(r"\b\d{4}-\d\d-\d\d\b", block), (path, block)


def test_every_day_that_counts_can_be_read_by_programs(sample: Built) -> None:
    """What a certificate or a notice says of its days stands in a `time` too."""
    for path, page in sample.register_pages.items():
        if not re.match("V/|w/|notices/N", path):
            continue
        main = page[page.index("<main") : page.index("</main>")]
        stated = set(re.findall('<time datetime="([^"]*)"', page))
        for year, month, day in re.findall(r"(\d{4})年(\d+)月(\d+)日", main):
            iso = f"{year}-{int(month):02}-{int(day):02}"
            assert iso in stated, (path, iso)


# ── stylesheets ──────────────────────────────────────────────────────────────

TEXT = {
    "ground": ("ink", "soft", "link", "good", "caution", "ended", "withdrawn"),
    "surface": ("ink", "soft", "link", "good", "caution", "ended", "withdrawn"),
    "primary": ("primary-ink",),
    "sample": ("sample-ink",),
    "good-ground": ("ink", "good"),
    "caution-ground": ("ink", "caution"),
    "ended-ground": ("ink", "ended"),
    "withdrawn-ground": ("ink", "withdrawn"),
}
"""What is written on which ground."""
GRAPHICS = {
    ground: ("focus", *(f"series-{number}" for number in range(7)))
    for ground in ("ground", "surface")
}
"""What is drawn on which ground."""
DECORATION = {"line"}


def tokens(declarations: str) -> dict[str, str]:
    """Colours by name of a run of declarations."""
    return dict(re.findall("--hl-([a-z0-9-]+): (#[0-9a-f]{3,6});", declarations))


def schemes() -> dict[str, dict[str, str]]:
    """The register's colours in light and in dark."""
    text = STYLESHEETS["register"].read_text(encoding="utf-8")
    light, dark = re.findall(r":root \{\s*(.*?)\}", text, re.DOTALL)[:2]
    return {"light": tokens(light), "dark": tokens(light) | tokens(dark)}


def contrast(one: str, other: str) -> float:
    """Ratio of two colours as WCAG 2.2 defines it."""

    def luminance(color: str) -> float:
        digits = color[1:]
        if len(digits) == 3:
            digits = "".join(2 * digit for digit in digits)
        shares = [int(digits[at : at + 2], 16) / 255 for at in (0, 2, 4)]
        linear = [
            share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4
            for share in shares
        ]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def test_contrast_is_that_of_the_guidelines() -> None:
    assert contrast("#000", "#fff") == pytest.approx(21)
    assert contrast("#777777", "#fff") == pytest.approx(4.478, abs=0.001)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_colour_stands_out_from_its_ground(scheme: str) -> None:
    colors = schemes()[scheme]
    for wanted, floor in ((TEXT, 4.5), (GRAPHICS, 3.0)):
        for ground, names in wanted.items():
            for name in names:
                ratio = contrast(colors[name], colors[ground])
                assert ratio >= floor, (name, ground, ratio)


def test_every_colour_is_judged() -> None:
    judged = {
        name
        for pairs in (TEXT, GRAPHICS)
        for ground, names in pairs.items()
        for name in (ground, *names)
    }
    for scheme, colors in schemes().items():
        assert set(colors) - DECORATION == judged, scheme


def test_the_handbook_has_the_registers_colours() -> None:
    text = STYLESHEETS["handbook"].read_text(encoding="utf-8")
    light, dark = text.split("/* Material's grey")
    register = schemes()
    for own, scheme in ((tokens(light), "light"), (tokens(dark), "dark")):
        assert own
        for name, color in own.items():
            assert register[scheme][name] == color, (scheme, name)


def test_stylesheets_ask_for_nothing() -> None:
    """Neither a font nor another sheet; the one picture lies beside them."""
    for path in (*ASSETS.glob("*.css"), HANDBOOK_CSS):
        text = path.read_text(encoding="utf-8")
        assert not re.search("@import|@font-face|https?:|//", text), path
        assert set(re.findall(r"url\(([^)]*)\)", text)) <= {'"states.svg"'}, path


def test_lines_break_where_chinese_may() -> None:
    text = STYLESHEETS["register"].read_text(encoding="utf-8")
    assert "line-break: strict" in text
    assert "word-break: break-all" not in text
