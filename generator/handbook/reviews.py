"""What the clauses said when their rules were last held against them.

A file `docs/reviewed.tsv` has a line a clause: address, digest, day of the review.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from pathlib import Path

from generator.handbook.clauses import Clause, Hold

REVIEWS = "reviewed.tsv"
_COLUMNS = 3


def read_reviews(docs: Path) -> dict[str, str]:
    """Digests by address; none where the file is missing, and none of a broken line."""
    path = docs / REVIEWS
    if not path.is_file():
        return {}
    lines = (line.split("\t") for line in path.read_text("utf-8").splitlines())
    return {parts[0]: parts[1] for parts in lines if len(parts) == _COLUMNS}


def reviews_text(clauses: Iterable[Clause], old: str, day: date) -> str:
    """The file after a review on a day; what has not changed keeps its old day."""
    before = {line.rpartition("\t")[0]: line for line in old.splitlines()}
    lines = []
    for clause in clauses:
        if Hold.RULE in clause.holds:
            key = f"{clause.address}\t{clause.digest}"
            lines.append(before.get(key, f"{key}\t{day.isoformat()}"))
    return "".join(f"{line}\n" for line in sorted(lines))
