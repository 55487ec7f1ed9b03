"""More tenure, better results, more honours never lose anybody a grade."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.model.kinds.parts import GradeLevel
from generator.policy.candidate import Candidate
from tests.candidates import (
    FOUR_GRADES,
    ON,
    RED_COLLAR,
    ask,
    candidate,
    held,
    honour,
    tenure,
)

LEVELS: tuple[GradeLevel, ...] = ("junior", "intermediate", "senior", "special")
RESULTS = ["incompetent", "basically_competent", "competent", "excellent"]
_levels = st.sampled_from(["county", "city", "province"])
_people: st.SearchStrategy[dict[str, Any]] = st.fixed_dictionaries(
    {
        "months": st.integers(0, 140),
        "held": st.sampled_from([None, "junior", "intermediate", "senior"]),
        "in_grade": st.integers(0, 60),
        "results": st.lists(st.sampled_from(RESULTS), min_size=1, max_size=5),
        "hours": st.integers(40, 70),
        "quarters": st.integers(0, 4),
        "level": _levels,
        "honours": st.lists(
            st.tuples(_levels, st.dates(date(2020, 1, 1), ON)), max_size=2
        ),
        "titles": st.lists(
            st.sampled_from(["assistant_social_worker", "political_worker"]), max_size=1
        ),
    }
)
# Near the lines, where one step decides.
_sharp = _people.map(
    lambda one: (
        one
        | {
            "months": 12 * (one["months"] // 12),
            "results": ["excellent"] * 4,
            "hours": 56,
        }
    )
)


def person_of(one: dict[str, Any], profile: str) -> Candidate:
    grades = (
        [] if one["held"] is None else [held(one["held"], one["in_grade"], profile)]
    )
    return candidate(
        posts=tenure(one["months"]),
        grades=grades,
        results={2025 - n: result for n, result in enumerate(one["results"])},
        hours=one["hours"],
        level=one["level"],
        quarters=["done"] * one["quarters"] + ["not_done"] * (4 - one["quarters"]),
        honours=[honour(level, day.isoformat()) for level, day in one["honours"]],
        titles=[{"code": code, "obtained_on": "2024-01-01"} for code in one["titles"]],
    )


def betterments(one: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """The same person with more of one thing."""
    yield one | {"months": one["months"] + 1}
    yield one | {"in_grade": one["in_grade"] + 1}
    yield one | {"hours": one["hours"] + 1}
    yield one | {"quarters": min(one["quarters"] + 1, 4)}
    yield one | {"level": "province"}
    yield one | {"honours": [*one["honours"], ("county", date(2020, 6, 29))]}
    yield one | {"honours": [*one["honours"], ("province", date(2025, 6, 29))]}
    yield one | {"titles": [*one["titles"], "social_worker"]}
    for n, result in enumerate(one["results"]):
        better = RESULTS[min(RESULTS.index(result) + 1, 3)]
        yield one | {"results": [*one["results"][:n], better, *one["results"][n + 1 :]]}
    yield one | {"results": [*one["results"], "excellent"]}


@settings(max_examples=150)
@given(st.one_of(_people, _sharp))
def test_more_never_loses_a_grade(one: dict[str, Any]) -> None:
    for policy in (FOUR_GRADES, RED_COLLAR):
        before = person_of(one, policy.profile)
        for better in betterments(one):
            after = person_of(better, policy.profile)
            for level in LEVELS:
                if ask(before, level, policy).satisfied:
                    assert ask(after, level, policy).satisfied, (better, level)
