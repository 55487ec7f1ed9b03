"""The search index: finds everyone, invents no one, moves little, changes little."""

from __future__ import annotations

import json
import random

import pytest

from generator.publication.public import PublicRow
from generator.publication.search_keys import (
    NameReader,
    fold,
    latin_keys,
    name_keys,
    spell,
)
from tests.public_rows import row
from tests.search_cases import NAME_CASES, NUMBER_CASES, Case, holders
from tests.search_model import MOST_FETCHED, Model
from tests.search_scale import (
    GIVEN,
    SURNAMES,
    checks,
    index,
    many,
    queries,
    sent,
    traditional,
)

MOST_SENT = 60_000
"""Bytes that one query may move (design, speed)."""


@pytest.fixture(scope="module")
def small() -> Model:
    return Model(index(holders()))


@pytest.fixture(scope="module")
def rows() -> list[PublicRow]:
    return many(5000)


@pytest.fixture(scope="module")
def large(rows: list[PublicRow]) -> Model:
    return Model(index(rows))


def test_there_are_enough_queries() -> None:
    texts = [one.text for one in NAME_CASES] + [one.text for one in NUMBER_CASES]
    assert len(set(texts)) == len(texts)
    assert len(texts) >= 120


@pytest.mark.parametrize("case", NAME_CASES, ids=lambda case: case.text)
def test_a_query_finds_everyone_and_no_one_else(small: Model, case: Case) -> None:
    answer = small.search(case.text)
    assert tuple(sorted(one[1] for one in answer.names)) == case.names
    assert answer.name_total == len(case.names)
    assert answer.unit_total in {case.units, None}
    assert len(answer.units) == min(case.units, 30 - len(case.names))
    if case.first:
        assert answer.names[0][1] == case.first


def test_the_count_and_the_first_page_agree_with_reading_every_row(
    rows: list[PublicRow], large: Model
) -> None:
    drawn = random.Random(5)
    names = [fold(one.name) for one in rows]
    for name in drawn.sample(names, 150):
        for query in {name, name[0], name[1:], name[-1]}:
            answer = large.search(query)
            true = [one for one in names if query in one]
            assert answer.name_total == len(true), query
            assert len(answer.names) == min(len(true), 30), query
            assert all(query in fold(one[1]) for one in answer.names), query


def test_units_are_found_with_their_exact_number(
    rows: list[PublicRow], large: Model
) -> None:
    drawn = random.Random(6)
    units = [fold(one.unit) for one in rows]
    for unit in drawn.sample(units, 150):
        for query in {unit, unit[:4], unit[3:6], unit[3:8], unit[4:6]}:
            answer = large.search(query)
            true = sum(query in one for one in units)
            if answer.unit_total is not None:
                assert answer.unit_total == true, query
            assert answer.units or len(answer.names) == 30, query
            assert all(query in fold(one[5]) for one in answer.units), query


def test_no_query_moves_more_than_sixty_kilobytes(
    rows: list[PublicRow], large: Model
) -> None:
    texts = queries(rows, 200)
    for asked, passes in (
        (texts, None),
        (traditional(texts), None),
        *((texts, check) for check in checks(rows).values()),
    ):
        size, worst = sent(large, asked, passes)[-1]
        assert size <= MOST_SENT, worst


def test_a_filter_reads_no_more_than_a_page_would(
    rows: list[PublicRow], large: Model
) -> None:
    """A broad query that hardly anyone passes stops reading, and counts nobody."""
    answer = large.search(GIVEN[0], lambda row: row[0] == rows[-1].number)
    assert answer.name_total is None
    read = [path for path in answer.fetched if path.startswith("search/n/")]
    assert len(read) == MOST_FETCHED


def test_filters_keep_exactly_the_rows_that_pass(
    rows: list[PublicRow], large: Model
) -> None:
    for check in checks(rows).values():
        answer = large.search(SURNAMES[-1], check)
        passed = [
            one for one in rows if SURNAMES[-1] in one.name and check(_shown(one))
        ]
        assert {one[0] for one in answer.names} <= {one.number for one in passed}
        if answer.name_total is not None:
            assert answer.name_total == len(passed)


def _shown(one: PublicRow) -> list[str]:
    """A holder as the index should show one, written out once more."""
    return [
        one.number,
        one.name,
        {"junior": "初级", "intermediate": "中级", "senior": "高级", "special": "特级"}[
            one.grade
        ],
        {"valid": "有效"}[one.state],
        one.area_name,
        one.unit,
        one.valid_to.isoformat(),
        one.area,
        {"secretary": "党组织书记"}[one.category],
    ]


def test_a_bucket_stays_small(large: Model) -> None:
    for path, content in large.files.items():
        if path.startswith(("search/n/", "search/u/")):
            assert len(content) <= 20_000, path


def test_a_common_surname_lists_only_the_first_buckets() -> None:
    alike = [
        row("王" + GIVEN[serial % len(GIVEN)], serial) for serial in range(1, 9000)
    ]
    files = index(alike)
    answer = Model(files).search("王")
    assert answer.name_total == 8999
    assert len(answer.names) == 30
    assert len(answer.fetched) < 10
    shards = [json.loads(files[path]) for path in files if path[:9] == "search/t/"]
    listed = max(len(entry[1]) for shard in shards for entry in shard.values())
    assert listed == 400 * 6, "400 names of buckets, six letters each"


def test_the_same_rows_give_the_same_bytes(rows: list[PublicRow]) -> None:
    shuffled = list(rows[:1500])
    random.Random(1).shuffle(shuffled)
    assert index(shuffled) == index(rows[:1500])


@pytest.mark.parametrize("seed", range(5))
def test_one_more_holder_changes_few_files(rows: list[PublicRow], seed: int) -> None:
    before = index(rows)
    place = random.Random(seed).randrange(len(rows))
    after = index(rows[:place] + rows[place + 1 :])
    touched = {
        path for path in {*before, *after} if before.get(path) != after.get(path)
    }
    assert len(before) > 600
    buckets = {path for path in touched if not path.startswith("search/t/")}
    assert len(buckets) <= 20, "a cut moved all the others"


def test_a_new_state_changes_the_row_and_nothing_else(rows: list[PublicRow]) -> None:
    changed = list(rows)
    old = changed[2500]
    fields = {name: getattr(old, name) for name in old.__struct_fields__}
    changed[2500] = PublicRow(**{**fields, "state": "not_engaged"})
    before, after = index(rows), index(changed)
    assert before.keys() == after.keys()
    touched = [path for path in before if before[path] != after[path]]
    assert sorted(path[:9] for path in touched) == ["search/n/", "search/u/"]


def test_nameless_rows_and_withheld_units_are_not_found() -> None:
    found = Model(index([row("", 1), row("王明", 2, unit="单位未公开")]))
    assert found.search("未公开").unit_total == 0
    assert found.search("明德").unit_total == 0
    assert found.search("王明").name_total == 1


def test_an_empty_register_answers_too() -> None:
    assert Model(index([])).search("王小明").name_total == 0


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Ｗáng　Xiǎo'míng", "wangxiaoming"),
        ("王 小·明", "王小明"),
        ("Lǚ", "lv"),
        ("NÜ", "nv"),
        ("ＡＢＣ", "abc"),
        ("⼀", "一"),
        ("\u200b王\ufeff", "王"),
        ("𠮷", "𠮷"),
        ("u\u0304\u0308", "v"),
    ],
)
def test_text_is_folded(text: str, folded: str) -> None:
    assert fold(text) == folded
    assert fold(folded) == folded


@pytest.mark.parametrize(
    ("text", "spelled"),
    [("lyulue", "lvlve"), ("nyu", "nv"), ("xinyu", "xinyu"), ("nue", "nve")],
)
def test_spellings_of_umlauts_are_one(text: str, spelled: str) -> None:
    assert spell(text) == spelled


@pytest.mark.parametrize(
    ("name", "stated", "reading"),
    [
        ("单志强", None, "shan,zhi qiang"),
        ("单志强", "Dān Zhìqiáng", "dan,zhi qiang"),
        ("覃明", None, "qin,ming|tan,ming"),
        ("欧阳文", "Ouyang Wen", "ou yang,wen"),
        ("尉迟远", None, "yu chi,yuan"),
        ("尉远", None, "wei,yuan"),
        ("司马", None, "si,ma"),
        ("查干·巴特尔", None, "cha gan ba te er|zha gan ba te er"),
        ("万俟雪", "Moqi Xue", "mo qi,xue"),
        ("王明", "Smith John", "smith,john"),
        ("王小明", "Ang Moh", "ang,moh"),
        ("", None, ""),
    ],
)
def test_names_are_read(name: str, stated: str | None, reading: str) -> None:
    assert NameReader().reading(name, stated) == reading


def test_a_run_is_either_at_the_start_or_inside() -> None:
    assert name_keys("明明") == ({"明", "明明"}, set())
    sounds = latin_keys("wang,xiao ming")
    assert sounds.starts == {
        *("wang", "wangxiao", "wangxiaoming"),
        *("w", "wx", "wxm", "wangxm"),
    }
    assert sounds.others == {"xiao", "ming", "xiaoming", "xm"}
