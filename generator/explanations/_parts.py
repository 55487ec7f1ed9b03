"""Pieces that explanations share: conditions, certificates held, and their words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from msgspec import Struct

from generator.findings.clauses import article
from generator.model.kinds.grade import Grade
from generator.model.kinds.policy import Policy
from generator.model.vocabulary import GRADES
from generator.policy.articles import CONDITION_TOPICS, article_on, source_words
from generator.policy.condition import Condition, Eligibility
from generator.policy.holding import held_since
from generator.policy.lifecycle import standing_of
from generator.policy.standing import STATE_WORDS
from generator.policy.wording import months_words

_ITSELF = "本办法"
"""What the policy's document itself is called where no article says more."""


class Basis(Struct, frozen=True):
    """Where it is written: document and article, the field, the number's source."""

    field: str
    document: str | None
    article: str | None
    source: str | None

    @property
    def words(self) -> str:
        """Article and source in one line; the heading above names the document."""
        parts = [self.article or _ITSELF, source_words(self.source)]
        return "；".join(part for part in parts if part)


class Judged(Struct, frozen=True):
    """A condition as it is shown."""

    code: str
    title: str
    required: str
    actual: str
    satisfied: bool
    relaxation: str | None
    basis: Basis


class Held(Struct, frozen=True):
    """A certificate as it is shown."""

    id: str
    number: str
    grade: str
    state: str
    state_words: str
    valid_to: date | None
    held_since: date
    profile: str
    version: str


def basis_of(
    policy: Policy, topic: str | None, field: str, source: str | None
) -> Basis:
    """Cite a policy; where it names no article, the field says where to look."""
    clause = article_on(policy, topic)
    path = f"{policy.profile}/{policy.version}:{field}"
    if clause is None:
        return Basis(path, None, None, source)
    return Basis(path, clause.document, article(clause.article), source)


def judged(answer: Eligibility, policy: Policy) -> tuple[Judged, ...]:
    """Show every condition of an answer."""
    return tuple(_judged(one, policy) for one in answer.conditions)


def held_of(
    grade: Grade, grades: Iterable[Grade], on: date, policy: Policy | None
) -> Held:
    """Show a certificate on a day, by the policy in force."""
    standing = standing_of(grade, on, policy)
    return Held(
        grade.id,
        grade.number,
        GRADES[grade.grade],
        standing.state.value,
        STATE_WORDS[standing.state],
        standing.valid_to,
        held_since(grade, tuple(grades)),
        grade.policy.profile,
        grade.policy.version,
    )


def condition_lines(conditions: Iterable[Judged]) -> Iterator[str]:
    """Write conditions: the verdict first, then what is asked and found."""
    for one in conditions:
        yield f"  {verdict(one.satisfied)}　{one.title}"
        yield f"    要求　{one.required.removeprefix('要求')}"
        yield f"    现状　{one.actual}"
        if one.relaxation is not None:
            yield f"    放宽　{one.relaxation}"
        yield f"    依据　{one.basis.words}"


def verdict(satisfied: bool) -> str:  # noqa: FBT001 - the verdict is the question
    """Say whether a condition is met."""
    return "符合" if satisfied else "不符合"


def version_words(policy: Policy) -> str:
    """Name a version of a policy as an office would."""
    return f"《{policy.title}》{policy.version} 版"


def day_text(day: date | None) -> str:
    """Write a day in figures, as the records have it."""
    return "" if day is None else day.isoformat()


def _judged(condition: Condition, policy: Policy) -> Judged:
    relief, clause = condition.relaxation, condition.clause
    # What the initial placement changes stands where the placement is ruled.
    placed = clause.field == "transition"
    topic = "versions" if placed else CONDITION_TOPICS[condition.code]
    return Judged(
        condition.code.value,
        condition.title,
        condition.required.words,
        condition.actual.words,
        condition.satisfied,
        None
        if relief is None
        else f"{relief.words}，放宽 {months_words(relief.months)}",
        basis_of(policy, topic, clause.field, clause.source),
    )
