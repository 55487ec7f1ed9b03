"""What the records say of a day, read without the program's own lifecycle."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from tests.builds import fields_of

ENDINGS = {
    "superseded": "已换证",
    "cancelled": "已取消",
    "revoked": "已撤销",
    "deregistered": "已注销",
    "transferred_out": "已转出",
}
ACTIVE = ("有效", "有效（未在岗）", "有效（待年检）")
_LABEL = re.compile('<span id="state">([^<]+)</span>')


@dataclass(frozen=True)
class Records:
    """Notices, certificates, the names of persons, and who a case is about."""

    notices: tuple[dict[str, Any], ...]
    grades: tuple[dict[str, Any], ...]
    names: dict[str, list[dict[str, Any]]]
    workers: dict[str, str]


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
        if grade["issued_on"] > today:
            if path.exists():
                yield f"{grade['number']} stands on {today}, before its issue"
            continue
        page = path.read_text(encoding="utf-8")
        found = _LABEL.search(page)
        label = found[1] if found else ""
        if label not in expected_labels(grade, today):
            yield f"{grade['number']} is “{label}” on {today}"
        if label not in ACTIVE and '<p class="holder">' in page:
            yield f"{grade['number']} names its holder on {today}"


def expected_labels(grade: dict[str, Any], today: str) -> set[str]:
    """Labels that a certificate may carry on a day."""
    events = [
        event for event in grade.get("events", ()) if event["effective_on"] <= today
    ]
    endings = {ENDINGS[event["kind"]] for event in events if event["kind"] in ENDINGS}
    if endings:
        return endings - {"已注销"} or endings
    last = max(
        [grade["valid_to"], *(e["extended_to"] for e in events if "extended_to" in e)]
    )
    return {"已过期"} if today > last else {*ACTIVE, "暂停"}
