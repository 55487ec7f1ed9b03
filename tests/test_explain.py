"""`hongling explain`: what it says of every sample worker, case and certificate."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from pathlib import Path

import msgspec
import pytest

from generator.cli import main
from generator.explanations import case as case_explanation
from generator.explanations import grade as grade_explanation
from generator.explanations import worker as worker_explanation
from generator.explanations.worker import Next
from generator.policy.advancement import next_grade, version_on
from generator.policy.articles import CONDITION_TOPICS, article_on, topic_of
from generator.policy.candidate import person_of
from generator.policy.career import posts_on
from generator.policy.condition import ConditionCode
from generator.policy.earliest import TIMED, renewed
from generator.policy.eligibility import eligibility
from generator.policy.holding import held_grade
from generator.policy.lifecycle import standing_of
from generator.policy.numbers import statements
from generator.policy.standing import STATE_WORDS
from tests.candidates import DAY
from tests.dossiers import MADE_UP
from tests.offices import Office, Run


def unmet(found: Next) -> set[str]:
    return {one.code for one in found.conditions if not one.satisfied}


# ── every sample worker ───────────────────────────────────────────────────────


def test_every_sample_worker_is_explained(office: Office) -> None:
    on = office.inquiry.as_of
    assert len(office.dossiers) > 700
    highest = 0
    for name, one in office.dossiers.items():
        found = office.explained[name]
        text = "\n".join(worker_explanation.text(found))
        assert name in text
        person = person_of(one, office.inquiry.index)
        for held in found.grades:
            record = next(g for g in person.grades if g.id == held.id)
            policy = version_on(office.inquiry.commons, held.profile, on)
            assert STATE_WORDS[standing_of(record, on, policy).state] in text
        for following in found.next:
            highest += following.grade is None
            assert ("可以申报。" in text) or not following.satisfied
            assert following.satisfied == (
                following.grade is not None and not unmet(following)
            )
        if one.identity is not None:
            assert not any(n.name in text for n in one.identity.value.names)
    assert highest > 0


def test_the_earliest_day_will_do_and_the_eve_will_not(office: Office) -> None:
    """The answer is asked again: some time condition is unmet until that day."""
    commons, on, proven = office.inquiry.commons, office.inquiry.as_of, 0
    for name, one in office.dossiers.items():
        person = person_of(one, office.inquiry.index)
        for following in office.explained[name].next:
            if following.grade is None or following.earliest is None:
                continue
            policy = version_on(commons, following.profile, on)
            assert policy is not None
            level = next_grade(policy, held_grade(person.grades, policy.profile, on))
            assert level is not None
            day = following.earliest
            kept = renewed(person, policy.profile, on, day + DAY)
            missing = eligibility(kept, level, policy, day).missing
            assert not any(condition.code in TIMED for condition in missing)
            if day > on:
                proven += 1
                eve = eligibility(kept, level, policy, day - DAY).missing
                assert any(condition.code in TIMED for condition in eve)
            now = eligibility(person, level, policy, on).missing
            assert following.waiting == tuple(
                condition.title for condition in now if condition.code in TIMED
            )
    assert proven > 100


def test_every_sample_case_is_judged_by_its_version(office: Office) -> None:
    other, count = 0, 0
    for one in office.dossiers.values():
        for record in one.cases:
            case = record.value
            found = case_explanation.explain(one, case, office.inquiry)
            text = "\n".join(case_explanation.text(found))
            assert f"{case.policy.version} 版判断" in text
            assert found.accepted_on == case.accepted_on
            approved = case.outcome is not None and case.outcome.result == "approved"
            assert not approved or found.satisfied
            other += found.policy_today is not None
            ended = found.state in {"approved", "closed"}
            assert (found.next_step is None) == ended
            count += 1
    assert count > other > 0


def test_a_case_in_publicity_is_told_the_day_of_its_end(office: Office) -> None:
    seen = 0
    for one in office.dossiers.values():
        for record in one.cases:
            case, about = record.value, office.inquiry
            names = [step.notice for step in case.steps if step.step == "publicity"]
            card = about.index.get(names[0]) if names and names[0] else None
            if card is None or card.start is None or card.end is None or seen > 20:
                continue
            for day, state in (
                (card.start - DAY, "in_review"),
                (card.start, "publicity"),
                (card.end, "publicity"),
            ):
                found = case_explanation.explain(one, case, replace(about, as_of=day))
                if found.state == "objection_check" or card.day("withdrawn"):
                    continue
                seen += 1
                assert found.state == state
                end = f"公示期满（{card.end.isoformat()}）无异议后，认定"
                assert (found.next_step == end) == (state == "publicity")
    assert seen > 20


def test_every_sample_certificate_is_explained(office: Office) -> None:
    states = set()
    for one in office.dossiers.values():
        person = person_of(one, office.inquiry.index)
        for record in one.grades:
            found = grade_explanation.explain(person, record.value, office.inquiry)
            text = "\n".join(grade_explanation.text(found))
            states.add(found.held.state)
            assert record.value.number in text
            for act in record.value.events:
                known = act.effective_on <= office.inquiry.as_of
                assert (f"{act.effective_on.isoformat()}　" in text) == known
    assert len(states) > 5


def test_nobody_is_judged_off_post_as_on_post(office: Office) -> None:
    for name, one in office.dossiers.items():
        found = office.explained[name]
        on_post = bool(posts_on(one.worker.value, office.inquiry.as_of))
        for following in found.next:
            if following.conditions:
                assert (ConditionCode.ON_POST in unmet(following)) != on_post


# ── policy numbers ────────────────────────────────────────────────────────────


@pytest.mark.parametrize("policy", sorted(MADE_UP.commons.policies), ids="/".join)
def test_every_number_has_a_unit_a_source_and_an_article(
    policy: tuple[str, str],
) -> None:
    version = MADE_UP.commons.policies[policy].value
    for path, stated in statements(version).items():
        number = isinstance(stated.value, int) and not isinstance(stated.value, bool)
        if number:
            assert stated.unit, path
            assert stated.source, path
            assert article_on(version, topic_of(path)), path


@pytest.mark.parametrize("policy", sorted(MADE_UP.commons.policies), ids="/".join)
@pytest.mark.parametrize("code", ConditionCode)
def test_every_condition_has_an_article(
    policy: tuple[str, str], code: ConditionCode
) -> None:
    version = MADE_UP.commons.policies[policy].value
    assert article_on(version, CONDITION_TOPICS[code]) is not None


NUMBERS = [
    ("sijiwuzhuan/2023.1:grades.junior.term_months", "36 个月", "第二十四条"),
    ("sijiwuzhuan/2023.1:grades.special.conditions.in_grade_months", "48 个月", "十五"),
    ("sijiwuzhuan:grades.special.conditions.in_grade_months", "42 个月", "第十五条"),
    ("sijiwuzhuan:grades.senior.authority", "市", "第四条"),
    ("honglingrenzheng:grades.junior.conditions.quarters_done", "4 个季度", "第七条"),
    ("sijiwuzhuan:publicity.working_days", "5 个工作日", "参照干部任用条例（R-39）"),
    ("sijiwuzhuan:allowance.result", "称职", "“四级五专”材料"),
    ("sijiwuzhuan:allowance.pro_rata", "是", "示例值（假设）"),
    (
        "sijiwuzhuan:allowance.categories",
        "党组织书记、专职副书记、专职党务工作人员",
        "第四十一条",
    ),
    ("sijiwuzhuan:allowance.excludes_public_payroll", "是", "连山县党建经费办法"),
    ("honglingrenzheng:inspection.when_incompetent", "降级", "“红领认证”材料"),
    ("sijiwuzhuan:inspection.first_year_month", "6 月", "示例值（假设）"),
    ("sijiwuzhuan:relaxations.full_title.months", "12 个月", "第十六条"),
    ("sijiwuzhuan:score_weights.daily_work", "40 %", "第二十条"),
    ("honglingrenzheng:certifiable", "党组织书记、党建工作指导员", "第二条"),
]


@pytest.mark.parametrize(("path", "value", "basis"), NUMBERS)
def test_a_number_of_a_policy(run: Run, path: str, value: str, basis: str) -> None:
    code, out, err = run("explain", path)
    assert (code, err) == (0, "")
    assert f"值　　{value}\n" in out
    assert basis in out


@pytest.mark.parametrize("version", ["2023.1", "2026.1"])
def test_every_clause_is_told_in_words(run: Run, version: str) -> None:
    """Never as a path of the record: by its article, or as the document itself."""
    for part in ("grades", "issuer", "publicity", "relaxations"):
        _, out, _ = run("explain", f"sijiwuzhuan/{version}:{part}")
        found = re.findall("    依据　(.+)", out)
        assert found
        assert all(re.match("第[一二三四五六七八九十]+条|本办法", one) for one in found)
    _, out, _ = run("explain", f"sijiwuzhuan/{version}:grades.junior.grade")
    assert "依据　第二条" in out


def test_a_version_is_the_one_of_the_day(run: Run) -> None:
    path = "sijiwuzhuan:grades.special.conditions.in_grade_months"
    _, out, _ = run("explain", path, "--as-of", "2025-12-31")
    assert "2023.1 版" in out
    assert "48 个月" in out


def test_a_part_of_a_policy_lists_what_it_holds(run: Run) -> None:
    _, out, _ = run("explain", "sijiwuzhuan:appeal")
    assert out.count("    值") == 5


# ── the command ───────────────────────────────────────────────────────────────


def test_the_command_explains_each_kind_of_subject(run: Run, office: Office) -> None:
    one = next(o for o in office.dossiers.values() if o.cases and o.grades)
    name, number = one.worker.value.id, one.grades[-1].value.number
    for subject, said_first in [
        (name, f"党务工作者 {name}"),
        (name.lower(), f"党务工作者 {name}"),
        (one.cases[0].value.id, f"申报件 {one.cases[0].value.id}"),
        (one.grades[-1].value.id, f"证书 {number}"),
        (number, f"证书 {number}"),
        ("ELG001", "ELG001　获得认定的申报件"),
        ("elg001", "ELG001　获得认定的申报件"),
    ]:
        code, out, err = run("explain", subject)
        assert (code, err) == (0, "")
        assert out.startswith(said_first)


def test_a_rule_is_told_with_all_its_sections(run: Run) -> None:
    _, out, _ = run("explain", "ELG001")
    for section in ("查什么", "为什么", "例子", "怎么改", "依据", "级别　错误"):
        assert section in out
    _, out, _ = run("explain", "ELG001", "--format", "json")
    assert json.loads(out)["code"] == "ELG001"


def test_json_says_the_same(run: Run, office: Office) -> None:
    one = next(o for o in office.dossiers.values() if o.cases and o.grades)
    _, out, _ = run("explain", one.worker.value.id, "--format", "json")
    found = json.loads(out)
    expected = office.explained[one.worker.value.id]
    assert (found["kind"], found["id"]) == ("worker", one.worker.value.id)
    assert found == json.loads(msgspec.json.encode(expected))
    for subject, kind in [
        (one.cases[0].value.id, "case"),
        (one.grades[0].value.id, "grade"),
        ("sijiwuzhuan:publicity", "policy"),
    ]:
        _, out, _ = run("explain", subject, "--format", "json")
        assert json.loads(out)["kind"] == kind


@pytest.mark.parametrize(
    ("subject", "said_then"),
    [
        ("ELG999", "没有规则 ELG999"),
        ("hello", "看不懂“hello”"),
        ("sijiwuzhuan:grades.junior.term_month", "grades.junior.term_months"),
        ("sijiwuzhuang:publicity", "相近的有 sijiwuzhuan"),
        ("sijiwuzhuan/2024.1:publicity", "登记的版本有 2023.1、2026.1"),
        ("sijiwuzhuan:transition", "2023.1 版有"),
        ("sijiwuzhuan:transition", "sijiwuzhuan/2023.1:transition"),
        ("sijiwuzhuan/2026.1:transition", "2023.1 版有"),
        ("HL99010120241000099", "可能抄错了"),
        ("W0000000000", "没有 W0000000000"),
    ],
)
def test_what_is_unknown_is_answered_with_the_nearest(
    run: Run, subject: str, said_then: str
) -> None:
    code, out, err = run("explain", subject)
    assert (code, out) == (2, "")
    assert said_then in err
    assert "改法" in err


def test_a_slip_of_the_pen_finds_the_worker(run: Run, office: Office) -> None:
    name = next(iter(office.dossiers))
    wrong = name[:-1] + ("0" if name[-1] != "0" else "1")
    code, _, err = run("explain", wrong)
    assert code == 2
    assert name in err
    assert "校验位" in err


def test_before_a_policy_there_is_no_version(run: Run) -> None:
    code, _, err = run("explain", "sijiwuzhuan:publicity", "--as-of", "2020-01-01")
    assert code == 2
    assert "没有2020-01-01 施行的版本" in err


def test_a_file_that_cannot_be_read_is_told(
    small: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """An answer never keeps quiet about what it lacks."""
    broken, sound = sorted((small / "registry" / "grades").rglob("*.yml"))[:2]
    broken.write_text("id: [\n", encoding="utf-8")
    told = {}
    for subject in (broken.stem, sound.stem):
        with pytest.raises(SystemExit) as ended:
            main(["explain", subject, "--project", str(small)])
        told[subject] = (ended.value.code, capsys.readouterr())
    code, said = told[broken.stem]
    assert (code, said.out) == (2, "")
    assert f"{broken.stem} 的文件" in said.err
    code, said = told[sound.stem]
    assert code == 0
    assert "有 1 个文件读不出" in said.err
    with pytest.raises(SystemExit):
        main(["report", "expiring", "--project", str(small)])
    assert "有 1 个文件读不出" in capsys.readouterr().err
