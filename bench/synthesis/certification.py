"""Rounds of certification: who applies, how far each gets, what is issued."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from bench.synthesis.codes import new_id
from bench.synthesis.county import Ground, Upper
from bench.synthesis.eligibility import may_apply, term_end, used_relaxations
from bench.synthesis.geography import Office
from bench.synthesis.people import Person
from bench.synthesis.rounds import Round, Timetable, name_round, timetable
from bench.synthesis.world import grade_policy
from bench.synthesis.years import attended, supersede
from generator.model.kinds.activities import Attendance
from generator.model.kinds.case import BackgroundCheck, Case, Filer, Outcome, Step
from generator.model.kinds.grade import Grade, Issuance
from generator.model.kinds.notice import NoticeItem
from generator.model.kinds.worker import Consent, PoolEntry

DEPARTMENTS = ("组织部门", "政法部门", "市场监管部门", "税务部门", "信访部门")
CLASS_HOURS = 16
MODESTY = 0.55
"""Share of newcomers who apply for less than the highest grade open to them."""
_STEP_BODIES = {
    "nomination_by_station": "station",
    "application": "county",
    "town_review": "town",
    "qualification_review": "county",
}
_ENDS = {
    "withdrawn": ("withdrawn", None),
    "unqualified": ("rejected", "condition_not_met"),
    "failed": ("failed", "test_failed"),
    "absent": ("failed", "test_absent"),
    "not_recommended": ("rejected", "not_recommended"),
}


@dataclass(frozen=True, slots=True)
class Plan:
    """When a round is held and for which grades."""

    year: int
    levels: tuple[str, ...]
    publicity_from: date
    lead: int = 25
    """Working days from acceptance to publication."""
    extra: int = 0
    """Working days of publicity beyond what the policy demands."""
    share: float = 0.85
    """Share of those who may apply that do."""
    limit: int | None = None
    """How many are taken at most."""
    fates: tuple[str, ...] = ()
    """Where set: exactly these fates, one for each of as many applicants."""


def open_round(
    ground: Ground | Upper, office: Office, profile: str, plan: Plan
) -> Round:
    """Open a round of an office; the policy is pinned by the day of acceptance."""
    world = ground.world
    rough = world.workdays.before(plan.publicity_from, plan.lead)
    policy = world.policy_on(profile, rough)
    table = timetable(
        world, policy, plan.publicity_from, lead=plan.lead, extra=plan.extra
    )
    around = Round(
        id=new_id(ground.chance, "B"),
        office=office,
        year=plan.year,
        policy=policy,
        table=table,
        levels=plan.levels,
        serials=(
            ground.notice_serial(table.call_on.year),
            ground.notice_serial(table.publicity_from.year),
            ground.notice_serial(table.issued_on.year),
        ),
        training_id=new_id(ground.chance, "T"),
        share=plan.share,
    )
    around.title = name_round(around)
    if "joint_review" in policy.procedure:
        around.departments = DEPARTMENTS
    return around


def applicants(
    ground: Ground, around: Round, *, all_who_may: bool = False
) -> list[tuple[Person, str]]:
    """Workers who may and do apply, each for the highest grade open to them."""
    share = 1.0 if all_who_may else around.share
    found = []
    day = around.table.accepted_on
    for person in ground.people:
        held = person.held(day)
        ends = held is not None and held.valid_to < around.table.issued_on
        if person.scripted or ends or _has_open_case(person, day):
            continue
        for level in reversed(around.levels):
            modest = level != around.levels[0] and not person.grades
            if modest and ground.chance.random() < MODESTY:
                continue
            if may_apply(person, level, day, around.policy):
                if ground.chance.random() < share:
                    found.append((person, level))
                break
    return found


def _has_open_case(person: Person, day: date) -> bool:
    return any(
        case.outcome is None or case.outcome.decided_on >= day for case in person.cases
    )


def run(ground: Ground, around: Round, found: list[tuple[Person, str]]) -> None:
    """Take each applicant through the round as far as the as-of day."""
    for person, level in found:
        fate = _fate(ground)
        walk(ground, around, person, level, fate)


def _fate(ground: Ground) -> str:
    draw = ground.chance.random()
    for share, fate in (
        (0.010, "withdrawn"),
        (0.015, "unqualified"),
        (0.030, "failed"),
        (0.006, "absent"),
        (0.010, "not_recommended"),
    ):
        draw -= share
        if draw < 0:
            return fate
    return "approved"


@dataclass(frozen=True, slots=True)
class _Stop:
    """The step at which a case ends early."""

    step: str
    result: str


_STOPS = {
    "unqualified": _Stop("qualification", "fail"),
    "failed": _Stop("test", "fail"),
    "absent": _Stop("test", "absent"),
    "not_recommended": _Stop("panel", "fail"),
}
_PHASES = {
    "application": "apply",
    "nomination_by_station": "apply",
    "town_review": "town",
    "qualification_review": "qualification",
    "joint_review": "qualification",
    "training_test": "test",
    "comprehensive_review": "panel",
    "overall_judgement": "panel",
    "publicity": "publicity",
    "decision": "decision",
}


def walk(
    ground: Ground, around: Round, person: Person, level: str, fate: str = "approved"
) -> Case:
    """File a case and take it through its steps; issue what it earns."""
    table = around.table
    as_of = ground.world.as_of
    if table.accepted_on > as_of:
        raise ValueError("the round has not accepted anyone yet")
    # Where the procedure has no step of its own for the test, it belongs to the panel.
    around.count("accepted")
    steps, ended = _steps(ground, around, person, fate)
    outcome = _outcome(around, fate, ended, as_of)
    post = person.post
    case = Case(
        id=new_id(ground.chance, "C"),
        worker=person.id,
        batch=around.id,
        target=level,  # type: ignore[arg-type]
        category=person.category,
        party_organization=post.party_organization,
        organization=post.organization,
        filer=_filer(ground, around, person),
        policy=around.pin,
        accepted_on=table.accepted_on,
        steps=tuple(steps),
        background=_background(around, as_of),
        relaxations=used_relaxations(person, level, table.accepted_on, around.policy),
        outcome=outcome,
    )
    person.cases.append(case)
    around.joined.append((person, case.id))
    _test(around, person, fate, as_of)
    if fate == "approved":
        _publicize(ground, around, person, case)
    return case


def _outcome(
    around: Round, fate: str, ended: date | None, as_of: date
) -> Outcome | None:
    if fate == "approved":
        decided = around.table.decided_on
        return (
            Outcome(result="approved", decided_on=decided) if decided <= as_of else None
        )
    if ended is None or ended > as_of:
        return None
    result, reason = _ENDS[fate]
    return Outcome(result=result, decided_on=ended, reason_code=reason)  # type: ignore[arg-type]


def _filer(ground: Ground, around: Round, person: Person) -> Filer:
    if around.policy.procedure[0] == "nomination_by_station":
        station = ground.parties[person.post.party_organization].station
        return Filer(kind="station", party_organization=station)
    return Filer(kind="person")


def _background(around: Round, as_of: date) -> tuple[BackgroundCheck, ...]:
    if not around.departments or around.table.qualified_on > as_of:
        return ()
    return tuple(
        BackgroundCheck(department=name, result="pass") for name in around.departments
    )


def phase_day(ground: Ground, table: Timetable, phase: str) -> date:
    """Day on which a phase of a round is done."""
    days = {
        "apply": table.apply_to,
        "town": ground.world.workdays.after(table.accepted_on, 2),
        "qualification": table.qualified_on,
        "test": table.tested_on,
        "panel": table.panel_on,
        "publicity": table.publicity_to,
        "decision": table.decided_on,
    }
    return days[phase]


def _steps(
    ground: Ground, around: Round, person: Person, fate: str
) -> tuple[list[Step], date | None]:
    """Steps done by the as-of day, and the day on which the case ended early."""
    steps: list[Step] = []
    stop = _STOPS.get(fate)
    phases = {_PHASES[step] for step in around.policy.procedure}
    last = stop.step if stop and stop.step in phases else "panel"
    for step in around.policy.procedure:
        phase = _PHASES[step]
        day = phase_day(ground, around.table, phase)
        if phase == "publicity" and fate != "approved":
            break
        if day > ground.world.as_of:
            return steps, None
        ends = stop is not None and phase == last
        if fate == "withdrawn" and phase == "qualification":
            return steps, day
        steps.append(
            Step(
                step=step,
                body=_body(ground, around, person, step),
                done_on=day,
                result=stop.result if ends and stop else "pass",  # type: ignore[arg-type]
                notice=around.notice_id(1) if step == "publicity" else None,
            )
        )
        if ends:
            return steps, day
    return steps, None


def _body(ground: Ground, around: Round, person: Person, step: str) -> str:
    place = _STEP_BODIES.get(step)
    if place == "county":
        return ground.office.authority
    if place in {"station", "town"}:
        branch = ground.parties[person.post.party_organization]
        identifier = branch.station if place == "station" else branch.parent
        return ground.parties[identifier or branch.id].names[-1].name
    return around.office.authority


def _test(around: Round, person: Person, fate: str, as_of: date) -> None:
    table = around.table
    if fate in {"withdrawn", "unqualified"} or table.qualified_on > as_of:
        return
    around.count("qualified")
    if table.tested_on > as_of:
        return
    passed = fate not in {"failed", "absent"}
    hours = 0 if fate == "absent" else CLASS_HOURS
    around.tested.append(Attendance(worker=person.id, hours=hours, passed=passed))
    attended(person, table.tested_on.year, around.office.area.type, hours)
    if passed:
        around.count("passed")
    if fate == "approved" and table.panel_on <= as_of:
        around.count("recommended")


def _publicize(ground: Ground, around: Round, person: Person, case: Case) -> None:
    table = around.table
    as_of = ground.world.as_of
    if table.publicity_from > as_of + timedelta(days=5):
        return
    person.named = True
    if not person.consents:
        person.consents.append(Consent(scope="register", given_on=table.apply_to))
    over = table.publicity_to < as_of
    around.items.append(
        NoticeItem(case=case.id, outcome="clear" if over else "pending")
    )
    if table.publicity_from <= as_of:
        around.count("publicized")
    if table.decided_on <= as_of:
        around.count("approved")
        if table.issued_on <= as_of:
            issue(ground, around, person, case)


def issue(ground: Ground, around: Round, person: Person, case: Case) -> Grade:
    """Issue the certificate that a case earned, replacing the one held."""
    table = around.table
    rules = grade_policy(around.policy, case.target)
    if rules is None:
        raise ValueError(f"{around.policy.profile} has no grade {case.target}")
    document = around.document("decision", table.decided_on.year)
    held = person.held(table.issued_on)
    grade = Grade(
        id=new_id(ground.chance, "G"),
        worker=person.id,
        grade=case.target,
        number="",
        issuer=around.office.code,
        policy=around.pin,
        category=case.category,
        party_organization=case.party_organization,
        organization=case.organization,
        issued_on=table.issued_on,
        valid_to=term_end(rules, table.issued_on),
        grade_since=table.issued_on,
        origin="certification" if held is None else "promotion",
        case=case.id,
        supersedes=held.id if held is not None else None,
        document_no=document,
        issuances=(Issuance(kind="original", issued_on=table.issued_on),),
    )
    if held is not None:
        supersede(
            ground, person, held, grade, document, around.office, table.decided_on
        )
    person.grades.append(grade)
    around.approved.append(NoticeItem(case=case.id, grade=grade.id, outcome="clear"))
    _leave_pool(person, table.issued_on)
    return grade


def _leave_pool(person: Person, day: date) -> None:
    if person.pool and person.pool[-1].left_on is None:
        entry = person.pool[-1]
        person.pool[-1] = PoolEntry(
            entered_on=entry.entered_on,
            basis=entry.basis,
            left_on=day,
            left_reason="certified",
        )
