"""Where clauses and rules do not fit each other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import PurePath

from generator.findings.clauses import article
from generator.handbook.clauses import Clause, Hold
from generator.handbook.enforcement import RECORDS, Enforcement
from generator.handbook.versions import Stage, Version
from generator.rulebook import Rule


@dataclass(frozen=True, slots=True)
class Hole:
    """A clause or a rule that does not fit, and why, in words."""

    place: str
    """Address of the clause, or the code of the rule."""
    title: str
    reason: str


def record_holes(clauses: Iterable[Clause], found: Enforcement) -> Iterator[Hole]:
    """Yield what does not fit on the page about the records."""
    for clause in clauses:
        rules = found.record_rules.get(clause.number, ())
        pages = found.record_pages.get(clause.number, ())
        yield from _unfit(clause, rules, pages)


def version_holes(
    version: Version, clauses: Iterable[Clause], found: Enforcement
) -> Iterator[Hole]:
    """Yield what does not fit in the chapters of a version."""
    for clause in clauses:
        chapter = clause.page.rpartition("/")[2].removesuffix(".md")
        place = f"{chapter}/{clause.number}"
        rules = found.rules_of(version.policy, place)
        pages = found.pages_of(version.policy, place)
        yield from _unfit(clause, rules, pages)


def article_holes(version: Version, clauses: Iterable[Clause]) -> Iterator[Hole]:
    """Yield articles that the policy names and the chapters do not have."""
    for topic, place in missing_articles(version.policy.articles, clauses):
        chapter, _, number = place.partition("/")
        reason = f"政策数据写明“{topic}”由 {chapter} 章的这一条规定，章中没有这一条"
        title = f"{version.scheme}{article(int(number))}"
        yield Hole(f"{version.folder}/index.md", title, reason)


def missing_articles(
    articles: Mapping[str, str], clauses: Iterable[Clause]
) -> Iterator[tuple[str, str]]:
    """Yield topic and place (`chapter/number`) of each article without a clause."""
    places = {f"{PurePath(one.page).stem}/{one.number}" for one in clauses}
    for topic, place in articles.items():
        if place not in places:
            yield topic, place


def _unfit(
    clause: Clause, rules: tuple[str, ...], pages: tuple[str, ...]
) -> Iterator[Hole]:
    holds = clause.holds
    reasons = [f"标注“{mark}”没有这个类型" for mark in clause.unknown]
    if not holds:
        reasons.append("没有标注类型")
    if Hold.RULE in holds and not rules:
        reasons.append("标为程序核对，但没有规则核对它")
    if rules and Hold.RULE not in holds:
        reasons.append(f"有规则核对（{'、'.join(rules)}），但没有标为程序核对")
    if Hold.PAGE in holds and not pages:
        reasons.append("标为网站公开，但没有页面展示它")
    if pages and Hold.PAGE not in holds:
        reasons.append("有页面展示，但没有标为网站公开")
    if Hold.NOTHING in holds and len(holds) > 1:
        reasons.append("标为说明的条款不另作标注")
    for reason in reasons:
        yield Hole(clause.address, clause.title, reason)


def rule_holes(
    rules: Iterable[Rule], versions: Iterable[Version], records: Iterable[Clause]
) -> Iterator[Hole]:
    """Yield rules whose article no version in force has, or no clause stands for."""
    topics = {
        topic
        for version in versions
        if version.stage is not Stage.PAST
        for topic in version.policy.articles
    }
    numbers = {clause.number for clause in records}
    for rule in rules:
        clause = rule.clause
        if rule.topic is not None and rule.topic not in topics:
            yield Hole(rule.code, rule.title, "所依据的事项在现行版本中没有条款")
        if clause.chapter == RECORDS and clause.article not in numbers:
            yield Hole(rule.code, rule.title, "所依据的条款不存在")


def unreviewed(clauses: Iterable[Clause], reviews: Mapping[str, str]) -> Iterator[Hole]:
    """Yield clauses with rules whose words are not those that were reviewed.

    `reviews` are digests of the clauses as they were then, by address.
    """
    for clause in clauses:
        if Hold.RULE not in clause.holds:
            continue
        reviewed = reviews.get(clause.address)
        if reviewed is None:
            yield Hole(clause.address, clause.title, "规则还没有对照条文核对过")
        elif reviewed != clause.digest:
            reason = "条文在规则核对之后改过，应当重新核对"
            yield Hole(clause.address, clause.title, reason)
