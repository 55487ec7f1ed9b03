"""Time of the loader on the hostile inputs: `python -m bench.hostile`.

Each input goes the way of a record: parsed, judged, its findings worded and placed.
The slowest are printed; more than 0.2 s for one would be worth a look.
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

from generator.findings.fault import Fault
from generator.findings.violation import Violation
from generator.rulebook import Rulebook, discover
from generator.source.positions import positions
from generator.source.schemas import Schemas
from generator.source.yaml_text import parse
from tests.hostile import corpus
from tests.hostile.bombs import RECORD_BYTES
from tests.hostile.strings import records, strings
from tests.yaml_suite import documents

PROJECT = Path(__file__).resolve().parent.parent
NODES = 5_000
ROUNDS = 3
SHOWN = 10
TARGET = 0.2
"""Seconds that one hostile input may cost."""


def main() -> None:
    """Time every input, best of three, and print the slowest."""
    rulebook = discover()
    schemas = Schemas(PROJECT / "schemas")
    timed = sorted(
        (
            (min(_seconds(rulebook, schemas, data) for _ in range(ROUNDS)), name)
            for name, data in _inputs()
        ),
        reverse=True,
    )
    print(f"{len(timed)} inputs; the slowest, in milliseconds:")
    for seconds, name in timed[:SHOWN]:
        print(f"{seconds * 1000:8.1f}  {name}")
    over = sum(seconds > TARGET for seconds, _ in timed)
    print(f"over {TARGET} s: {over}")


def _inputs() -> Iterator[tuple[str, bytes]]:
    for case in corpus():
        yield case.name, case.data
    for document in documents():
        yield f"suite/{document.name}", document.text.encode()
    for number, text in enumerate(strings()):
        for shape, data in records(text):
            yield f"strings/{number}/{shape}", data


def _seconds(rulebook: Rulebook, schemas: Schemas, data: bytes) -> float:
    started = time.perf_counter()
    value, faults = parse(data, RECORD_BYTES, NODES)
    found = [] if value is None else schemas.violations("identity", value)
    told: list[Fault | Violation] = [*faults, *found]
    for each in told:
        rulebook.explain(each)
    if found:
        positions(data)
    return time.perf_counter() - started


if __name__ == "__main__":
    main()
