"""The search at any size: `python -m tests.search_scale --rows 1000000`.

Builds the index of a made-up register and prints what queries move.
"""

from __future__ import annotations

import argparse
import random
import time
from collections.abc import Iterable, Sequence

from generator.exports import search_index
from generator.publication.public import PublicRow
from generator.publication.search_keys import NameReader, latin_keys
from generator.publication.words import CATEGORIES, GRADES
from generator.site.context import SiteContext
from tests.public_rows import register, row, site
from tests.search_model import Check, Model
from tests.traditional_table import table

SURNAMES = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾"
GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华建国文玉兰志红梅小春晓东"
WORDS = "明德启航恒信华泰天成金桥宏达锐捷海纳百川同创卓越鼎盛新程博远智联云帆"
TRADES = ("科技有限公司", "商贸有限公司", "律师事务所", "社会工作服务中心", "商会")
WEIGHTS = [1 / place for place in range(1, len(SURNAMES) + 1)]
"""A few surnames are very common, as they are."""


def many(number: int) -> list[PublicRow]:
    """Make a register of so many holders, always the same."""
    drawn = random.Random(20)
    rows = []
    for serial in range(1, number + 1):
        name = drawn.choices(SURNAMES, WEIGHTS)[0] + drawn.choice(GIVEN)
        name += drawn.choice(GIVEN) if drawn.random() < 0.8 else ""
        unit = "示例市" + "".join(drawn.choices(WORDS, k=3)) + drawn.choice(TRADES)
        rows.append(row(name, serial, unit=unit, area=f"99{serial // 10000:04d}"))
    return rows


def queries(rows: Sequence[PublicRow], number: int) -> set[str]:
    """Draw queries of every kind: broad ones first of all."""
    drawn = random.Random(7)
    made = {*SURNAMES, *GIVEN, *WORDS, *TRADES, "公司", "有限公司", "示例市"}
    for one in drawn.sample(rows, min(number, len(rows))):
        sounds = latin_keys(NameReader().reading(one.name))
        made |= {one.name, one.name[1:], one.name[:2], one.unit, one.unit[3:6]}
        made |= sounds.starts | sounds.others
    return made


def traditional(texts: Iterable[str]) -> set[str]:
    """The texts as somebody writes them who uses traditional characters."""
    written = {to[0]: one for one, to in table().items() if to[0] != one}
    made = {"".join(written.get(one, one) for one in text) for text in texts}
    return made - set(texts)


def checks(rows: Sequence[PublicRow]) -> dict[str, Check]:
    """Filters alone and together: some that most rows pass, some that none does."""
    one = rows[len(rows) // 2]
    grade, category = GRADES[one.grade], CATEGORIES[one.category]
    return {
        "area": lambda row: row[7] == one.area,
        "grade": lambda row: row[2] == grade,
        "state": lambda row: row[3] == "有效（待年检）",
        "year": lambda row: row[0][8:12] == "2025",
        "area, grade, category": lambda row: (
            row[7] == one.area and row[2] == grade and row[8] == category
        ),
    }


def index(rows: Sequence[PublicRow]) -> dict[str, bytes]:
    """Write the index of these rows."""
    made = search_index.artifacts(register(rows), SiteContext(site()))
    return {artifact.path: artifact.content for artifact in made}


def sent(
    model: Model, texts: Iterable[str], passes: Check | None = None
) -> list[tuple[int, str]]:
    """Give the bytes that each query moves, the least first."""
    return sorted((model.sent(model.search(text, passes)), text) for text in texts)


def main() -> None:
    """Print the size of the index and of queries."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, default=100_000)
    rows = many(parser.parse_args().rows)
    start = time.process_time()
    files = index(rows)
    seconds = time.process_time() - start
    size = sum(map(len, files.values())) / 1e6
    print(f"{len(rows)} rows: {len(files)} files, {size:.1f} MB, {seconds:.1f} s")
    model, texts = Model(files), queries(rows, 1000)
    _tell("query", sent(model, texts))
    _tell("traditional query", sent(model, traditional(texts)))
    for name, passes in checks(rows).items():
        _tell(f"query filtered by {name}", sent(model, texts, passes))


def _tell(what: str, found: list[tuple[int, str]]) -> None:
    for name, place in (("median", len(found) // 2), ("worst", -1)):
        print(f"{name} {what}: {found[place][0]} bytes ({found[place][1]})")


if __name__ == "__main__":
    main()
