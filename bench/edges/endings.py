"""Certificates that end or stop early: by act, by death, by correction."""

from __future__ import annotations

from datetime import date, timedelta

from bench.edges.corrections import misprinted, misprinted_twice
from bench.edges.demotions import demote
from bench.edges.telling import Teller
from bench.synthesis.acts import (
    adverse,
    event,
    inspected,
    inspected_none_after,
    rated,
)
from bench.synthesis.certification import walk
from bench.synthesis.codes import new_id
from bench.synthesis.county import Ground
from bench.synthesis.people import Person
from bench.synthesis.rounds import make_notice
from bench.synthesis.workdays import add_months
from generator.model.kinds.assessment import Revision
from generator.model.kinds.grade import Grade, Issuance
from generator.model.kinds.notice import NoticeItem, Window
from generator.model.kinds.office import Erasure
from generator.model.kinds.parts import PolicyPin
from generator.model.kinds.worker import Block, Consent

DECIDED = date(2026, 4, 28)


def tell_endings(teller: Teller) -> None:
    """Tell all edge cases about certificates that end or stop."""
    _death(teller)
    _expelled(teller)
    _late_complaint(teller)
    _blocked(teller)
    _banned(teller)
    misprinted(teller)
    _extended(teller)
    _suspended(teller)
    _cancelled(teller)
    demote(teller, teller.ground("990203"), "intermediate")
    demote(teller, teller.ground("990202"), "senior")
    _rectified(teller)
    _deregistered(teller)
    _expired(teller)
    _leap_day(teller)
    _pending_inspection(teller)
    misprinted_twice(teller)


def _death(teller: Teller) -> None:
    ground = teller.ground("990101")
    person, held = teller.holder(
        ground, "intermediate", date(2025, 1, 1), category="secretary"
    )
    day = date(2025, 12, 22)
    person.end_post(date(2025, 12, 12), "other")
    person.results.pop(2025, None)
    person.reasons[2025] = "left_during_year"
    inspected_none_after(person, held, day)
    person.happen(person.grades[-1], event(ground, ground.office, "deregistered", day))
    person.erased = True
    record = Erasure(
        worker=person.id,
        erased_on=date(2026, 1, 9),
        basis="处理目的已实现，依法删除姓名",
        approved_by=ground.office.authority,
        document_no=ground.office.document(2026),
    )
    ground.extras.append(("erasure", record, {"worker": person.id}))
    teller.tell(
        "E9",
        "Death: deregistered without a reason, the identity file erased; the number "
        "stays.",
        person.id,
        held.id,
        f"erasure:{person.id}",
    )


def _revocation(ground: Ground, grade: Grade, decided: date, document: str) -> str:
    """The public notice of a revocation; returns its id."""
    identifier = f"N{decided.year}-{ground.notice_serial(decided.year):04}"
    start = ground.world.workdays.after(decided, 1)
    ground.notices.append(
        make_notice(
            ground.world,
            ground.office,
            identifier,
            "revocation",
            Window(start=start, end=start + timedelta(days=30)),
            title=f"{ground.office.area.name}关于撤销党务工作者资格证书的公告",
            basis=f"{ground.office.authority}{document}",
            document_no=document,
            items=(NoticeItem(grade=grade.id, outcome="clear"),),
        )
    )
    return identifier


def _expelled(teller: Teller) -> None:
    ground = teller.ground("990102")
    person, held = teller.holder(
        ground, "junior", date(2025, 1, 1), category="secretary"
    )
    person.end_post(date(2026, 4, 10), "dismissed")
    done = adverse(ground, ground.office, "revoked", DECIDED, basis_clause="第二十八条")
    held = person.happen(inspected_none_after(person, held, DECIDED), done)
    person.blocks.append(
        Block(kind="discipline", start=DECIDED, until=date(2031, 4, 28))
    )
    notice = _revocation(ground, held, DECIDED, done.document_no)
    teller.tell(
        "E10",
        "Membership lost: revoked, barred for five years, only the state is public.",
        person.id,
        held.id,
        notice,
    )


def _late_complaint(teller: Teller) -> None:
    ground = teller.ground("990202")
    person, held = teller.holder(ground, "junior", date(2025, 1, 1))
    decided = date(2026, 6, 9)
    done = adverse(ground, ground.office, "revoked", decided, basis_clause="第二十八条")
    held = person.happen(held, done)
    person.blocks.append(
        Block(kind="fraud", start=decided, until=add_months(decided, 60))
    )
    notice = _revocation(ground, held, decided, done.document_no)
    teller.tell(
        "E16",
        "A complaint after the window is no objection; it led to a revocation, whose "
        "notice is open.",
        person.id,
        held.id,
        notice,
    )


def _pending_inspection(teller: Teller) -> None:
    ground = teller.ground("990203")
    person, held = teller.holder(ground, "junior", date(2024, 6, 1))
    kept = tuple(record for record in held.inspections if record.year == 2023)
    person.change(held, inspections=kept)
    teller.tell(
        "§3.2",
        "The office has not recorded the inspection of 2024: valid, 年检结果待登记.",
        person.id,
        held.id,
    )


def _blocked(teller: Teller) -> None:
    ground = teller.ground("990103")
    person, held = teller.holder(ground, "junior", date(2025, 6, 1))
    person.blocks.append(
        Block(kind="discipline", start=date(2026, 5, 20), until=date(2027, 5, 19))
    )
    teller.tell(
        "E11",
        "May not apply until a day; the file holds no reason.",
        person.id,
        held.id,
    )


def _banned(teller: Teller) -> None:
    """Revoked in 2021, barred for five years, certified anew as 初级 in 2026."""
    ground = teller.ground("990101")
    around = ground.rounds[-1]
    person = ground.reserved[0]
    for year in range(2022, 2026):
        if person.results.get(year) == "basically_competent":
            rated(person, year, "competent")
    issued = date(2020, 9, 10)
    first = ground.world.policy_on(around.policy.profile, issued)
    old = Grade(
        id=new_id(ground.chance, "G"),
        worker=person.id,
        grade="junior",
        number="",
        issuer=ground.office.code,
        policy=PolicyPin(profile=first.profile, version=first.version),
        category=person.category,
        party_organization=person.post.party_organization,
        organization=person.post.organization,
        issued_on=issued,
        valid_to=add_months(issued, 36) - timedelta(days=1),
        grade_since=issued,
        origin="legacy",
        document_no=f"{ground.office.area.name}两新试〔2020〕2号",
        issuances=(Issuance(kind="original", issued_on=issued),),
    )
    person.grades.append(old)
    person.named = True
    person.consents.append(Consent(scope="register", given_on=issued))
    revoked = adverse(
        ground, ground.office, "revoked", date(2021, 3, 16), basis_clause="第二十八条"
    )
    person.happen(old, revoked)
    person.blocks.append(
        Block(kind="fraud", start=date(2021, 3, 16), until=date(2026, 3, 16))
    )
    case = walk(ground, around, person, "junior")
    teller.tell(
        "E12",
        "Revoked in 2021, applies again after the five years: starts at 初级.",
        person.id,
        old.id,
        case.id,
        person.grades[-1].id,
    )


def _extended(teller: Teller) -> None:
    ground = teller.ground("990101")

    def ending(person: Person) -> bool:
        grade = person.grades[-1] if person.grades else None
        return (
            grade is not None
            and grade.supersedes is not None
            and grade.origin == "renewal"
            and date(2026, 5, 1) < grade.issued_on
            and grade.grade in {"junior", "intermediate"}
        )

    person = teller.pick(ground, ending)
    renewed = person.grades.pop()
    held = person.grades[-1]
    kept = tuple(e for e in held.events if e.superseded_by != renewed.id)
    held = person.change(held, events=kept)
    rated(person, 2025, "basically_competent")
    person.revisions[2025] = (
        Revision(
            asked_on=date(2026, 4, 9),
            decided_on=date(2026, 5, 6),
            result="basically_competent",
        ),
        Revision(asked_on=date(2026, 5, 20)),
    )
    held = inspected(
        person,
        held,
        2025,
        "rectify",
        date(2026, 4, 14),
        rectify_until=date(2026, 7, 14),
    )
    day = ground.world.workdays.before(held.valid_to, 3)
    until = held.valid_to + timedelta(days=90)
    person.happen(
        held, event(ground, ground.office, "extended", day, extended_to=until)
    )
    teller.tell(
        "E30",
        "The term would end while an appeal against the assessment is open: extended "
        "by the office until the decision.",
        person.id,
        held.id,
    )


def _suspended(teller: Teller) -> None:
    ground = teller.ground("990103")
    person, held = teller.holder(ground, "intermediate", date(2025, 6, 1))
    done = adverse(ground, ground.office, "suspended", date(2026, 5, 12))
    person.happen(held, done)
    teller.tell("§3.2", "Suspended (暂停): no reason is shown.", person.id, held.id)
    person, held = teller.holder(ground, "junior", date(2024, 6, 30))
    person.happen(
        held,
        adverse(ground, ground.office_in(2024), "suspended", date(2024, 10, 15)),
        event(ground, ground.office, "resumed", date(2025, 1, 15)),
    )
    teller.tell("§3.2", "Suspended and resumed (恢复).", person.id, held.id)


def _cancelled(teller: Teller) -> None:
    ground = teller.ground("990102")
    person, held = teller.holder(ground, "junior", date(2025, 1, 1))
    rated(person, 2025, "incompetent")
    held = inspected(person, held, 2025, "cancel", date(2026, 4, 16))
    person.happen(held, adverse(ground, ground.office, "cancelled", DECIDED))
    person.blocks.append(
        Block(kind="cancelled", start=DECIDED, until=date(2028, 4, 28))
    )
    teller.tell(
        "§3.2",
        "不称职 at the lowest grade: cancelled by the yearly inspection (取消).",
        person.id,
        held.id,
    )


def _rectified(teller: Teller) -> None:
    ground = teller.ground("990203")
    person, held = teller.holder(ground, "junior", date(2025, 1, 1))
    rated(person, 2025, "basically_competent")
    day = date(2026, 4, 9)
    held = inspected(
        person, held, 2025, "rectify", day, rectify_until=add_months(day, 3)
    )
    teller.tell(
        "§3.3",
        "基本称职: to be put right within three months (限期整改).",
        person.id,
        held.id,
    )


def _deregistered(teller: Teller) -> None:
    ground = teller.ground("990203")
    person, held = teller.holder(ground, "junior", date(2025, 1, 1))
    person.end_post(date(2026, 5, 29), "retired")
    person.happen(held, event(ground, ground.office, "deregistered", date(2026, 6, 8)))
    teller.tell("§3.2", "Deregistered at the holder's wish (注销).", person.id, held.id)


def _expired(teller: Teller) -> None:
    for code in ("990101", "990102", "990103", "990202", "990203"):
        for person in teller.ground(code).people:
            grade = person.grades[-1] if person.grades else None
            if grade is None or person.scripted or grade.events:
                continue
            if grade.valid_to < teller.as_of:
                person.scripted = True
                teller.tell(
                    "§3.2",
                    "The term ran out without renewal (失效).",
                    person.id,
                    grade.id,
                )
                return
    raise LookupError("nobody let a certificate expire")


def _leap_day(teller: Teller) -> None:
    leap = date(2024, 2, 29)
    for ground in teller.scene.grounds.values():
        for person in ground.people:
            for grade in person.grades:
                if grade.issued_on == leap:
                    teller.tell(
                        "E31",
                        "Issued on 29 February 2024 for 36 months: valid to 28 "
                        "February 2027, the month's last day.",
                        grade.id,
                    )
                    return
    raise LookupError("nothing was issued on the leap day")
