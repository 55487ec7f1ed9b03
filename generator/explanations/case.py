"""A case: its state, its next step, and the conditions on its day of acceptance."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from msgspec import Struct

from generator.explanations._parts import Judged, condition_lines, judged, version_words
from generator.model.dossier import Dossier
from generator.model.kinds.case import Case
from generator.model.kinds.notice import Window
from generator.model.kinds.policy import Policy
from generator.model.vocabulary import GRADES
from generator.policy.advancement import version_on
from generator.policy.candidate import applicant_of
from generator.policy.eligibility import eligibility
from generator.policy.inquiry import Inquiry
from generator.policy.lifecycle import case_state
from generator.policy.procedure import STEPS
from generator.policy.standing import CASE_STATE_WORDS, CaseState

_ENDED = frozenset({CaseState.APPROVED, CaseState.CLOSED})


class Difference(Struct, frozen=True):
    """A condition that another version asks or judges otherwise."""

    title: str
    pinned: str
    other: str


class CaseExplanation(Struct, frozen=True, tag="case", tag_field="kind"):
    """A case on a day."""

    id: str
    as_of: date
    worker: str
    target: str
    accepted_on: date
    state: str
    state_words: str
    next_step: str | None
    policy: str | None
    satisfied: bool
    conditions: tuple[Judged, ...]
    policy_today: str | None
    """The version in force on the day asked about, where it is another one."""
    differences: tuple[Difference, ...]


def explain(dossier: Dossier, case: Case, inquiry: Inquiry) -> CaseExplanation:
    """Judge a case on its day of acceptance by the version that it is pinned to."""
    commons, on = inquiry.commons, inquiry.as_of
    pinned = commons.policy(case.policy)
    today = version_on(commons, case.policy.profile, on)
    conditions = () if pinned is None else _judged(dossier, case, pinned, inquiry)
    other: tuple[Judged, ...] = ()
    differs = today is not None and today.version != case.policy.version
    if differs and today is not None:
        other = _judged(dossier, case, today, inquiry)
    state = case_state(case, _windows(case, inquiry), on)
    return CaseExplanation(
        case.id,
        on,
        case.worker,
        GRADES[case.target],
        case.accepted_on,
        state.value,
        CASE_STATE_WORDS[state],
        _next_step(case, pinned, state, inquiry),
        None if pinned is None else version_words(pinned),
        bool(conditions) and all(one.satisfied for one in conditions),
        conditions,
        version_words(today) if differs and today is not None else None,
        tuple(_differences(conditions, other)),
    )


def text(found: CaseExplanation) -> Iterator[str]:
    """Write it for a terminal."""
    yield f"申报件 {found.id}，{found.as_of.isoformat()} 的情况"
    yield f"  申报人　　{found.worker}"
    yield f"  申报等级　{found.target}"
    yield f"  受理日期　{found.accepted_on.isoformat()}"
    yield f"  状态　　　{found.state_words}"
    yield f"  下一步　　{found.next_step or '没有，已经办结'}"
    yield ""
    if found.policy is None:
        yield "登记的政策版本不存在，无从判断条件；请运行 hongling check。"
        return
    yield f"按受理之日适用的{found.policy}判断"
    yield from condition_lines(found.conditions)
    number = sum(not one.satisfied for one in found.conditions)
    yield (
        "结论：受理之日各项条件均符合。"
        if found.satisfied
        else f"结论：受理之日有 {number} 项条件不符合。"
    )
    if found.policy_today is None:
        return
    yield ""
    yield f"{found.as_of.isoformat()} 施行的是{found.policy_today}，这一件不适用。"
    if not found.differences:
        yield "  两个版本对这一件的要求和结果相同。"
    for one in found.differences:
        yield f"  {one.title}　受理时：{one.pinned}　现版本：{one.other}"


def _judged(
    dossier: Dossier, case: Case, policy: Policy, inquiry: Inquiry
) -> tuple[Judged, ...]:
    person = applicant_of(dossier, case, inquiry.index)
    answer = eligibility(
        person, case.target, policy, case.accepted_on, case.relaxations
    )
    return judged(answer, policy)


def _differences(
    pinned: tuple[Judged, ...], other: tuple[Judged, ...]
) -> Iterator[Difference]:
    if not other:
        return
    before = {one.code: one for one in pinned}
    after = {one.code: one for one in other}
    for code in dict.fromkeys([*before, *after]):
        one, two = before.get(code), after.get(code)
        known = one or two
        if known is not None and _told(one) != _told(two):
            yield Difference(known.title, _told(one), _told(two))


def _told(one: Judged | None) -> str:
    if one is None:
        return "不作要求"
    return f"{one.required}（{'符合' if one.satisfied else '不符合'}）"


def _windows(case: Case, inquiry: Inquiry) -> Iterator[Window]:
    """Yield the publicity windows of a case; a withdrawn notice has none."""
    names = [step.notice for step in case.steps if step.step == "publicity"]
    for name in names:
        card = None if name is None else inquiry.index.get(name)
        if card is None or card.start is None or card.end is None:
            continue
        withdrawn = card.day("withdrawn")
        if withdrawn is None or withdrawn > inquiry.as_of:
            yield Window(start=card.start, end=card.end)


def _next_step(
    case: Case, policy: Policy | None, state: CaseState, inquiry: Inquiry
) -> str | None:
    """Name the first step of the procedure that is not passed, with its day if any."""
    on = inquiry.as_of
    if policy is None or state in _ENDED:
        return None
    if state is CaseState.OBJECTION_CHECK:
        due = max(hold.due_on for hold in case.holds if hold.opened_on <= on)
        return f"作出异议核查结论（期限 {due.isoformat()}）"
    if state is CaseState.PUBLICITY:
        end = max(window.end for window in _windows(case, inquiry))
        return f"公示期满（{end.isoformat()}）无异议后，{STEPS['decision']}"
    passed = {
        step.step for step in case.steps if step.done_on <= on and step.result == "pass"
    }
    left = [STEPS[step] for step in policy.procedure if step not in passed]
    return left[0] if left else None
