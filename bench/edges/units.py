"""Organisations: renamed, merged, dissolved; the county with a new code; mentors."""

from __future__ import annotations

from datetime import date, timedelta

import msgspec

from bench.edges.demotions import demote
from bench.edges.telling import Teller
from bench.synthesis.acts import act, event
from bench.synthesis.codes import new_id
from bench.synthesis.county import Ground
from bench.synthesis.people import Person
from bench.synthesis.workdays import add_months
from generator.model.kinds.activities import Mentee, Mentorship
from generator.model.kinds.grade import Grade
from generator.model.kinds.parts import NamePeriod, Span


def tell_units(teller: Teller) -> None:
    """Tell all edge cases about organisations, areas and mentors."""
    _renamed(teller)
    _merged(teller)
    _dissolved(teller)
    _new_code(teller)
    _first_batch(teller)
    _mentor(teller)
    teller.tell(
        "E34",
        "A code that fails its check character and stands in the settings as exempt.",
        "OJ85RSS1038",
    )
    teller.tell(
        "§6",
        "Waiver: an accountable exception with an end; two businesses of one name.",
        "XM4KJGQB1A4",
        "O7TQ4H92K3H",
        "OW3N7QH1XTQ",
    )
    teller.tell(
        "E35",
        "Joint branch of several small organisations, one of them without a code.",
        "PRVG15QTZ32",
    )


def _alone(teller: Teller, ground: Ground, level: str) -> tuple[Person, Grade]:
    """A secretary whose branch and firm nobody else serves in."""
    crowd: dict[str, int] = {}
    for person in ground.people:
        for post in person.posts:
            crowd[post.party_organization] = crowd.get(post.party_organization, 0) + 1
    shared = {branch for branch, count in crowd.items() if count > 1}
    while True:
        person, held = teller.holder(
            ground, level, date(2025, 1, 1), category="secretary"
        )
        branch = ground.parties.get(person.post.party_organization)
        if branch and branch.id not in shared and branch.form == "branch":
            return person, held


def _renamed(teller: Teller) -> None:
    ground = teller.ground("990101")
    person, held = _alone(teller, ground, "intermediate")
    post = person.post
    firm = ground.organizations[post.organization or ""]
    branch = ground.parties[post.party_organization]
    last = date(2024, 10, 31)
    ground.organizations[firm.id] = msgspec.structs.replace(
        firm, names=_rename(firm.names, "示例远帆智能装备有限公司", last)
    )
    ground.parties[branch.id] = msgspec.structs.replace(
        branch,
        names=_rename(branch.names, "中共示例远帆智能装备有限公司支部委员会", last),
    )
    teller.tell(
        "E21",
        "Organisation and branch renamed: the code stays, both names with their days.",
        firm.id,
        branch.id,
        held.id,
    )


def _rename(
    names: tuple[NamePeriod, ...], name: str, last: date
) -> tuple[NamePeriod, ...]:
    old = msgspec.structs.replace(names[-1], end=last)
    new = NamePeriod(
        name=name, start=last + timedelta(days=1), basis="名称变更核准通知"
    )
    return (*names[:-1], old, new)


def _merged(teller: Teller) -> None:
    ground = teller.ground("990102")
    goes, held = _alone(teller, ground, "junior")
    stays, _ = _alone(teller, ground, "junior")
    day = date(2025, 12, 31)
    _close(ground, goes, day, stays)
    goes.end_post(day, "organization_dissolved")
    goes.happen(
        held,
        event(ground, ground.office, "not_engaged", date(2026, 1, 9), date(2026, 1, 1)),
    )
    teller.tell(
        "E22",
        "Merged into another firm: both organisation and branch name a successor; the "
        "secretary has no new post.",
        goes.post.organization,
        goes.post.party_organization,
        goes.id,
        held.id,
    )


def _dissolved(teller: Teller) -> None:
    ground = teller.ground("990202")
    person, held = _alone(teller, ground, "junior")
    day = date(2026, 1, 31)
    _close(ground, person, day, None)
    person.end_post(day, "organization_dissolved")
    person.happen(
        held,
        event(ground, ground.office, "not_engaged", date(2026, 2, 6), date(2026, 2, 1)),
    )
    teller.tell(
        "E22",
        "Dissolved without a successor.",
        person.post.organization,
        person.post.party_organization,
        held.id,
    )


def _close(ground: Ground, goes: Person, day: date, stays: Person | None) -> None:
    """Dissolve a worker's branch and firm; the other's take their place."""
    post = goes.post
    firm = ground.organizations[post.organization or ""]
    branch = ground.parties[post.party_organization]
    after = stays.post if stays else None
    terms = tuple(
        msgspec.structs.replace(term, end=min(term.end or day, day))
        for term in branch.terms
        if term.start <= day
    )
    ground.organizations[firm.id] = msgspec.structs.replace(
        firm, dissolved_on=day, successor=after.organization if after else None
    )
    ground.parties[branch.id] = msgspec.structs.replace(
        branch,
        terms=terms,
        dissolved_on=day,
        successor=after.party_organization if after else None,
    )
    for index, role in enumerate(goes.firm_roles):
        goes.firm_roles[index] = msgspec.structs.replace(role, end=day)


def _new_code(teller: Teller) -> None:
    ground = teller.ground("990103")
    before = next(
        grade
        for person in ground.people
        for grade in person.grades
        if grade.issuer == "990103" and not person.scripted and not grade.events
    )
    after = next(
        grade
        for person in ground.people
        for grade in person.grades
        if grade.issuer == "990113" and not person.scripted
    )
    teller.tell(
        "E23",
        "County 990103 became 990113: areas with successor, old numbers keep the old "
        "code, new ones carry the new code.",
        "area:990103",
        "area:990113",
        before.id,
        after.id,
    )


def _first_batch(teller: Teller) -> None:
    ground = teller.ground("990201")
    around = ground.rounds[0]
    teller.tell(
        "S1",
        f"First batch of 红领认证: {around.counts['approved']} certified out of a pool "
        f"of {sum(bool(person.pool) for person in ground.people)}.",
        around.id,
        around.notice_id(1),
        around.notice_id(2),
    )
    for code in ("990101", "990102", "990103"):
        for person in teller.ground(code).people:
            first = person.grades[0] if person.grades else None
            if first and first.grade == "senior" and first.origin == "certification":
                teller.tell(
                    "E27",
                    "Straight to 高级 in the window of initial placement; outside it "
                    "nobody may skip a grade.",
                    first.id,
                    first.case,
                )
                return


def _mentor(teller: Teller) -> None:
    """A mentor of the district group is demoted: the pairs pass to another."""
    ground = teller.ground("990201")
    mentor, _, fresh = demote(teller, ground, "intermediate")
    fell = fresh.issued_on
    heir, _ = teller.holder(ground, "intermediate", date(2025, 12, 1))
    mentees = [teller.holder(ground, "junior", date(2025, 12, 1))[0] for _ in range(3)]
    start = date(2025, 3, 10)
    first = _pair(ground, mentor, mentees, start, fell)
    second = _pair(ground, heir, mentees, fell + timedelta(days=1), None)
    teller.tell(
        "E29",
        "The demoted mentor's pairs end; another mentor takes the three over.",
        first,
        second,
    )


def _pair(
    ground: Ground, mentor: Person, mentees: list[Person], start: date, end: date | None
) -> str:
    planned = add_months(start, 24) - timedelta(days=1)
    identifier = new_id(ground.chance, "M")
    ground.mentorships.append(
        Mentorship(
            id=identifier,
            area=ground.office.code,
            mentor=mentor.id,
            kind="mentor_group",
            term=Span(start=start, end=end or planned),
            appointed=act(
                ground, ground.office, ground.world.workdays.on_or_after(start)
            ),
            mentees=tuple(
                Mentee(worker=person.id, start=start, end=end) for person in mentees
            ),
        )
    )
    return identifier
