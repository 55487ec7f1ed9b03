"""Numbers that an office may decide are read from its policy, not from the code."""

from __future__ import annotations

import pytest

from generator.rulebook import Rulebook
from tests.registries import judge, load
from tests.test_rules import RULEBOOK, expected, texts

# A rule, and a number of the policy by which its bad case is bad no more.
NUMBERS = [
    ("ASM006", "results_month: {value: 3", "results_month: {value: 4"),
    ("ASM007", "results_month: {value: 3", "results_month: {value: 12"),
    ("ASM012", "results_month: {value: 3", "results_month: {value: 12"),
    ("PUB034", "outcome_days: {value: 15", "outcome_days: {value: 1000"),
    ("PRC056", "issue_days: {value: 30", "issue_days: {value: 1000"),
    ("PRC057", "idle_months: {value: 6", "idle_months: {value: 60"),
    ("PRC062", "extension_days: {value: 30", "extension_days: {value: 31"),
    (
        "ELG024",
        "after_expulsion_months: {value: 60",
        "after_expulsion_months: {value: 59",
    ),
    (
        "ELG049",
        "relaxation_limit_months: {value: 12",
        "relaxation_limit_months: {value: 60",
    ),
    ("CRT013", "first_year_month: {value: 6", "first_year_month: {value: 12"),
]


@pytest.mark.parametrize(("code", "before", "after"), NUMBERS, ids=lambda one: one[:6])
def test_another_number_gives_another_verdict(
    code: str, before: str, after: str
) -> None:
    rule = RULEBOOK.find(code)
    assert rule is not None
    files = texts(rule, "bad")
    changed = {path: text.replace(before, after) for path, text in files.items()}
    assert changed != files
    found = [*judge(load(changed), Rulebook([rule]))]
    whole = [*judge(load(files), Rulebook([rule]))]
    assert len(whole) == len(expected(rule))
    assert [one for _, one in found] != [one for _, one in whole]
