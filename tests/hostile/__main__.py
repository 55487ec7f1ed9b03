"""Read the whole corpus in one process: `python -m tests.hostile`.

Prints how many inputs were read and by how many megabytes the process grew.
"""

from __future__ import annotations

import json
import resource
from collections.abc import Iterator
from pathlib import Path

from generator.rulebook import discover
from generator.source.positions import positions
from generator.source.schemas import Schemas
from generator.source.yaml_text import parse
from tests.hostile import corpus
from tests.hostile.bombs import RECORD_BYTES
from tests.hostile.strings import records, strings
from tests.yaml_suite import documents

SCHEMAS = Path(__file__).parents[2] / "schemas"
NODES = 5_000
ADDRESS_SPACE = 1_500_000_000
"""A reader that expands what it reads meets this wall and fails the test."""


def inputs() -> Iterator[bytes]:
    """Yield every hostile input there is."""
    yield from (case.data for case in corpus())
    yield from (document.text.encode() for document in documents())
    for text in strings():
        yield from (data for _, data in records(text))


def main() -> None:
    """Read every input the way a record is read, up to the words of its findings."""
    every = list(inputs())
    rulebook = discover()
    schemas = Schemas(SCHEMAS)
    parse(b"a: b", RECORD_BYTES, NODES)
    schemas.violations("identity", {})
    resource.setrlimit(resource.RLIMIT_AS, (ADDRESS_SPACE, ADDRESS_SPACE))
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    for data in every:
        value, faults = parse(data, RECORD_BYTES, NODES)
        told = [
            *faults,
            *([] if value is None else schemas.violations("identity", value)),
        ]
        for each in told:
            rulebook.explain(each)
        positions(data[:RECORD_BYTES])
    grown = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before
    print(json.dumps({"inputs": len(every), "grown_mb": grown / 1024}))


if __name__ == "__main__":
    main()
