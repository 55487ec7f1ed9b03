"""Made-up candidates for tests of the policy, and the policies of the registry."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import msgspec

from generator.model.kinds.activities import Training
from generator.model.kinds.assessment import Assessment
from generator.model.kinds.grade import Grade
from generator.model.kinds.parts import GradeLevel, Honour
from generator.model.kinds.policy import Policy
from generator.model.kinds.worker import Worker
from generator.policy.candidate import Candidate, candidate_of
from generator.policy.condition import Eligibility
from generator.policy.eligibility import eligibility
from generator.source.yaml_text import parse

POLICIES = Path(__file__).parents[1] / "registry/policies"
WORKER = "W7K3M9QX2TB"
UNIT = "P7K3M9QX2TB"
ON = date(2026, 5, 8)
"""The day on which candidates apply."""
DAY = timedelta(days=1)
AREA = "990101"


def policy(profile: str, version: str, /, **changes: Any) -> Policy:
    """A version of a policy as the registry has it, some fields changed."""
    data = (POLICIES / profile / f"{version}.yml").read_bytes()
    value, faults = parse(data, 64 * 1024, 5_000)
    assert value is not None, faults
    return msgspec.convert(value | changes, Policy)


FOUR_GRADES = policy("sijiwuzhuan", "2023.1")
RED_COLLAR = policy("honglingrenzheng", "2022.1")


def post(start: str, end: str | None = None, **more: Any) -> dict[str, Any]:
    """A secretary's post."""
    fields: dict[str, Any] = {
        "from": start,
        "party_organization": UNIT,
        "category": "secretary",
        "channel": "internal_selection",
    }
    return fields | ({} if end is None else {"to": end}) | more


def worker(posts: Iterable[Mapping[str, Any]], **more: Any) -> Worker:
    """A worker with posts, managed by one county."""
    fields = {
        "id": WORKER,
        "managed_by": [{"from": "2000-01-01", "area": AREA}],
        "posts": [*posts],
    }
    return msgspec.convert(fields | more, Worker)


def honour(level: str, day: str, **more: Any) -> dict[str, Any]:
    """A commendation."""
    return {"title": "优秀党务工作者", "level": level, "awarded_on": day, **more}


def honours(*given: Mapping[str, Any]) -> tuple[Honour, ...]:
    """Commendations as records."""
    return tuple(msgspec.convert(one, Honour) for one in given)


def grade(level: str, since: str, until: str, **more: Any) -> Grade:
    """A certificate under the four-grade policy."""
    fields: dict[str, Any] = {
        "id": f"G-{level}-{since}",
        "worker": WORKER,
        "grade": level,
        "number": "HL99010120241000100",
        "issuer": AREA,
        "policy": {"profile": "sijiwuzhuan", "version": "2023.1"},
        "category": "secretary",
        "party_organization": UNIT,
        "issued_on": since,
        "valid_to": until,
        "grade_since": since,
        "origin": "certification",
    }
    return msgspec.convert(fields | more, Grade)


def event(kind: str, day: str, **more: Any) -> dict[str, Any]:
    """An act on a certificate, effective on a day."""
    return {
        "kind": kind,
        "decided_by": AREA,
        "document_no": "示范两新〔2025〕1号",
        "decided_on": day,
        "effective_on": day,
        "recorded_on": day,
        **more,
    }


def sheet(year: int, result: str | None, **more: Any) -> Assessment:
    """A body's sheet of one row, final on 20 March of the next year."""
    final = more.pop("finalised_on", f"{year + 1}-03-20")
    row = {"worker": WORKER, **({} if result is None else {"result": result}), **more}
    fields = {
        "year": year,
        "area": AREA,
        "body": "committee",
        "body_name": "示例工委",
        "participants": 1,
        "excellent_cap": 1,
        "document_no": "示考〔2025〕1号",
        "rows": [row],
        **({} if final is None else {"finalised_on": final}),
    }
    return msgspec.convert(fields, Assessment)


def training(day: str, hours: int, level: str = "county") -> Training:
    """A class of one day that the worker attended."""
    fields = {
        "id": "T7K3M9QX2TB",
        "area": AREA,
        "level": level,
        "title": "培训班",
        "kind": "class",
        "from": day,
        "to": day,
        "attendances": [{"worker": WORKER, "hours": hours}],
    }
    return msgspec.convert(fields, Training)


def candidate(
    posts: Iterable[Mapping[str, Any]] = (),
    grades: Iterable[Grade] = (),
    results: Mapping[int, str | None] | None = None,
    hours: int = 56,
    level: str = "county",
    **more: Any,
) -> Candidate:
    """A candidate: results by year, each with a class and four quarters."""
    quarters = more.pop("quarters", ["done"] * 4)
    years = results or {}
    return candidate_of(
        worker(posts, **more),
        grades,
        [
            sheet(
                year,
                result,
                quarters=quarters,
                **({} if result else {"unrated_reason": "leave"}),
            )
            for year, result in years.items()
        ],
        [training(f"{year}-05-20", hours, level) for year in years],
    )


def years(count: int, excellent: int = 0) -> dict[int, str | None]:
    """So many years of results before `ON`, the last of them excellent."""
    return {
        2025 - n: "excellent" if n < excellent else "competent" for n in range(count)
    }


def held(level: str, months: int, profile: str = "sijiwuzhuan") -> Any:
    """A certificate held for so many months on `ON`, to the day."""
    total = ON.year * 12 + ON.month - 1 - months
    since = date(total // 12, total % 12 + 1, ON.day).isoformat()
    return grade(
        level, since, "2028-01-31", policy={"profile": profile, "version": "2022.1"}
    )


def tenure(months: int) -> list[dict[str, str]]:
    """A post held for so many full months on `ON`, to the day."""
    total = ON.year * 12 + ON.month - 1 - months
    return [post(date(total // 12, total % 12 + 1, ON.day).isoformat())]


def junior(**changes: Any) -> Candidate:
    """Who just reaches 初级: 12 months, one 称职, 56 hours."""
    return candidate(**({"posts": tenure(12), "results": years(1)} | changes))


def intermediate(**changes: Any) -> Candidate:
    """Who just reaches 中级: 36 months, 24 as 初级, two 称职."""
    fields = {
        "posts": tenure(36),
        "grades": [held("junior", 24)],
        "results": years(2),
    }
    return candidate(**(fields | changes))


def senior(**changes: Any) -> Candidate:
    """Who just reaches 高级: 72 months, 36 as 中级, three years, a county honour."""
    fields = {
        "posts": tenure(72),
        "grades": [held("intermediate", 36)],
        "results": years(3, excellent=1),
        "level": "city",
        "honours": [honour("county", "2015-06-29")],
    }
    return candidate(**(fields | changes))


def special(**changes: Any) -> Candidate:
    """Who just reaches 特级: 120 months, 48 as 高级, four years, a city honour."""
    fields = {
        "posts": tenure(120),
        "grades": [held("senior", 48)],
        "results": years(4, excellent=2),
        "level": "province",
        "honours": [honour("city", "2017-06-29")],
    }
    return candidate(**(fields | changes))


MAKE = {
    "junior": junior,
    "intermediate": intermediate,
    "senior": senior,
    "special": special,
}


def ask(
    person: Candidate,
    level: GradeLevel,
    policy: Policy = FOUR_GRADES,
    on: date = ON,
    grounds: tuple[str, ...] | None = None,
) -> Eligibility:
    return eligibility(person, level, policy, on, grounds)


def lacks(answer: Eligibility) -> list[str]:
    return [condition.code.value for condition in answer.missing]


def title(code: str, day: str = "2020-01-01") -> list[dict[str, str]]:
    """A professional title."""
    return [{"code": code, "obtained_on": day}]
