"""Moves: inside the city, to another city, out of the province, off the post."""

from __future__ import annotations

from datetime import date, timedelta

import msgspec

from bench.edges.telling import Teller
from bench.synthesis.acts import (
    act,
    event,
    inspected,
    inspected_none_after,
    next_grade,
    unrated,
)
from bench.synthesis.county import Ground, found_unit
from bench.synthesis.people import Person
from bench.synthesis.years import body_of
from generator.model.kinds.grade import Grade
from generator.model.kinds.worker import FirmRole, Management, Post, Transfer


def tell_moves(teller: Teller) -> None:
    """Tell all edge cases about transfers and leaving the post."""
    _inside_city(teller)
    _other_city(teller)
    _special_moves(teller)
    _other_policy(teller)
    _leaves_province(teller)
    _off_post(teller)
    _halfway(teller)


def _move(
    source: Ground, target: Ground, person: Person, day: date, *, done: bool = True
) -> tuple[str, str]:
    """Move a worker to a unit in another county on a day; both offices act."""
    signed = source.world.workdays.before(day, 5)
    transfer = Transfer(
        out=msgspec.structs.replace(
            act(source, source.office_in(day.year), signed), effective_on=day
        ),
        into=msgspec.structs.replace(
            act(target, target.office, source.world.workdays.after(signed, 2)),
            effective_on=day,
        )
        if done
        else None,
    )
    before = day - timedelta(days=1)
    if not done:
        return person.post.party_organization, person.post.organization or ""
    person.managed[-1] = msgspec.structs.replace(person.managed[-1], end=before)
    person.managed.append(
        Management(area=target.office.code, start=day, transfer=transfer)
    )
    person.town = target.county.towns[1].code
    branch, firm = found_unit(target, person.town, day)
    category, channel = person.category, person.channel
    person.end_post(before, "transferred")
    person.left = None
    person.posts.append(
        Post(
            start=day,
            party_organization=branch,
            organization=firm,
            category=category,
            channel=channel,
            elected_on=day if channel == "internal_selection" else None,
        )
    )
    if person.firm_roles:
        role = person.firm_roles[-1]
        person.firm_roles[-1] = msgspec.structs.replace(role, end=before)
        person.firm_roles.append(
            FirmRole(organization=firm, role="middle_manager", start=day)
        )
    for year in person.bodies:
        if year >= day.year:
            if person.results.get(year) == "excellent":
                person.results[year] = "competent"
            person.bodies[year] = f"{target.office.code}/{body_of(person)}"
    return branch, firm


def _inside_city(teller: Teller) -> None:
    source, target = teller.ground("990101"), teller.ground("990102")
    day = date(2025, 9, 1)
    person, held = teller.holder(
        source, "intermediate", date(2025, 1, 1), category="secretary"
    )
    branch, firm = _move(source, target, person, day)
    person.happen(
        held,
        event(
            target,
            target.office,
            "unit_changed",
            day,
            party_organization=branch,
            organization=firm,
        ),
    )
    teller.tell(
        "E2",
        "Transfer inside the city: the certificate stays, the unit changes (变更); "
        "the files stay in the county of first registration.",
        person.id,
        held.id,
    )


def _other_city(teller: Teller) -> None:
    source, target = teller.ground("990101"), teller.ground("990202")
    day = date(2025, 10, 9)
    person, held = teller.holder(
        source, "intermediate", date(2025, 1, 1), category="secretary"
    )
    branch, firm = _move(source, target, person, day)
    fresh = _recognise(target, held, day, branch, firm)
    held = person.happen(
        inspected_none_after(person, held, day),
        event(
            source,
            source.office,
            "transferred_out",
            source.world.workdays.before(day, 5),
            day,
            superseded_by=fresh.id,
        ),
    )
    person.grades.append(fresh)
    fresh = inspected(person, fresh, 2025, "pass", date(2026, 4, 20))
    teller.tell(
        "E3",
        "Transfer to another city: the old certificate is 转出, the new county "
        "recognises the grade with a certificate of its own for the remaining term.",
        person.id,
        held.id,
        fresh.id,
    )


def _recognise(target: Ground, held: Grade, day: date, branch: str, firm: str) -> Grade:
    return next_grade(
        target,
        held,
        issuer=target.office.code,
        issued_on=day,
        origin="recognition",
        party_organization=branch,
        organization=firm,
        document_no=target.office.document(day.year),
    )


def _special_moves(teller: Teller) -> None:
    for code in ("990101", "990102", "990103"):
        source = teller.ground(code)
        try:
            person, held = teller.holder(
                source, "special", date(2026, 1, 1), category="secretary"
            )
        except LookupError:
            continue
        target = teller.ground("990203")
        day = date(2026, 3, 2)
        branch, firm = _move(source, target, person, day)
        person.happen(
            held,
            event(
                target,
                target.office,
                "unit_changed",
                day,
                party_organization=branch,
                organization=firm,
            ),
        )
        teller.tell(
            "E3",
            "A 特级 holder moves to another city: valid in the whole province, so "
            "only the unit changes.",
            person.id,
            held.id,
        )
        return
    raise LookupError("no special holder in the first city")


def _other_policy(teller: Teller) -> None:
    source, target = teller.ground("990202"), teller.ground("990201")
    day = date(2025, 12, 1)
    person, held = teller.holder(
        source, "junior", date(2025, 1, 1), category="secretary"
    )
    branch, firm = _move(source, target, person, day)
    person.happen(
        held,
        event(
            target,
            target.office,
            "unit_changed",
            day,
            party_organization=branch,
            organization=firm,
        ),
    )
    teller.tell(
        "E33",
        "Moves to a district with another policy in the same city: nothing is "
        "converted; the certificate of the old policy stays valid in the city.",
        person.id,
        held.id,
    )


def _leaves_province(teller: Teller) -> None:
    ground = teller.ground("990102")
    person, held = teller.holder(ground, "junior", date(2025, 1, 1))
    person.end_post(date(2025, 11, 28), "other")
    unrated(person, 2025, "left_during_year")
    inspected_none_after(person, held, date(2025, 11, 28))
    person.happen(
        person.grades[-1],
        event(ground, ground.office, "deregistered", date(2025, 12, 5)),
    )
    teller.tell(
        "E4",
        "Leaves the province and asks for deregistration: no reason is shown.",
        person.id,
        held.id,
    )


def _off_post(teller: Teller) -> None:
    ground = teller.ground("990203")
    person, held = teller.holder(ground, "intermediate", date(2025, 1, 1))
    person.end_post(date(2025, 6, 30), "resigned")
    unrated(person, 2025, "left_during_year")
    held = inspected(person, held, 2025, "exempt", date(2026, 4, 15))
    person.happen(
        held,
        event(ground, ground.office, "not_engaged", date(2025, 7, 4), date(2025, 7, 1)),
    )
    teller.tell(
        "E5",
        "评聘分离: left the post, keeps the certificate as 未在岗, exempt from the "
        "yearly inspection.",
        person.id,
        held.id,
    )
    person, held = teller.holder(
        ground, "junior", date(2024, 6, 30), category="full_time"
    )
    _pause(ground, person, held)
    teller.tell(
        "E5",
        "Contract ran out, hired again within 24 months: 未在岗, then 重新在岗.",
        person.id,
        held.id,
    )


def _pause(ground: Ground, person: Person, held: Grade) -> None:
    """Out from 1 February 2025, back on 1 September of the same year."""
    post = person.post
    person.end_post(date(2025, 1, 31), "contract_expired")
    back = date(2025, 9, 1)
    person.engagements.append(
        msgspec.structs.replace(
            person.engagements[-1],
            start=back,
            end=None,
            end_reason=None,
            probation_to=None,
            planned_to=date(2028, 8, 31),
        )
    )
    person.posts.append(msgspec.structs.replace(post, start=back))
    person.placements.append(
        msgspec.structs.replace(person.placements[-1], start=back, end=None)
    )
    person.left = None
    unrated(person, 2025, "joined_late")
    held = inspected(person, held, 2025, "exempt", date(2026, 4, 22))
    office = ground.office
    person.happen(
        held,
        event(ground, office, "not_engaged", date(2025, 2, 6), date(2025, 2, 1)),
        event(ground, office, "engaged", back),
    )


def _halfway(teller: Teller) -> None:
    """A branch's secretary was not re-elected."""
    ground = teller.ground("990202")
    person, held = teller.holder(
        ground, "junior", date(2025, 1, 1), category="secretary"
    )
    person.end_post(date(2026, 3, 31), "not_reelected")
    person.happen(
        held,
        event(ground, ground.office, "not_engaged", date(2026, 4, 7), date(2026, 4, 1)),
    )
    teller.tell(
        "E5",
        "Secretary not re-elected: 评聘分离 from the next month.",
        person.id,
        held.id,
    )
