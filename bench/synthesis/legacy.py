"""Certificates from before the policy: taken over from an earlier local trial."""

from __future__ import annotations

from datetime import date

from bench.synthesis.codes import new_id
from bench.synthesis.county import Ground
from bench.synthesis.eligibility import term_end
from bench.synthesis.people import Person
from bench.synthesis.workdays import add_months
from bench.synthesis.world import grade_policy
from bench.synthesis.years import issuer_of
from generator.model.kinds.grade import Grade, Issuance
from generator.model.kinds.parts import PolicyPin
from generator.model.kinds.worker import Consent


def take_over(ground: Ground) -> None:
    """Give the veterans the certificates they held before the policy's first year."""
    launch = ground.world.launch(ground.profile)
    for person in ground.people:
        if person.scripted or person.category not in {
            "secretary",
            "deputy_secretary",
            "full_time",
        }:
            continue
        level = _earlier_level(person, launch)
        if level is None or ground.chance.random() > 0.7:
            continue
        _grant(ground, person, level, launch)


def _earlier_level(person: Person, launch: int) -> str | None:
    years = launch - person.joined.year
    if years >= 10 and person.talent > 0.66:
        return "senior"
    if years >= 7 and person.talent > 0.5:
        return "intermediate"
    return "junior" if years >= 5 and person.talent > 0.3 else None


def _grant(ground: Ground, person: Person, level: str, launch: int) -> None:
    policy = ground.world.policy_on(ground.profile, date(launch, 1, 1))
    rules = grade_policy(policy, level)
    if rules is None:
        return
    office = issuer_of(ground, level, ground.profile)
    # Between mid-May and November, so that no renewal meets an inspection.
    year = launch - ground.chance.choice((1, 2))
    issued = ground.working_day(date(year, 6, 1), date(year, 11, 10))
    since = add_months(issued, -12 * (3 if level == "senior" else 0))
    person.grades.append(
        Grade(
            id=new_id(ground.chance, "G"),
            worker=person.id,
            grade=level,  # type: ignore[arg-type]
            number="",
            issuer=office.code,
            policy=PolicyPin(profile=policy.profile, version=policy.version),
            category=person.category,
            party_organization=person.post.party_organization,
            organization=person.post.organization,
            issued_on=issued,
            valid_to=term_end(rules, issued),
            grade_since=since,
            origin="legacy",
            document_no=f"{office.area.name}两新试〔{year}〕2号",
            issuances=(Issuance(kind="original", issued_on=issued),),
        )
    )
    person.named = True
    person.consents.append(Consent(scope="register", given_on=issued))
