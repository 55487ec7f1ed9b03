"""The yearly cycle of a county: assessment, training, inspection, renewal."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from bench.synthesis.codes import new_id
from bench.synthesis.county import ClassDraft, Ground
from bench.synthesis.eligibility import term_end
from bench.synthesis.geography import Office
from bench.synthesis.people import Person
from bench.synthesis.workdays import add_months
from bench.synthesis.world import grade_policy
from generator.model.kinds.activities import Attendance
from generator.model.kinds.grade import Grade, GradeEvent, Inspection, Issuance
from generator.model.kinds.parts import PolicyPin

EXCELLENT_PERCENT = 20
COUNTY_HOURS = 24
ONLINE_HOURS = 32
CITY_HOURS = 16
PROVINCE_HOURS = 8


def body_of(person: Person) -> str:
    """Slug of the body that assesses a worker."""
    if person.category == "full_time":
        return "recruited"
    if person.category == "instructor":
        return "instructors"
    return f"town-{person.town}"


def assess(ground: Ground, year: int) -> None:
    """Rate every worker's year, body by body, within the cap of 优秀."""
    bodies: dict[str, list[Person]] = {}
    for person in ground.people:
        if person.joined.year > year or (person.left and person.left.year < year):
            continue
        body = body_of(person)
        person.bodies[year] = f"{ground.county.area.code}/{body}"
        person.quarters[year] = _quarters(ground, person, year)
        reason = _unrated(person, year)
        if reason is not None:
            person.reasons[year] = reason
        else:
            bodies.setdefault(body, []).append(person)
    for body in sorted(bodies):
        _rate(ground, bodies[body], year)


def _unrated(person: Person, year: int) -> str | None:
    if person.left is not None and person.left.year == year:
        return "left_during_year"
    if person.joined.year == year:
        if person.category == "full_time" and person.joined.month > 3:
            return "probation"
        if person.joined.month > 6:
            return "joined_late"
    for absence in person.absences:
        end = absence.end or date(year, 12, 31)
        if absence.kind in {"maternity", "sick"} and (
            min(end, date(year, 12, 31)) - max(absence.start, date(year, 1, 1))
        ) > timedelta(days=90):
            return "leave"
    return None


def _quarters(ground: Ground, person: Person, year: int) -> tuple[str, ...]:
    first = 1 if person.joined.year < year else (person.joined.month + 2) // 3
    return tuple(
        "exempt"
        if quarter < first
        else "done"
        if ground.chance.random() < 0.97
        else "not_done"
        for quarter in range(1, 5)
    )


def _rate(ground: Ground, people: list[Person], year: int) -> None:
    cap = len(people) * EXCELLENT_PERCENT // 100
    chance = ground.chance
    ranked = sorted(people, key=lambda p: (-(p.talent + 0.5 * chance.random()), p.id))
    for place, person in enumerate(ranked):
        if place < cap:
            person.results[year] = "excellent"
        elif (
            person.talent < 0.3
            and chance.random() < 0.03
            # Two such years running end in a demotion, which nobody here lives through.
            and person.results.get(year - 1) != "basically_competent"
        ):
            person.results[year] = "basically_competent"
        else:
            person.results[year] = "competent"


@dataclass(frozen=True, slots=True)
class _Course:
    """A class to be held: what, by whom, when, how long."""

    office: Office
    level: str
    title: str
    kind: str
    start: date
    days: int
    hours: int


def train(ground: Ground, year: int) -> None:
    """Hold the year's classes: county, online, city and province."""
    county = ground.county.area.name
    city, province = ground.upper
    spring = ground.working_day(date(year, 3, 1), date(year, 3, 20))
    summer = ground.working_day(date(year, 5, 10), date(year, 5, 25))
    autumn = date(year, 9, 1)
    everyone = [p for p in ground.people if p.on_post(spring)]
    title = f"{year}年{county}两新组织党务工作者全员轮训班"
    rota = _Course(ground.office, "county", title, "class", spring, 3, COUNTY_HOURS)
    _hold(ground, rota, everyone)
    if date(year, 11, 30) <= ground.world.as_of:
        late = [p for p in ground.people if p.on_post(autumn)]
        title = f"{year}年{county}两新党建网络课程学习"
        online = _Course(
            ground.office, "county", title, "online", autumn, 90, ONLINE_HOURS
        )
        _hold(ground, online, late)
    able = [p for p in everyone if p.talent > 0.55 and p.joined.year <= year - 4]
    title = f"{year}年{city.area.name}两新组织党务骨干示范班（{county}）"
    college = _Course(city, "city", title, "college", summer, 2, CITY_HOURS)
    _hold(ground, college, able)
    best = [p for p in able if p.talent > 0.7 and p.joined.year <= year - 8]
    title = f"{year}年全省两新组织党务工作者研修班（{county}）"
    after = summer + timedelta(days=7)
    workshop = _Course(
        province, "province", title, "workshop", after, 1, PROVINCE_HOURS
    )
    _hold(ground, workshop, best)


def _hold(ground: Ground, course: _Course, people: list[Person]) -> None:
    start = course.start
    if not people or start > ground.world.as_of:
        return
    draft = ClassDraft(
        id=new_id(ground.chance, "T"),
        level=course.level,
        area=course.office.code,
        title=course.title,
        kind=course.kind,
        start=start,
        end=start + timedelta(days=course.days - 1),
        document_no=ground.office.document(start.year),
    )
    for person in people:
        draft.attendances.append(Attendance(worker=person.id, hours=course.hours))
        attended(person, start.year, course.level, course.hours)
    ground.classes.append(draft)


def attended(person: Person, year: int, level: str, hours: int) -> None:
    """Count a class towards the worker's year."""
    person.hours[year] = person.hours.get(year, 0) + hours
    levels = person.sessions.setdefault(year, {})
    levels[level] = levels.get(level, 0) + 1


def inspect(ground: Ground, year: int) -> None:
    """Inspect the year before, between April and mid-May of a year."""
    inspected = year - 1
    for person in ground.people:
        day = ground.working_day(date(year, 4, 1), date(year, 5, 12))
        held = person.held(day)
        if held is None or held.issued_on > date(inspected, 12, 31):
            continue
        if not person.on_post(day):
            outcome = "exempt"
        elif person.results.get(inspected) == "basically_competent":
            outcome = "rectify"
        else:
            outcome = "pass"
        record = Inspection(
            year=inspected,
            outcome=outcome,  # type: ignore[arg-type]
            concluded_on=day,
            rectify_until=add_months(day, 3) if outcome == "rectify" else None,
        )
        person.change(held, inspections=(*held.inspections, record))


def conclude(ground: Ground) -> None:
    """Conclude the rectifications whose term is over: all were put right in time."""
    for person in ground.people:
        for grade in tuple(person.grades):
            found = tuple(_concluded(ground, grade))
            if len(found) > len(grade.inspections):
                person.change(grade, inspections=found)


def _concluded(ground: Ground, grade: Grade) -> Iterator[Inspection]:
    ended = [event.effective_on for event in grade.events if event.superseded_by]
    years = [record.year for record in grade.inspections]
    for record in grade.inspections:
        yield record
        until = record.rectify_until
        if until is None or until >= ground.world.as_of or years.count(record.year) > 1:
            continue
        over = grade.valid_to + timedelta(days=1)
        day = ground.world.workdays.before(min([until, over, *ended]), 1)
        if day > record.concluded_on:
            yield Inspection(year=record.year, outcome="pass", concluded_on=day)


def renew(ground: Ground, start: date, end: date) -> None:
    """Renew the certificates whose turn comes between two days, the last apart."""
    for person in ground.people:
        held = person.grades[-1] if person.grades else None
        if held is None or held.valid_to.year > end.year + 1:
            continue
        due = held.valid_to - timedelta(days=_renewal_lead(person))
        if not start <= due < end:
            continue
        if held.inspections:
            # The year's inspection comes first, then the renewal.
            done = held.inspections[-1].concluded_on
            due = max(due, done + timedelta(days=1))
            mended = held.inspections[-1].rectify_until
            if mended is not None and mended > held.valid_to:
                # Still to be put right when the term ends: the certificate expires.
                new_id(ground.chance, "G")
                continue
            due = max(due, mended or due)
        day = ground.world.workdays.on_or_after(due)
        if day > held.valid_to or day > ground.world.as_of or person.held(day) != held:
            continue
        if day < held.issued_on or not person.on_post(day):
            continue
        if person.talent < 0.06:
            # Does not apply in time: the certificate expires.
            continue
        renew_one(ground, person, held, day)


def _renewal_lead(person: Person) -> int:
    """Days before the end at which a worker renews: from 10 to 49, by the id."""
    return 10 + sum(person.id.encode()) % 40


def renew_one(ground: Ground, person: Person, held: Grade, day: date) -> Grade:
    """Issue the certificate that continues one, and supersede that one."""
    policy = ground.world.policy_on(held.policy.profile, day)
    rules = grade_policy(policy, held.grade)
    if rules is None:
        raise ValueError(f"{policy.profile} has no grade {held.grade}")
    office = issuer_of(ground, held.grade, policy.profile)
    document = office.document(day.year)
    renewed = Grade(
        id=new_id(ground.chance, "G"),
        worker=person.id,
        grade=held.grade,
        number="",
        issuer=office.code,
        policy=PolicyPin(profile=policy.profile, version=policy.version),
        category=person.category,
        party_organization=person.post.party_organization,
        organization=person.post.organization,
        issued_on=day,
        valid_to=term_end(rules, day),
        grade_since=held.grade_since,
        origin="renewal",
        supersedes=held.id,
        document_no=document,
        issuances=(Issuance(kind="original", issued_on=day),),
    )
    supersede(ground, person, held, renewed, document, office)
    person.grades.append(renewed)
    return renewed


def issuer_of(ground: Ground, level: str, profile: str) -> Office:
    """Office that certifies a grade."""
    rules = grade_policy(ground.world.policy_on(profile, ground.world.as_of), level)
    authority = "county" if rules is None else rules.authority
    if authority == "county":
        return ground.office
    return ground.upper[0] if authority == "city" else ground.upper[1]


def supersede(  # noqa: PLR0913, PLR0917
    ground: Ground,
    person: Person,
    old: Grade,
    new: Grade,
    document: str,
    office: Office,
    decided_on: date | None = None,
) -> Grade:
    """Mark a certificate as replaced by another on that one's day of issue."""
    decided = decided_on or new.issued_on
    return person.happen(
        old,
        GradeEvent(
            kind="superseded",
            decided_by=office.authority,
            document_no=document,
            decided_on=decided,
            effective_on=new.issued_on,
            recorded_on=ground.world.workdays.after(new.issued_on, 1),
            superseded_by=new.id,
        ),
    )
