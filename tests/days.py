"""What the records say of a day, read without the program's own lifecycle."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from tests.builds import fields_of

ENDINGS = {
    "revoked": "已撤销",
    "cancelled": "已取消",
    "superseded": "已换证",
    "transferred_out": "已转出",
    "deregistered": "已注销",
}
"""What an act makes of a certificate, the weightiest first (records, article 11)."""
ACTIVE = ("有效", "有效（未在岗）", "有效（待年检）")
_LABEL = re.compile('<span id="state">([^<]+)</span>')


@dataclass(frozen=True)
class Records:
    """Notices, certificates, the names of persons, and who a case is about."""

    notices: tuple[dict[str, Any], ...]
    grades: tuple[dict[str, Any], ...]
    names: dict[str, list[dict[str, Any]]]
    workers: dict[str, str]
    policies: tuple[dict[str, Any], ...]


@dataclass(frozen=True)
class Told:
    """What a certificate tells on a day."""

    label: str
    until: str | None
    """Last day of the term, where it is told."""
    since: str | None = None
    """Day on which the state began, where it is told."""
    soon: bool = False
    """Whether the term is about to end."""
    decided: bool = False
    """Whether the decision that ended it is told."""

    @property
    def named(self) -> bool:
        """Whether its holder may stand beside it."""
        return self.label in ACTIVE


def records_of(registry: Path) -> Records:
    """Read what the days decide."""

    def all_of(folder: str) -> tuple[dict[str, Any], ...]:
        return tuple(
            fields_of(registry, path.relative_to(registry).as_posix())
            for path in sorted((registry / folder).rglob("*.yml"))
        )

    cases, grades = all_of("cases"), all_of("grades")
    return Records(
        all_of("notices"),
        grades,
        {fields["id"]: fields["names"] for fields in all_of("identities")},
        {fields["id"]: fields["worker"] for fields in (*cases, *grades)},
        all_of("policies"),
    )


def faults(site: Path, records: Records, day: date) -> list[str]:
    """What the site of a day shows that the records do not say, or the other way."""
    return [*_notice_faults(site, records, day), *_grade_faults(site, records, day)]


def _notice_faults(site: Path, records: Records, day: date) -> Iterator[str]:
    today = day.isoformat()
    for notice in records.notices:
        path = site / "notices" / f"{notice['id']}.html"
        start, end = notice["window"]["from"], notice["window"]["to"]
        withdrawn = notice.get("withdrawn_on", "9999") <= today
        if today < start or withdrawn:
            if path.exists():
                yield f"{notice['id']} stands on {today}"
            continue
        page = path.read_text(encoding="utf-8")
        names = list(_names(notice, records, today))
        cells = set(re.findall("<td[^>]*>([^<]+)</td>", page))
        shown = [name for name in names if name in cells]
        if today > end:
            if shown or "<table" in page:
                yield f"{notice['id']} shows names on {today}, after {end}"
        elif shown != names:
            yield f"{notice['id']} lacks {len(names) - len(shown)} names on {today}"


def _names(notice: dict[str, Any], records: Records, today: str) -> Iterator[str]:
    for item in notice.get("items", ()):
        if "grade" in item:
            continue  # a revocation names its certificate by number only
        worker = item.get("worker") or records.workers[item["case"]]
        periods = records.names.get(worker)
        if periods:
            begun = [one["name"] for one in periods if one["from"] <= today]
            yield (begun or [periods[0]["name"]])[-1]


def _grade_faults(site: Path, records: Records, day: date) -> Iterator[str]:
    today = day.isoformat()
    for grade in records.grades:
        path = site / "V" / f"{grade['number']}.html"
        told = told_of(grade, records, today)
        if told is None:
            if path.exists():
                yield f"{grade['number']} stands on {today}, before its issue"
            continue
        page = path.read_text(encoding="utf-8")
        found = _LABEL.search(page)
        label = found[1] if found else ""
        if label != told.label:
            yield f"{grade['number']} is “{label}” on {today}"
        # Whoever withdrew a consent is not named by a certificate in force either.
        if not told.named:
            names = (one["name"] for one in records.names.get(grade["worker"], ()))
            if any(name in page for name in names):
                yield f"{grade['number']} names its holder on {today}"


def told_of(grade: dict[str, Any], records: Records, today: str) -> Told | None:
    """What a certificate tells on a day; None before its issue."""
    if grade["issued_on"] > today:
        return None
    policy = _in_force(grade["policy"]["profile"], records, today)
    events = [one for one in grade.get("events", ()) if one["effective_on"] <= today]
    for kind, label in ENDINGS.items():
        for event in events:
            if event["kind"] == kind:
                return _ended(label, event, events, policy, today)
    last = max(
        [grade["valid_to"], *(e["extended_to"] for e in events if "extended_to" in e)]
    )
    if today > last:
        return Told("已过期", last, _after(last, days=1))
    held = _latest(events, "suspended", "resumed")
    if held is not None and held["kind"] == "suspended":
        return Told("暂停", None, held["effective_on"])
    soon = last <= _after(today, days=_number(policy, "renewal", "reminder_days"))
    work = _latest(events, "not_engaged", "engaged")
    if work is not None and work["kind"] == "not_engaged":
        return Told("有效（未在岗）", last, soon=soon)
    pending = _pending(grade, policy, today)
    return Told("有效（待年检）" if pending else "有效", last, soon=soon)


def _in_force(profile: str, records: Records, today: str) -> dict[str, Any]:
    begun = [
        one
        for one in records.policies
        if one["profile"] == profile and one["effective_from"] <= today
    ]
    return max(begun, key=lambda one: str(one["effective_from"]), default={})


def _ended(
    label: str,
    event: dict[str, Any],
    events: list[dict[str, Any]],
    policy: dict[str, Any],
    today: str,
) -> Told:
    replaced = any(one["kind"] == "superseded" for one in events)
    decided = label in ("已撤销", "已取消")
    months = _number(policy, "publicity", "decision_shown_months")
    over = decided and today > _after(event["effective_on"], months=months)
    if replaced or over:
        return Told(label, None)
    return Told(label, None, event["effective_on"], decided=decided)


def _pending(grade: dict[str, Any], policy: dict[str, Any], today: str) -> bool:
    """Whether a year's inspection should have been concluded by the day."""
    if "inspection" not in policy:
        return False
    opens, within, first_month = (
        _number(policy, "inspection", name)
        for name in ("opens_month", "window_months", "first_year_month")
    )
    year, month = int(grade["issued_on"][:4]), int(grade["issued_on"][5:7])
    concluded = {
        one["year"]
        for one in grade.get("inspections", ())
        if one["concluded_on"] <= today
    }
    for due in range(year if month <= first_month else year + 1, int(today[:4])):
        over = _after(f"{due + 1}-{opens:02d}-01", months=within)
        if due not in concluded and today >= over:
            return True
    return False


def _latest(events: list[dict[str, Any]], *kinds: str) -> dict[str, Any] | None:
    of_kind = [event for event in events if event["kind"] in kinds]
    return max(of_kind, key=lambda one: str(one["effective_on"]), default=None)


def _number(policy: dict[str, Any], group: str, name: str) -> int:
    value = policy.get(group, {}).get(name, {}).get("value")
    return int(value) if value is not None else -1


def _after(day: str, *, months: int = 0, days: int = 0) -> str:
    """A day so much later; where its month is shorter, the month's last."""
    start = date.fromisoformat(day)
    year, month = divmod(start.year * 12 + start.month - 1 + months, 12)
    number = min(start.day, monthrange(year, month + 1)[1])
    return (date(year, month + 1, number) + timedelta(days=days)).isoformat()
