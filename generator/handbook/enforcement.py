"""Which rules hold a clause, and which pages of the site show what it is about."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from generator.handbook.coverage import Coverage
from generator.model.kinds.policy import Policy
from generator.rulebook import Rule

RECORDS = "records"
"""The chapter that rules on the records themselves cite by number."""


@dataclass(frozen=True, slots=True)
class Enforcement:
    """Rules and pages by topic of the policies, and by article of the records page.

    A name is a topic, or `profile/topic` where only one policy is meant.
    """

    rules: Mapping[str, tuple[str, ...]]
    pages: Mapping[str, tuple[str, ...]]
    record_rules: Mapping[int, tuple[str, ...]]
    record_pages: Mapping[int, tuple[str, ...]]

    def rules_of(self, policy: Policy, place: str) -> tuple[str, ...]:
        """Codes of the rules on an article of a policy (`chapter/number`)."""
        return _gathered(self.rules, policy, place)

    def pages_of(self, policy: Policy, place: str) -> tuple[str, ...]:
        """Names of the pages that show what an article of a policy is about."""
        return _gathered(self.pages, policy, place)


def enforcement_of(rules: Iterable[Rule], table: Coverage) -> Enforcement:
    """Gather who sees to what, from the rules and the table of coverage.

    A rule holds the articles on its topic, and those that the table says it holds.
    """
    known = {rule.code: rule for rule in rules}
    by_topic: dict[str, set[str]] = {}
    pages: dict[str, set[str]] = {}
    by_article: dict[int, set[str]] = {}
    for rule in known.values():
        if rule.topic is not None:
            by_topic.setdefault(rule.topic, set()).add(rule.code)
        if rule.clause.chapter == RECORDS:
            by_article.setdefault(rule.clause.article, set()).add(rule.code)
    for page, topics in table.shows.items():
        for topic in topics:
            pages.setdefault(topic, set()).add(page)
    for code in table.holds.keys() & known.keys():
        for topic in table.holds[code]:
            by_topic.setdefault(topic, set()).add(code)
    return Enforcement(
        {topic: tuple(sorted(codes)) for topic, codes in by_topic.items() if codes},
        {topic: tuple(sorted(names)) for topic, names in pages.items() if names},
        {number: tuple(sorted(codes)) for number, codes in by_article.items()},
        {int(number): names for number, names in table.records.items()},
    )


def _gathered(
    found: Mapping[str, tuple[str, ...]], policy: Policy, place: str
) -> tuple[str, ...]:
    """What stands under any of the topics that the policy treats in an article."""
    topics = [topic for topic, at in policy.articles.items() if at == place]
    names = (*topics, *(f"{policy.profile}/{topic}" for topic in topics))
    return tuple(sorted({one for name in names for one in found.get(name, ())}))
