"""Runs of twelve characters of the two source texts, as digests.

The texts themselves are not part of the project; the handbook takes their facts and
none of their sentences. `python -m tests.seed_runs FILE...` writes the digests anew.
"""

from __future__ import annotations

import hashlib
import re
import sys
from collections.abc import Iterator
from pathlib import Path

RUNS = Path(__file__).with_name("data") / "seed-runs.txt"
LENGTH = 12
_CLAUSE = re.compile("[\u3400-\u9fff]+")
"""What stands between two signs, of whatever kind."""


def runs_in(text: str) -> Iterator[str]:
    """Yield every run of twelve characters inside one clause."""
    for clause in _CLAUSE.findall(text):
        for at in range(len(clause) - LENGTH + 1):
            yield clause[at : at + LENGTH]


def digest(run: str) -> str:
    """Digest of a run, short enough for a list, long enough to tell runs apart."""
    return hashlib.sha256(run.encode()).hexdigest()[:10]


def known() -> frozenset[str]:
    """Digests of the runs of the source texts."""
    return frozenset(RUNS.read_text("utf-8").split())


def main() -> None:
    """Write the digests of the runs of some files."""
    texts = [Path(name).read_text("utf-8") for name in sys.argv[1:]]
    found = {digest(run) for text in texts for run in runs_in(text)}
    RUNS.write_text("".join(f"{one}\n" for one in sorted(found)), "utf-8")


if __name__ == "__main__":
    main()
