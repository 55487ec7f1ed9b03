"""Objections: unfounded, minor, serious, and still being checked."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from datetime import date, timedelta

import msgspec

from bench.edges.telling import Teller
from bench.synthesis.certification import issue
from bench.synthesis.county import Ground
from bench.synthesis.people import Person
from bench.synthesis.rounds import RESULT_DAYS, Round, make_notice
from generator.model.kinds.case import Case, Hold, Outcome, Step
from generator.model.kinds.grade import Grade
from generator.model.kinds.notice import NoticeItem, Replacement, Window


def tell_objections(teller: Teller) -> None:
    """Tell all edge cases about objections."""
    _serious(teller)
    _unfounded(teller)
    _minor(teller)
    _open_hold(teller)


def certified(
    teller: Teller, ground: Ground, around: Round, fits: Callable[[Person], bool]
) -> tuple[Person, Case, Grade]:
    """Someone whom a round certified and nothing else happened to since."""
    cases = {item.case for item in around.approved}

    def only(person: Person) -> bool:
        return (
            bool(person.grades)
            and person.grades[-1].case in cases
            and not person.grades[-1].events
            and person.cases[-1].id == person.grades[-1].case
            and fits(person)
        )

    person = teller.pick(ground, only)
    return person, person.cases[-1], person.grades[-1]


def _undo(around: Round, person: Person, case: Case, grade: Grade) -> None:
    """Take back what a case earned, as if it had not been decided."""
    person.grades.remove(grade)
    for old in list(person.grades):
        kept = tuple(e for e in old.events if e.superseded_by != grade.id)
        if kept != old.events:
            person.change(old, events=kept)
    around.approved[:] = [item for item in around.approved if item.case != case.id]


def _mark(around: Round, case: Case, **fields: object) -> None:
    """Give the case's item in the publicity notice its outcome."""
    around.items[:] = [
        msgspec.structs.replace(item, **fields) if item.case == case.id else item
        for item in around.items
    ]


def _later(
    ground: Ground, around: Round, person: Person, case: Case, decided: date
) -> tuple[Grade, str]:
    """Decide a held case by itself, issue, and announce it."""
    days = ground.world.workdays
    table = dataclasses.replace(
        around.table, decided_on=decided, issued_on=days.after(decided, 2)
    )
    alone = dataclasses.replace(around, table=table, documents={}, approved=[])
    grade = issue(ground, alone, person, case)
    identifier = (
        f"N{table.issued_on.year}-{ground.notice_serial(table.issued_on.year):04}"
    )
    around.notices.append(
        make_notice(
            ground.world,
            around.office,
            identifier,
            "result",
            Window(
                start=table.issued_on,
                end=table.issued_on + timedelta(days=RESULT_DAYS),
            ),
            title=f"{around.title}结果公告（补充）",
            basis=f"{around.office.authority}{alone.documents['decision']}",
            document_no=around.office.document(table.issued_on.year),
            batch=around.id,
            items=tuple(alone.approved),
        )
    )
    return grade, identifier


def _steps_with(
    case: Case, decided: date, publicity: Step | None = None
) -> tuple[Step, ...]:
    """The case's steps with another day of decision (and another publicity)."""
    steps = []
    for step in case.steps:
        if step.step == "decision":
            steps.append(msgspec.structs.replace(step, done_on=decided))
        elif step.step == "publicity" and publicity is not None:
            steps.append(publicity)
        else:
            steps.append(step)
    return tuple(steps)


def _serious(teller: Teller) -> None:
    """Of the first batch of the pilot county one of forty is held and rejected."""
    ground = teller.ground("990101")
    around = ground.rounds[0]
    person, case, grade = certified(
        teller, ground, around, lambda p: len(p.cases) == 1 and len(p.grades) == 1
    )
    _undo(around, person, case, grade)
    days = ground.world.workdays
    opened = days.before(around.table.publicity_to, 1)
    closed = days.after(opened, 9)
    decided = days.after(closed, 1)
    hold = Hold(
        opened_on=opened,
        due_on=days.after(opened, 10),
        closed_on=closed,
        outcome="upheld_serious",
    )
    person.change_case(
        case,
        holds=(hold,),
        steps=tuple(step for step in case.steps if step.step != "decision"),
        outcome=Outcome(
            result="rejected", decided_on=decided, reason_code="objection_upheld"
        ),
    )
    _mark(around, case, outcome="upheld_serious")
    around.counts["approved"] -= 1
    person.named = False
    person.consents.clear()
    teller.tell(
        "E17",
        f"Objection against one of {len(around.items)}: that item is frozen and later "
        "rejected, the others are approved in time; no name is left.",
        case.id,
        around.notice_id(1),
        around.id,
    )


def _unfounded(teller: Teller) -> None:
    ground = teller.ground("990203")
    around = ground.rounds[1]
    person, case, grade = certified(teller, ground, around, lambda _: True)
    _undo(around, person, case, grade)
    days = ground.world.workdays
    opened = around.table.publicity_to
    closed = days.after(opened, 6)
    decided = days.after(closed, 2)
    hold = Hold(
        opened_on=opened,
        due_on=days.after(opened, 10),
        closed_on=closed,
        outcome="unfounded",
    )
    case = person.change_case(
        case,
        holds=(hold,),
        steps=_steps_with(case, decided),
        outcome=Outcome(result="approved", decided_on=decided),
    )
    _mark(around, case, outcome="unfounded")
    inspections = grade.inspections
    grade, notice = _later(ground, around, person, case, decided)
    person.change(grade, inspections=inspections)
    teller.tell(
        "E15",
        "Objection posted on the last day of the window: checked within ten working "
        "days, unfounded, certified by a decision of its own.",
        case.id,
        grade.id,
        around.notice_id(1),
        notice,
    )


def _minor(teller: Teller) -> None:
    """A misprinted unit: the item is published again for the full length."""
    ground = teller.ground("990102")
    around = ground.rounds[2]
    person, case, grade = certified(teller, ground, around, lambda _: True)
    _undo(around, person, case, grade)
    days = ground.world.workdays
    opened = days.after(around.table.publicity_from, 2)
    closed = days.after(opened, 4)
    start = days.after(closed, 1)
    length = around.table.working_days
    window = Window(
        start=start,
        end=days.window_end(start, length, count_first=False),
        working_days=length,
        count_first=False,
    )
    decided = days.after(window.end, 2)
    identifier = f"N{start.year}-{ground.notice_serial(start.year):04}"
    again = make_notice(
        ground.world,
        around.office,
        identifier,
        "publicity",
        window,
        title=f"{around.title}拟认定人员公示（更正后重新公示）",
        basis=f"《{around.policy.title}》（{around.policy.document_no}）",
        batch=around.id,
        items=(NoticeItem(case=case.id, outcome="clear"),),
    )
    around.notices.append(again)
    hold = Hold(
        opened_on=opened,
        due_on=days.after(opened, 10),
        closed_on=closed,
        outcome="upheld_minor",
    )
    old = next(step for step in case.steps if step.step == "publicity")
    repeated = msgspec.structs.replace(old, done_on=window.end, notice=identifier)
    case = person.change_case(
        case,
        holds=(hold,),
        steps=_steps_with(case, decided, repeated),
        outcome=Outcome(result="approved", decided_on=decided),
    )
    _mark(
        around,
        case,
        outcome="upheld_minor",
        replaced_by=Replacement(notice=identifier, case=case.id),
    )
    inspections = grade.inspections
    grade, notice = _later(ground, around, person, case, decided)
    person.change(grade, inspections=inspections)
    teller.tell(
        "E13",
        "Misprint found during publicity: the item is corrected and published again "
        "for the full length, then certified.",
        case.id,
        around.notice_id(1),
        identifier,
        notice,
        grade.id,
    )


def _open_hold(teller: Teller) -> None:
    ground = teller.ground("990103")
    around = ground.rounds[-1]
    listed = {item.case for item in around.items}
    person = teller.pick(ground, lambda p: bool(p.cases) and p.cases[-1].id in listed)
    days = ground.world.workdays
    opened = days.before(around.table.publicity_to, 1)
    hold = Hold(opened_on=opened, due_on=days.after(opened, 10))
    case = person.change_case(person.cases[-1], holds=(hold,))
    _mark(around, case, outcome="pending")
    teller.tell(
        "E17",
        "An objection is being checked while the window has closed: in public nothing "
        "stands beside the name.",
        case.id,
        around.notice_id(1),
    )
