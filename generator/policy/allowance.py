"""The allowance (红领津贴) of a person-year: how much, or for what reason nothing.

Seed-1: for holders on post whose yearly assessment is 称职 or better, by grade, paid by
local finance; seed-2: a post allowance for those on post. Months, pro rata and the
inspection are the policy's `allowance`; what it leaves open is marked as an assumption.
The rate is that of the county's year where it has set one, inside the policy's guide
range (seed-1: 市里提出指导意见，属地财政分类补贴); else the policy's own.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from generator.model.kinds.activities import Rate
from generator.model.kinds.grade import Grade
from generator.model.kinds.parts import GradeLevel
from generator.model.kinds.policy import Allowance, Policy
from generator.policy.candidate import Candidate
from generator.policy.career import managing_area, on_public_payroll, posts_on
from generator.policy.holding import held_grade
from generator.policy.inspection import rectifying
from generator.policy.lifecycle import is_active
from generator.policy.yearly_record import at_least

_MONTHS = 12


class NoAllowance(StrEnum):
    """Why nothing is paid, in the order in which it is looked at."""

    NOT_ACTIVE = "not_active"
    NOT_ON_POST_LONG_ENOUGH = "not_on_post_long_enough"
    NOT_ASSESSED = "not_assessed"
    NOT_COMPETENT = "not_competent"
    INSPECTION_NOT_PASSED = "inspection_not_passed"
    RECTIFYING = "rectifying"
    PUBLIC_PAYROLL = "public_payroll"
    PAID_ELSEWHERE = "paid_elsewhere"
    NO_RATE = "no_rate"
    RATE_OUT_OF_RANGE = "rate_out_of_range"


NO_ALLOWANCE_WORDS = {
    NoAllowance.NOT_ACTIVE: "年末没有有效证书",
    NoAllowance.NOT_ON_POST_LONG_ENOUGH: "当年在岗月数不足",
    NoAllowance.NOT_ASSESSED: "当年没有考核等次",
    NoAllowance.NOT_COMPETENT: "当年考核未达到规定等次",
    NoAllowance.INSPECTION_NOT_PASSED: "当年年检结果不是合格",
    NoAllowance.RECTIFYING: "持证在岗的月份都在限期整改期间",
    NoAllowance.PUBLIC_PAYROLL: "由财政供养",
    NoAllowance.PAID_ELSEWHERE: "由其他地区发放",
    NoAllowance.NO_RATE: "没有规定津贴标准",
    NoAllowance.RATE_OUT_OF_RANGE: "属地津贴标准超出指导幅度，暂不计发",
}
"""What a private report says of each reason."""


@dataclass(frozen=True, slots=True)
class Entitlement:
    """The answer for a person and a year: an amount in yuan, or a reason."""

    year: int
    reason: NoAllowance | None
    grade: GradeLevel | None = None
    months: int = 0
    yearly_rate: int = 0
    amount: int = 0
    payer: str | None = None

    @property
    def eligible(self) -> bool:
        """Whether anything is paid."""
        return self.reason is None


@dataclass(frozen=True, slots=True)
class _Year:
    """A person's year under a policy, as it is known on a day."""

    person: Candidate
    policy: Policy
    rules: Allowance
    year: int
    known_on: date
    rate: Rate | None

    @property
    def end(self) -> date:
        return date(self.year, 12, 31)

    def months_on_post(self) -> tuple[date, ...]:
        """Return first days of the months that count as on post.

        A month counts whole if the person is on post on its first day, in a category
        that is paid: payment stops with the month after leaving (domain: E5) and
        begins with the month after coming (assumption).
        """
        firsts = (date(self.year, month, 1) for month in range(1, _MONTHS + 1))
        return tuple(day for day in firsts if self._paid_post(day))

    def _paid_post(self, day: date) -> bool:
        posts = posts_on(self.person.worker, day)
        return any(post.category in self.rules.categories.value for post in posts)

    def certified(self, day: date) -> bool:
        """Whether a certificate of the profile is held and not suspended on a day."""
        return any(
            grade.policy.profile == self.policy.profile and is_active(grade, day)
            for grade in self.person.grades
        )

    def rectifying(self, day: date) -> bool:
        """Whether a certificate of the profile is under 限期整改 on a day."""
        rules = self.policy.inspection
        return rules is not None and any(
            grade.policy.profile == self.policy.profile
            and rectifying(grade, rules, day)
            for grade in self.person.grades
        )

    def inspected(self) -> bool:
        """Whether the year's last inspection outcome, of any certificate, is a pass."""
        done = [
            (inspection.concluded_on, inspection.outcome)
            for grade in self.person.grades
            if grade.policy.profile == self.policy.profile
            for inspection in grade.inspections
            if inspection.year == self.year and inspection.concluded_on <= self.known_on
        ]
        return bool(done) and max(done)[1] == "pass"


def allowance(
    person: Candidate,
    year: int,
    policy: Policy,
    payer: str,
    known_on: date,
    rate: Rate | None = None,
) -> Entitlement:
    """Judge a person-year for the area `payer`, by what is known on a day.

    `rate` is what the payer has set for the year.

    The area that manages the worker on 31 December pays (属地财政, seed-1; the day is
    an assumption), once, at the rate of the highest grade held that day.
    """
    rules = policy.allowance
    if rules is None:
        return Entitlement(year, NoAllowance.NO_RATE)
    known = _Year(person, policy, rules, year, known_on, rate)
    grade = held_grade(person.grades, policy.profile, known.end)
    if grade is None or not known.certified(known.end):
        return Entitlement(year, NoAllowance.NOT_ACTIVE)
    months = known.months_on_post()
    paid = tuple(
        day for day in months if known.certified(day) and not known.rectifying(day)
    )
    if rules.excludes_public_payroll.value:
        paid = tuple(day for day in paid if not on_public_payroll(person.worker, day))
    payer_due = managing_area(person.worker, known.end)
    reason = _reason(known, months, paid)
    if reason is None and payer_due != payer:
        reason = NoAllowance.PAID_ELSEWHERE
    return _entitled(known, grade, paid, reason, payer_due)


def _reason(
    known: _Year, months: tuple[date, ...], paid: tuple[date, ...]
) -> NoAllowance | None:
    """Return the first reason that stands against any payment."""
    rules, end = known.rules, known.known_on
    if len(months) < rules.months_on_post.value:
        return NoAllowance.NOT_ON_POST_LONG_ENOUGH
    rating = known.person.years.rating(known.year, end)
    result = None if rating is None else rating.result(end)
    if result is None:
        return NoAllowance.NOT_ASSESSED
    if not at_least(result, rules.result.value):
        return NoAllowance.NOT_COMPETENT
    if rules.inspection_passed.value and not known.inspected():
        return NoAllowance.INSPECTION_NOT_PASSED
    if paid:
        return None
    certified = tuple(day for day in months if known.certified(day))
    if not certified:
        return NoAllowance.NOT_ACTIVE
    if all(known.rectifying(day) for day in certified):
        return NoAllowance.RECTIFYING
    return NoAllowance.PUBLIC_PAYROLL


def _entitled(
    known: _Year,
    grade: Grade,
    paid: tuple[date, ...],
    reason: NoAllowance | None,
    payer: str | None,
) -> Entitlement:
    """Work out the amount; parts of a yuan are dropped (assumption)."""
    yearly, objection = _rate_of(grade.grade, known.policy, known.rate)
    reason = reason or objection
    if reason is not None or yearly is None:
        return Entitlement(known.year, reason, grade.grade, payer=payer)
    months = len(paid) if known.rules.pro_rata.value else _MONTHS
    amount = yearly * months // _MONTHS
    return Entitlement(known.year, None, grade.grade, months, yearly, amount, payer)


def _rate_of(
    level: GradeLevel, policy: Policy, rate: Rate | None
) -> tuple[int | None, NoAllowance | None]:
    """Return the yearly rate of a grade, or why none can be used.

    A county that has set rates has set them all: for a grade that its document leaves
    out there is none (assumption).
    """
    rules = next((one for one in policy.grades if one.grade == level), None)
    guide = None if rules is None else rules.allowance_yearly_yuan
    yearly = None if guide is None else guide.value
    if rate is not None:
        set_rates = {one.grade: one.yearly_yuan for one in rate.rates}
        yearly = set_rates.get(level)
    if rules is None or yearly is None:
        return None, NoAllowance.NO_RATE
    floor, ceiling = rules.allowance_floor_yuan, rules.allowance_ceiling_yuan
    too_low = floor is not None and yearly < floor.value
    too_high = ceiling is not None and yearly > ceiling.value
    if too_low or too_high:
        return None, NoAllowance.RATE_OUT_OF_RANGE
    return yearly, None
