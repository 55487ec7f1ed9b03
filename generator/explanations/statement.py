"""What a policy states at a path: value, unit, source and article."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from msgspec import Struct

from generator.explanations._parts import Basis, basis_of, version_words
from generator.model.kinds.policy import Policy
from generator.policy.articles import topic_of
from generator.policy.numbers import Plain, Stated


class FieldWords(Struct, frozen=True):
    """What the schema calls a field, and its coded values."""

    title: str
    labels: dict[str, str]


_NO_WORDS = FieldWords("", {})
_LISTS = frozenset({"grades", "relaxations"})
"""Lists whose entries a path names by grade or code."""


class Entry(Struct, frozen=True):
    """One thing that the policy states."""

    path: str
    title: str
    value: Plain
    unit: str
    words: str
    basis: Basis


class StatementExplanation(Struct, frozen=True, tag="policy", tag_field="kind"):
    """What a version of a policy states at a path and below it."""

    profile: str
    version: str
    policy: str
    effective_from: date
    entries: tuple[Entry, ...]


def explain(
    policy: Policy, stated: Iterable[Stated], fields: Mapping[str, FieldWords]
) -> StatementExplanation:
    """Explain what a policy states; `fields` are the schema's, by path.

    In such a path `*` stands for the grade or the code.
    """
    return StatementExplanation(
        policy.profile,
        policy.version,
        version_words(policy),
        policy.effective_from,
        tuple(_entry(policy, one, fields) for one in stated),
    )


def text(found: StatementExplanation) -> Iterator[str]:
    """Write it for a terminal."""
    yield f"{found.policy}，{found.effective_from.isoformat()} 起施行"
    for one in found.entries:
        yield f"  {one.path}　{one.title}"
        yield f"    值　　{one.words}"
        yield f"    依据　{one.basis.words}"


def _entry(policy: Policy, stated: Stated, fields: Mapping[str, FieldWords]) -> Entry:
    basis = basis_of(policy, topic_of(stated.path), stated.path, stated.source)
    field = fields.get(_general(stated.path), _NO_WORDS)
    words = _words(stated, field.labels)
    return Entry(stated.path, field.title, stated.value, stated.unit, words, basis)


def _general(path: str) -> str:
    steps = path.split(".")
    if steps[0] in _LISTS and len(steps) > 1:
        steps[1] = "*"
    return ".".join(steps)


def _words(stated: Stated, labels: Mapping[str, str]) -> str:
    value = stated.value
    if isinstance(value, bool):
        return "是" if value else "否"
    if isinstance(value, tuple):
        return "、".join(labels.get(one, one) for one in value)
    return f"{labels.get(str(value), str(value))} {stated.unit}".rstrip()
