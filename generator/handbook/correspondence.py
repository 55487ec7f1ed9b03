"""How clauses and rules correspond, and versions to each other, as generated pages.

Touches `docs/` (reads the page on records and the list of reviews).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from generator.handbook.audit import (
    Hole,
    article_holes,
    record_holes,
    rule_holes,
    unreviewed,
    version_holes,
)
from generator.handbook.changed_numbers import changed_numbers
from generator.handbook.chapters import CHANGES, CLAUSES, own_texts, with_standing
from generator.handbook.clause_pages import clauses_page, holes_section, records_list
from generator.handbook.clauses import Clause, clauses_in
from generator.handbook.coverage import coverage
from generator.handbook.differences import changes_page, differences
from generator.handbook.enforcement import RECORDS, enforcement_of
from generator.handbook.reviews import read_reviews
from generator.handbook.versions import Stage, Version
from generator.rulebook import Rule


class Correspondence:
    """Clauses of all versions and of the page on records, beside the rules."""

    def __init__(
        self,
        project: Path,
        texts: Mapping[str, str],
        versions: Iterable[Version],
        chapters: Mapping[str, str],
        rules: Iterable[Rule],
    ) -> None:
        """Read all clauses; `texts` are the chapters by hand, `chapters` those made."""
        self._versions = {version.folder: version for version in versions}
        self._rules = tuple(rules)
        self._found = enforcement_of(self._rules, coverage())
        self._chapters = chapters
        self._texts = texts
        self._records = tuple(record_clauses(project))
        self._reviews = read_reviews(project / "docs")

    def pages(self) -> dict[str, str]:
        """The table of clauses of each version, and what each changes, by path."""
        pages: dict[str, str] = {}
        for folder, version in self._versions.items():
            own = self._clauses(version)
            page = clauses_page(version, own, self._found)
            pages[f"{folder}/{CLAUSES}"] = with_standing(page, CLAUSES, version)
            if version.predecessor is not None:
                page = self._changes(version, version.predecessor, own)
                pages[f"{folder}/{CHANGES}"] = with_standing(page, CHANGES, version)
        return pages

    def audit(self) -> str:
        """Sections on the clauses on records, and on what does not fit."""
        count = len(self._records) + sum(
            len(self._clauses(version)) for version in self._held()
        )
        holes = tuple(self.holes())
        return "\n".join(
            (
                "",
                records_list(self._records, self._found),
                holes_section(holes, count, len(self._rules)),
            )
        )

    def holes(self) -> Iterator[Hole]:
        """Yield whatever does not fit in versions that are in force or to come."""
        yield from rule_holes(self._rules, self._versions.values(), self._records)
        if self._rules:
            yield from record_holes(self._records, self._found)
            yield from unreviewed(self._records, self._reviews)
        for version in self._held() if self._rules else ():
            own = self._clauses(version)
            yield from version_holes(version, own, self._found)
            if version.chapters_from is not None:
                yield from article_holes(version, own)
            for hole in unreviewed(self._by_hand(version), self._reviews):
                page = hole.place.rpartition("/")[2]
                yield Hole(f"{version.folder}/{page}", hole.title, hole.reason)

    def _held(self) -> Iterator[Version]:
        for version in self._versions.values():
            if version.stage is not Stage.PAST:
                yield version

    def _clauses(self, version: Version) -> tuple[Clause, ...]:
        """Clauses with the version's own numbers."""
        folder = f"{version.folder}/"
        return _ordered(
            (name, text)
            for name, text in self._chapters.items()
            if name.startswith(folder)
        )

    def _by_hand(self, version: Version) -> tuple[Clause, ...]:
        """Clauses as they are written, in the folder that holds them."""
        source = f"{version.policy.profile}/{version.chapters_from}"
        own = own_texts(self._texts, version)
        return _ordered((f"{source}/{name}", text) for name, text in own.items())

    def _changes(
        self, version: Version, predecessor: str, own: tuple[Clause, ...]
    ) -> str:
        before = self._versions[f"{version.policy.profile}/{predecessor}"]
        found = differences(self._clauses(before), own)
        numbers = changed_numbers(before.policy, version.policy)
        return changes_page(version, predecessor, found, numbers)


def record_clauses(project: Path) -> Iterator[Clause]:
    """Yield the clauses of the page on records; none where it is missing."""
    path = project / "docs" / f"{RECORDS}.md"
    if path.is_file():
        yield from clauses_in(path.name, path.read_text("utf-8"))


def chapter_clauses(texts: Mapping[str, str]) -> tuple[Clause, ...]:
    """All clauses of the chapters by hand."""
    return _ordered(texts.items())


def _ordered(texts: Iterable[tuple[str, str]]) -> tuple[Clause, ...]:
    """Clauses by number."""
    found = [clause for name, text in texts for clause in clauses_in(name, text)]
    return tuple(sorted(found, key=lambda clause: clause.number))
