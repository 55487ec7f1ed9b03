"""A worker: grades held, and how far it is to the next one, condition by condition."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from msgspec import Struct

from generator.explanations._parts import (
    Held,
    Judged,
    condition_lines,
    day_text,
    held_of,
    judged,
    version_words,
)
from generator.model.dossier import Dossier
from generator.model.kinds.policy import Policy
from generator.model.vocabulary import CATEGORIES, GRADES
from generator.policy.advancement import (
    Advancement,
    advancement,
    later_versions,
    policies_for,
    version_on,
)
from generator.policy.candidate import Candidate, person_of
from generator.policy.career import categories_of, posts_on
from generator.policy.holding import held_grade
from generator.policy.inquiry import Inquiry
from generator.policy.renewal import renewal_of
from generator.policy.workdays import add_months

_AHEAD = 15 * 12
"""Months that are looked ahead: longer than any tenure that a policy asks."""


class Next(Struct, frozen=True):
    """The next grade under a policy; no grade where the highest is held."""

    profile: str
    version: str
    policy: str
    followed: bool
    """Whether the managing area follows this policy; else a grade of it is held."""
    held: str | None
    grade: str | None
    satisfied: bool
    conditions: tuple[Judged, ...]
    earliest: date | None
    """First day on which no condition of time is unmet, from the day asked about."""
    renewal_supposed: bool
    """Whether the certificate held runs out before that day."""
    waiting: tuple[str, ...]
    """Unmet conditions that come with time."""
    lasting: tuple[str, ...]
    """Unmet conditions that no waiting meets."""
    valid_to: date | None
    renewal_opens: date | None


class WorkerExplanation(Struct, frozen=True, tag="worker", tag_field="kind"):
    """A worker on a day."""

    id: str
    as_of: date
    area: str | None
    area_name: str
    on_post: bool
    categories: tuple[str, ...]
    merged_into: str | None
    grades: tuple[Held, ...]
    next: tuple[Next, ...]


def explain(dossier: Dossier, inquiry: Inquiry) -> WorkerExplanation:
    """Explain a worker."""
    worker, on = dossier.worker.value, inquiry.as_of
    person = person_of(dossier, inquiry.index)
    identity = dossier.identity
    area = inquiry.managing_area(worker, on)
    profile = None if area is None else inquiry.commons.profile_on(area, on)
    return WorkerExplanation(
        worker.id,
        on,
        area,
        inquiry.area_name(area),
        bool(posts_on(worker, on)),
        tuple(CATEGORIES[one] for one in categories_of(worker, on)),
        None if identity is None else identity.value.merged_into,
        tuple(_held(person, inquiry)),
        tuple(
            _next(person, policy, inquiry, followed=policy.profile == profile)
            for policy in policies_for(person, inquiry.commons, on)
        ),
    )


def text(found: WorkerExplanation) -> Iterator[str]:
    """Write it for a terminal."""
    yield f"党务工作者 {found.id}，{found.as_of.isoformat()} 的情况"
    area = "当日没有管理地区"
    if found.area is not None:
        area = f"{found.area} {found.area_name}"
    yield f"  管理地区　{area}"
    categories = "、".join(found.categories) or "没有任职记载"
    yield f"  类别　　　{categories}（{'在岗' if found.on_post else '不在岗'}）"
    if found.merged_into is not None:
        yield f"  身份　　　已并入 {found.merged_into}，请以它为准"
    yield ""
    yield "持有等级" if found.grades else "当日未持有资格等级。"
    for one in found.grades:
        until = f"有效期至 {day_text(one.valid_to)}"
        since = f"自 {day_text(one.held_since)} 起持有"
        by = f"{one.profile} {one.version}"
        yield f"  {one.grade}　{one.number}　{one.state_words}　{until}　{since}　{by}"
    if not found.next:
        yield ""
        yield "当日没有适用的认证办法，无从判断下一级。"
    for following in found.next:
        yield ""
        yield from _next_text(following, found.as_of)


def _held(person: Candidate, inquiry: Inquiry) -> Iterator[Held]:
    profiles = dict.fromkeys(grade.policy.profile for grade in person.grades)
    for profile in profiles:
        grade = held_grade(person.grades, profile, inquiry.as_of)
        if grade is not None:
            policy = version_on(inquiry.commons, profile, inquiry.as_of)
            yield held_of(grade, person.grades, inquiry.as_of, policy)


def _next(
    person: Candidate, policy: Policy, inquiry: Inquiry, *, followed: bool
) -> Next:
    on = inquiry.as_of
    later = later_versions(inquiry.commons, policy)
    ahead = add_months(on, _AHEAD)
    found: Advancement = advancement(person, policy, on, ahead, later)
    held, answer = found.held, found.answer
    renewal = None if held is None else renewal_of(person, held, policy, on)
    return Next(
        policy.profile,
        policy.version,
        version_words(policy),
        followed,
        None if held is None else GRADES[held.grade],
        None if found.grade is None else GRADES[found.grade],
        answer is not None and answer.satisfied,
        () if answer is None else judged(answer, policy),
        found.earliest,
        found.supposes_renewal,
        tuple(one.title for one in found.waiting),
        tuple(one.title for one in found.lasting),
        None if renewal is None else renewal.valid_to,
        None if renewal is None else renewal.opens,
    )


def _next_text(found: Next, on: date) -> Iterator[str]:
    if found.grade is None:
        yield f"{found.policy}：已持有所设最高等级（{found.held}）。"
        yield from _renewal_text(found, on)
        return
    yield f"下一级：{found.grade}（{found.policy}）"
    if not found.followed:
        yield "  管理地区不施行这一办法；持有它的等级，一并列出供参考。"
    yield from condition_lines(found.conditions)
    yield from _conclusion(found, on)
    if found.held is not None:
        yield from _renewal_text(found, on)


def _conclusion(found: Next, on: date) -> Iterator[str]:
    if found.satisfied:
        yield f"结论：{on.isoformat()} 各项条件均符合，可以申报。"
        return
    count = len(found.waiting) + len(found.lasting)
    yield f"结论：有 {count} 项条件不符合。"
    if found.earliest is None:
        yield "  今后十五年内，时间条件不会全部满足。"
    elif found.waiting:
        titles = "、".join(found.waiting)
        supposed = "（以证书按期延续为前提）" if found.renewal_supposed else ""
        yield f"  {titles}：最早 {found.earliest.isoformat()} 满足{supposed}。"
    else:
        yield "  时间条件已经满足。"
    if found.lasting:
        titles = "、".join(found.lasting)
        yield f"  {titles}：不随时间自动满足，须另行达到。"


def _renewal_text(found: Next, on: date) -> Iterator[str]:
    opens, until = found.renewal_opens, found.valid_to
    if opens is None or until is None:
        return
    state = "已经开始" if opens <= on else "尚未开始"
    yield f"延续：{opens.isoformat()} 至 {until.isoformat()} 可以申请（{state}）。"
