"""Lives a county through its years, round by round."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from bench.synthesis.certification import Plan, applicants, open_round, run, walk
from bench.synthesis.county import Ground, Upper
from bench.synthesis.legacy import take_over
from bench.synthesis.people import Person
from bench.synthesis.rounds import Round
from bench.synthesis.settlement import enter_pool
from bench.synthesis.years import assess, inspect, renew, train

COUNTY_LEVELS = ("junior", "intermediate")
ROSTER_YEARS = 4
"""Years of assessments that the highest grade looks back on."""


def county_plan(index: int, year: int) -> Plan:
    """Round of a county in a year, spread over spring and summer."""
    first = date(year, 5, 20) if year >= 2026 else date(year, 6, 5)
    start = date.fromordinal(first.toordinal() + index * 11 % 45)
    return Plan(year, COUNTY_LEVELS, start)


def city_plan(index: int, year: int) -> Plan:
    """Round of a city: the window often spans the National Day."""
    start = date(year, 9, 2) if year >= 2026 else date(year, 9, 25)
    return Plan(
        year, ("senior",), date.fromordinal(start.toordinal() + index * 13 % 40)
    )


def province_plan(year: int) -> Plan:
    """Round of the province: accepted in autumn, published around the new year."""
    return Plan(year, ("special",), date(year + 1, 1, 20), lead=45, share=0.5)


def open_upper(
    upper: Upper, *, province: bool, plans: Mapping[int, Plan] | None = None
) -> None:
    """Open the yearly rounds of a city or of the province."""
    launch = upper.world.launch("sijiwuzhuan")
    for year in range(launch, upper.world.as_of.year + 1):
        usual = province_plan(year) if province else city_plan(upper.index, year)
        plan = (plans or {}).get(year, usual)
        if upper.world.workdays.before(plan.publicity_from, 60) > upper.world.as_of:
            continue
        around = open_round(upper, upper.office, "sijiwuzhuan", plan)
        if around.table.call_on <= upper.world.as_of:
            upper.rounds[year] = around


def live(ground: Ground, plans: Mapping[int, Plan] | None = None) -> None:
    """Live through all years; `plans` replaces the usual round of a year."""
    launch = ground.world.launch(ground.profile)
    if ground.profile == "sijiwuzhuan":
        take_over(ground)
    else:
        _fill_pool(ground, launch)
    for year in range(launch - ROSTER_YEARS + 1, ground.world.as_of.year + 1):
        assess(ground, year - 1)
        ground.move_on(date(year, 1, 1))
        train(ground, year)
        inspect(ground, year)
        if year < launch:
            renew(ground, date(year, 1, 1), date(year + 1, 1, 1))
            continue
        _certify(
            ground, year, (plans or {}).get(year) or county_plan(ground.index, year)
        )


def _fill_pool(ground: Ground, launch: int) -> None:
    """Everyone enters the pool when it opens, or on joining later."""
    for person in ground.people:
        enter_pool(ground, person, date(launch - 1, 9, 10))


def _certify(ground: Ground, year: int, plan: Plan) -> None:
    """County, city and province rounds of a year, renewals in between."""
    done = date(year, 1, 1)
    around = open_round(ground, ground.office, ground.profile, plan)
    upper: list[Round] = []
    if ground.profile == "sijiwuzhuan":
        upper = [
            level.rounds[year]
            for level in (ground.city, ground.province)
            if year in level.rounds
        ]
    reserved = _reserved(ground, upper)
    if around.table.call_on <= ground.world.as_of:
        ground.rounds.append(around)
        renew(ground, done, around.table.issued_on)
        done = around.table.issued_on
        if around.table.accepted_on <= ground.world.as_of:
            found = [
                pair for pair in applicants(ground, around) if pair[0] not in reserved
            ]
            _fill_round(ground, around, found, plan)
    for joint in upper:
        renew(ground, done, joint.table.issued_on)
        done = max(done, joint.table.issued_on)
        if joint.table.accepted_on <= ground.world.as_of:
            run(ground, joint, applicants(ground, joint))
    if done < date(year + 1, 1, 1):
        renew(ground, done, date(year + 1, 1, 1))


def _fill_round(
    ground: Ground, around: Round, found: list[tuple[Person, str]], plan: Plan
) -> None:
    """Run a round with all who apply, or with as many as its plan takes."""
    if plan.fates:
        taken = ground.chance.sample(found, len(plan.fates))
        for (person, level), fate in zip(taken, plan.fates, strict=True):
            walk(ground, around, person, level, fate)
        return
    if plan.limit is not None and len(found) > plan.limit:
        found = ground.chance.sample(found, plan.limit)
    run(ground, around, found)


def _reserved(ground: Ground, upper: list[Round]) -> set[Person]:
    """Workers without a certificate who go for the city's initial placement."""
    return {
        person
        for joint in upper
        if joint.table.accepted_on <= ground.world.as_of
        for person, _ in applicants(ground, joint, all_who_may=True)
        if not person.grades
    }
