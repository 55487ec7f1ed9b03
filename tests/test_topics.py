"""Topics of rules: each policy says in which article it speaks of them, or does not."""

from __future__ import annotations

import pytest

from generator.rulebook import discover
from tests.candidates import POLICIES, policy

SILENT = {
    "honglingrenzheng": {
        *("internal_selection", "recruitment", "affiliation", "dispatch"),
        *("titles", "pay", "work_funds"),
    },
    "sijiwuzhuan": {
        *("pool", "pool_exit", "joint_review", "measures", "cross_appointment"),
    },
}
"""What a policy does not regulate: rules on it cite the data standard."""

TOPICS = {rule.topic for rule in discover().rules if rule.topic is not None}
EACH = pytest.mark.parametrize(
    ("profile", "version"),
    sorted((path.parent.name, path.stem) for path in POLICIES.glob("*/*.yml")),
)


@EACH
def test_every_topic_of_a_rule_has_an_article(profile: str, version: str) -> None:
    articles = policy(profile, version).articles
    assert sorted(TOPICS - articles.keys() - SILENT[profile]) == []


@EACH
def test_what_a_policy_is_silent_of_has_none(profile: str, version: str) -> None:
    assert not SILENT[profile] & policy(profile, version).articles.keys()
