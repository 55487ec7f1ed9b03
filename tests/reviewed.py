"""Record that the rules have been held against the clauses as they now stand.

`make reviewed`: run it after reading every clause that the page of coverage names,
beside the rules that cite it.
"""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

from generator.handbook.chapters import read_chapters
from generator.handbook.clauses import Hold
from generator.handbook.correspondence import chapter_clauses, record_clauses
from generator.handbook.reviews import REVIEWS, read_reviews, reviews_text

PROJECT = Path(__file__).parents[1]


def main() -> None:
    """Write the list of reviews, and say which clauses were not in it."""
    docs = PROJECT / "docs"
    before = read_reviews(docs)
    clauses = [*record_clauses(PROJECT), *chapter_clauses(read_chapters(PROJECT))]
    path = docs / REVIEWS
    old = path.read_text("utf-8") if path.exists() else ""
    path.write_text(reviews_text(clauses, old, date.today()), "utf-8")  # noqa: DTZ011 - the day on the desk
    for clause in clauses:
        held = Hold.RULE in clause.holds
        if held and before.get(clause.address) != clause.digest:
            sys.stdout.write(f"{clause.address}  {clause.title}\n")


if __name__ == "__main__":
    main()
