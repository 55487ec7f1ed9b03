"""Corrections, withdrawn lists, and notices in every state."""

from __future__ import annotations

from datetime import date, timedelta

from bench.edges.objections import certified
from bench.edges.telling import Teller
from bench.synthesis.acts import event
from bench.synthesis.rounds import RESULT_DAYS, make_notice, round_notices
from generator.model.kinds.notice import Notice, NoticeItem, Replacement, Window


def tell_notices(teller: Teller) -> None:
    """Tell all edge cases about notices and their windows."""
    _correction(teller)
    _withdrawn_notice(teller)
    _windows(teller)
    _applications(teller)
    _mid_case(teller)


def _correction(teller: Teller) -> None:
    ground = teller.ground("990101")
    around = ground.rounds[-1]
    person, _, grade = certified(teller, ground, around, lambda _: True)
    day = date(2026, 6, 12)
    grade = person.happen(grade, event(ground, ground.office, "corrected", day))
    identifier = f"N2026-{ground.notice_serial(2026):04}"
    ground.notices.append(
        make_notice(
            ground.world,
            ground.office,
            identifier,
            "correction",
            Window(start=day, end=day + timedelta(days=RESULT_DAYS)),
            title=f"关于{around.title}结果公告的更正",
            basis=f"{around.title}结果公告（{around.notice_id(2)}）",
            document_no=ground.office.document(2026),
            items=(NoticeItem(grade=grade.id, outcome="clear"),),
            corrects=around.notice_id(2),
            corrected_fields=("单位名称",),
        )
    )
    teller.tell(
        "E13",
        "Correction of a published result: a dated notice names the field, never the "
        "old value.",
        identifier,
        around.notice_id(2),
        grade.id,
    )


def _withdrawn_notice(teller: Teller) -> None:
    """A list published too early is taken down and published anew."""
    ground = teller.ground("990203")
    around = ground.rounds[2]
    world = ground.world
    actual = next(n for n in round_notices(world, around) if n.type == "publicity")
    start = world.workdays.before(actual.window.start, 4)
    identifier = f"N{start.year}-{ground.notice_serial(start.year):04}"
    length = around.table.working_days
    first: Notice = make_notice(
        world,
        around.office,
        identifier,
        "publicity",
        Window(
            start=start,
            end=world.workdays.window_end(start, length, count_first=False),
            working_days=length,
            count_first=False,
        ),
        title=f"{around.title}拟认定人员公示（已撤下）",
        basis=actual.basis,
        batch=around.id,
        items=tuple(
            NoticeItem(
                case=item.case,
                outcome="withdrawn",
                replaced_by=Replacement(notice=actual.id, case=item.case or ""),
            )
            for item in actual.items
        ),
        withdrawn_on=world.workdays.before(actual.window.start, 2),
    )
    around.notices.append(first)
    teller.tell(
        "§4.4",
        "A notice withdrawn before its window closed, and the one in its place.",
        identifier,
        actual.id,
    )


def _windows(teller: Teller) -> None:
    """Name the notices whose windows the calendars bend, and every state."""
    grounds = teller.scene.grounds
    province = teller.scene.province.rounds
    city = teller.scene.cities["990100"].rounds
    spring = "Window over the Spring Festival (春节)."
    teller.tell("E18", spring, province[2025].notice_id(1))
    teller.tell("E18", "Window over the National Day (国庆).", city[2025].notice_id(1))
    teller.tell(
        "E19",
        "Window that opens on a Saturday of work (调休): 11 May 2024.",
        grounds["990202"].rounds[1].notice_id(1),
    )
    teller.tell(
        "E19",
        "Window that opens on a Sunday of work (调休): 18 February 2024.",
        province[2023].notice_id(1),
    )
    states = (
        ("Publicity still to come on 30 June 2026.", "990201", 1),
        ("Publicity open on 30 June 2026, over 端午.", "990102", 1),
        ("Publicity closed the day before.", "990103", 1),
        ("Result announced within the last 30 days.", "990101", 2),
        ("Call still open for applications.", "990203", 0),
        ("Batch in review: the call has closed, nothing is published.", "990202", 0),
    )
    for what, code, place in states:
        teller.tell("§4.4", what, grounds[code].rounds[-1].notice_id(place))
    teller.tell(
        "§4.4",
        "Publicity closed long ago.",
        grounds["990101"].rounds[0].notice_id(1),
    )


def _applications(teller: Teller) -> None:
    for ground in teller.scene.grounds.values():
        for person in ground.people:
            results = [case.outcome.result for case in person.cases if case.outcome]
            if "withdrawn" in results[:-1] and results[-1] == "approved":
                teller.tell(
                    "E32",
                    "Two applications, never at once: withdrawn, later approved.",
                    *(case.id for case in person.cases),
                )
                return


def _mid_case(teller: Teller) -> None:
    """Cases accepted under a version and decided under the next one."""
    world = teller.scene.world
    for ground in teller.scene.grounds.values():
        for around in ground.rounds:
            decided = world.policy_on(ground.profile, around.table.decided_on)
            if decided.version != around.policy.version and around.approved:
                teller.tell(
                    "E20",
                    f"Accepted under version {around.policy.version}, decided after "
                    f"version {decided.version} came into force: the pin holds.",
                    around.id,
                    around.approved[0].case,
                )
                return
