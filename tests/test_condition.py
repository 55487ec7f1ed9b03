"""A condition in words, for its subject and for a finding; an answer as a whole."""

from __future__ import annotations

from msgspec import structs

from generator.policy.condition import (
    CONDITION_TITLES,
    Condition,
    Eligibility,
    PolicyClause,
    Relief,
    Value,
    cite,
)
from generator.policy.condition import ConditionCode as Code
from tests.candidates import FOUR_GRADES, ON

CLAUSE = PolicyClause("sijiwuzhuan", "2023.1", "grades")
TENURE = Condition(
    Code.TENURE,
    Value(36, "要求满 3 年"),
    Value(34, "任职 2 年 10 个月"),
    satisfied=False,
    clause=CLAUSE,
)
RELIEF = Relief("assistant_title", 6, "助理社会工作师")
PRIVATE = {
    "assessments",
    "training_hours",
    "training_sessions",
    "quarters",
    "honours",
    "background",
    "blocks",
}
"""What is found in these files is nobody's business but the office's (design)."""


def test_the_sentence_says_what_is_found_and_what_is_asked() -> None:
    assert TENURE.words == "任职 2 年 10 个月，要求满 3 年"
    eased = structs.replace(TENURE, relaxation=RELIEF, satisfied=True)
    assert eased.words == (
        "任职 2 年 10 个月，要求满 3 年；已适用助理社会工作师放宽 6 个月"
    )
    assert eased.title == "任职年限"


def test_a_finding_tells_of_private_records_only_what_is_asked() -> None:
    for code in Code:
        one = structs.replace(TENURE, code=code)
        told = "任职 2 年" in one.discreet_words
        assert told is (code.value not in PRIVATE), code
        if not told:
            assert one.discreet_words == "登记的情况没有达到：要求满 3 年"
    assert set(CONDITION_TITLES) == set(Code)


def test_an_answer_is_satisfied_when_every_condition_is() -> None:
    met = structs.replace(TENURE, satisfied=True)
    blocks = structs.replace(met, code=Code.BLOCKS)
    both = Eligibility("intermediate", ON, (met, blocks))
    assert both.satisfied
    assert (both.missing, both.relaxation) == ((), None)
    one = Eligibility("intermediate", ON, (TENURE, blocks))
    assert not one.satisfied
    assert one.missing == (TENURE,)
    assert one.condition(Code.BLOCKS) is blocks
    assert one.condition(Code.STEP) is None
    eased = structs.replace(met, relaxation=RELIEF)
    assert Eligibility("intermediate", ON, (blocks, eased)).relaxation is RELIEF


def test_a_citation_names_the_field_and_the_source() -> None:
    number = FOUR_GRADES.grades[0].conditions.training_hours
    assert number is not None
    assert cite(FOUR_GRADES, "junior", "training_hours", number) == PolicyClause(
        "sijiwuzhuan", "2023.1", "grades.junior.conditions.training_hours", "R-59"
    )
    bare = cite(FOUR_GRADES, "senior", "honour_level")
    assert bare.field == "grades.senior.conditions.honour_level"
    assert (bare.source, bare.assumed) == (None, False)
    assert structs.replace(bare, source="assumption").assumed
