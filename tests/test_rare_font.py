"""Rare characters of names: a font of just these comes along, where there is one."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from generator.publication.rare_characters import rare_characters
from generator.render.font_cutting import cut_font
from generator.render.rare_font import UnusableFont
from tests.builds import build, digests, hongling, stops_with
from tests.rare_names import BEYOND, COMMON, LACKING, name_rarely, write_font
from tests.test_falling_away import OPEN_DAY


@pytest.fixture(scope="module")
def font(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_font(tmp_path_factory.mktemp("font") / "squares.ttf")


@pytest.fixture
def named(small: Path) -> Path:
    name_rarely(small)
    return small


@pytest.mark.parametrize(
    ("text", "rare"),
    [
        ("王小明·Ａ１", ""),
        ("\u9fa5", ""),  # the last of the first 20,902
        ("\u9fa6", "\u9fa6"),
        ("\u3400\u4dbf", "\u3400\u4dbf"),
        ("王\U00020000\U000323af", "\U00020000\U000323af"),
    ],
)
def test_what_counts_as_rare(text: str, rare: str) -> None:
    assert rare_characters([text]) == set(rare)
    for one in text:
        try:
            one.encode("gbk")
        except UnicodeEncodeError:
            assert one in rare


def test_only_the_asked_characters_are_cut_out(font: Path, tmp_path: Path) -> None:
    cut = cut_font(font, "".join(sorted({BEYOND, LACKING, "\u4dae"})))
    assert cut.characters == f"\u4dae{BEYOND}"
    path = tmp_path / "rare.woff"
    path.write_bytes(cut.woff)
    with TTFont(path) as made:
        assert {*made.getBestCmap()} == {0x4DAE, 0x20BB7}
        widths = {made["hmtx"][name][0] for name in made.getBestCmap().values()}
    assert widths == {2000, 3000}
    assert cut_font(font, cut.characters) == cut


def test_what_is_no_font_is_refused(tmp_path: Path) -> None:
    for at, content in enumerate((b"", b"text", b"\0\1\0\0" + b"\xff" * 40, b"ttcf")):
        path = tmp_path / f"{at}.ttf"
        path.write_bytes(content)
        with pytest.raises(UnusableFont):
            cut_font(path, COMMON)
    with pytest.raises(UnusableFont):
        cut_font(tmp_path / "absent.ttf", COMMON)


def test_a_build_brings_what_the_names_need_and_says_what_is_missing(
    named: Path, font: Path, tmp_path: Path
) -> None:
    without = build(named, tmp_path / "without", OPEN_DAY)
    assert without.unshown == f"{BEYOND}{LACKING}"
    bare = digests(tmp_path / "without")
    assert "assets/rare.woff" not in bare
    outcome = build(named, tmp_path / "with", OPEN_DAY, rare_font=font)
    assert outcome.unshown == LACKING
    full = digests(tmp_path / "with")
    changed = {path for path in full | bare if full.get(path) != bare.get(path)}
    assert changed == {"assets/site.css", "assets/rare.woff"}
    style = (tmp_path / "with/assets/site.css").read_text(encoding="utf-8")
    assert re.findall("unicode-range: (.*);", style) == ["U+20BB7"]
    # Without the notice nobody is named who has such a character.
    before = build(named, tmp_path / "with", date(2026, 9, 1), rare_font=font)
    assert before.unshown == ""
    assert "assets/rare.woff" not in digests(tmp_path / "with")


def test_a_file_that_is_no_font_stops_the_build(named: Path, tmp_path: Path) -> None:
    site = tmp_path / "site"
    ran = hongling(
        *("build", "--project", named, "--site", site, "--no-handbook"),
        *("--as-of", OPEN_DAY.isoformat(), "--rare-font", named / "mkdocs.yml"),
    )
    stops_with(ran, 2, "字体文件读不出")
    assert not site.exists()
