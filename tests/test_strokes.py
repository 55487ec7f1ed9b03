"""The order by strokes, against strokes written out by hand."""

from __future__ import annotations

import random
from itertools import pairwise

import pytest

from generator.publication.standard_strokes import STANDARD
from generator.publication.strokes import by_strokes, strokes_of
from generator.publication.total_strokes import total_strokes

WRITTEN = {
    "丁": "12",
    "王": "1121",
    "韦": "1152",
    "毛": "3115",
    "方": "4153",
    "邓": "5452",
    "石": "13251",
    "叶": "25112",
    "田": "25121",
    "史": "25134",
    "白": "32511",
    "冯": "41551",
    "朱": "311234",
    "任": "323121",
    "刘": "413422",
    "许": "453112",
    "孙": "521234",
    "李": "1234521",
    "杨": "1234533",
    "吴": "2511134",
    "何": "3212512",
    "沈": "4414535",
    "宋": "4451234",
    "张": "5153154",
    "陈": "5215234",
    "林": "12341234",
    "罗": "25221354",
    "周": "35121251",
    "郑": "43113452",
    "赵": "121213434",
    "郝": "121323452",
    "胡": "122513511",
    "徐": "3323411234",
    "高": "4125125251",
    "黄": "12212512134",
}
"""Surnames and their strokes as taught: 1 横, 2 竖, 3 撇, 4 点, 5 折."""


def test_surnames_stand_in_the_order_of_their_strokes() -> None:
    expected = sorted(WRITTEN, key=lambda name: (len(WRITTEN[name]), WRITTEN[name]))
    mixed = list(WRITTEN)
    random.Random(4).shuffle(mixed)
    assert sorted(mixed, key=by_strokes) == expected


@pytest.mark.parametrize(("surname", "strokes"), WRITTEN.items())
def test_strokes_are_counted(surname: str, strokes: str) -> None:
    assert strokes_of(surname) == len(strokes)


def test_the_same_surname_goes_by_the_given_name() -> None:
    names = ["王伟", "王丁", "王一", "王一一", "王"]
    assert sorted(names, key=by_strokes) == ["王", "王一", "王一一", "王丁", "王伟"]


def test_compound_and_dotted_names_go_by_their_characters() -> None:
    names = ["欧阳示例", "阿力木·买买提", "尉迟示例", "司马示例"]
    ordered = ["司马示例", "阿力木·买买提", "欧阳示例", "尉迟示例"]
    assert sorted(names, key=by_strokes) == ordered
    assert by_strokes("阿·一") == by_strokes("阿一")


def test_rare_characters_have_strokes_too() -> None:
    """𠮷 is 吉 with 土 above: six strokes; 䶮 has nine."""
    assert strokes_of("𠮷") == 6
    assert strokes_of("䶮") == 9
    assert sorted(["李一", "𠮷一", "孙一"], key=by_strokes) == ["孙一", "𠮷一", "李一"]


def test_what_has_no_strokes_comes_last() -> None:
    assert strokes_of("A") is None
    assert sorted(["A", "龘", "一"], key=by_strokes) == ["一", "龘", "A"]


def test_the_table_holds_each_standard_character_once() -> None:
    characters = "".join(STANDARD.values())
    assert len(characters) == len(set(characters)) == 8105
    assert all(before < after for before, after in pairwise(STANDARD))


def test_the_two_sources_agree_on_almost_all() -> None:
    """Those that differ are simplified by analogy; Unihan counts their full form."""
    totals = total_strokes()
    different = [
        character
        for strokes, characters in STANDARD.items()
        for character in characters
        if totals[character] != strokes
    ]
    assert len(different) < 50
    assert len(totals) == 98060
