"""The table of traditional characters: made from OpenCC's, its licence beside it."""

from __future__ import annotations

import pytest

from generator.render.assets import assets
from tests.traditional_table import ASSET, OPENCC, RUNS, table, written

LISTED = {
    # 简化字总表, tables 1 and 2, and what 通用规范汉字表 gave back to names.
    **dict(zip("單歐陽諸葉鄧劉陳張趙", "单欧阳诸叶邓刘陈张赵", strict=True)),
    **dict(zip("錢孫鄭馮蔣韓楊許呂嚴", "钱孙郑冯蒋韩杨许吕严", strict=True)),
    **dict(zip("華衛蘇潘萬盧賈龐龔譚", "华卫苏潘万卢贾庞龚谭", strict=True)),
    **dict(zip("龍鳳國學會業務發團體", "龙凤国学会业务发团体", strict=True)),
    **dict(zip("龑鋹", "䶮𬬮", strict=True)),
}
KEPT = "昇堃喆淼犇甯"
"""Standard again in names: they may stay as they are."""


def test_the_script_holds_what_is_made_from_the_source() -> None:
    found = RUNS.search(ASSET.read_text("utf-8"))
    assert found is not None
    assert found[1] == written()


@pytest.mark.parametrize(("traditional", "simplified"), LISTED.items())
def test_characters_are_simplified_as_the_official_table_says(
    traditional: str, simplified: str
) -> None:
    assert table().get(traditional, [traditional])[0] == simplified


@pytest.mark.parametrize("character", KEPT)
def test_characters_in_use_in_names_may_stay(character: str) -> None:
    assert character in table().get(character, [character])


def test_runs_can_be_read_back() -> None:
    """A blank parts runs, so no character of one may be a blank or quote."""
    for traditional, simplified in table().items():
        assert len(traditional) == 1
        assert all(len(one) == 1 and one not in ' "\\' for one in simplified)
        assert len(set(simplified)) == len(simplified)


def test_the_licence_lies_beside_the_script_and_its_source() -> None:
    published = {asset.path: asset.content for asset in assets()}
    licence = published["assets/traditional.LICENSE.txt"]
    assert licence == (OPENCC.parent / "LICENSE").read_bytes()
    assert b"Apache License" in licence
    head = published["assets/traditional.js"].decode().partition("*/")[0]
    for said in ("OpenCC", "Apache License 2.0", "changed", "traditional.LICENSE.txt"):
        assert said in head
