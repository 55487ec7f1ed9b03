"""The years between the stories: who serves is assessed, trained and tested."""

from __future__ import annotations

from collections import defaultdict
from datetime import date, timedelta
from typing import Any

from tests.sites.stories.ground import office
from tests.sites.stories.paper import Fields, Registry, identifier

FIRST, LAST = 2018, 2025
HOURS = 56
FORMS = ["periodic", "spot_check", "annual_report", "satisfaction_survey"]


def fill(registry: Registry) -> None:
    """Write sheets and classes for whoever serves, where no story tells of them."""
    workers = [r for r in registry.of("worker") if r.get("posts")]
    _assess(registry, workers)
    _train(registry, workers)
    _test(registry)


def _assess(registry: Registry, workers: list[Fields]) -> None:
    told = {
        (row["worker"], sheet["year"])
        for sheet in registry.of("assessment")
        for row in sheet["rows"]
    }
    served = {w["id"]: min(p["from"] for p in w["posts"]) for w in workers}
    sheets: dict[tuple[int, str], list[str]] = defaultdict(list)
    for worker in workers:
        for year in range(FIRST, LAST + 1):
            end = f"{year}-12-31"
            if _serves(worker, end) and (worker["id"], year) not in told:
                sheets[year, _area(worker, end)].append(worker["id"])
    for (year, area), people in sorted(sheets.items()):
        registry.add(
            "assessment", year=year, area=area, body="others",
            body_name=office(area), participants=len(people),
            excellent_cap=len(people) // 5, document_no=f"示两新考〔{year + 1}〕8号",
            finalised_on=f"{year + 1}-03-16",
            rows=[
                {"worker": one, "result": "competent", "forms": FORMS,
                 "quarters": _quarters(served[one], year)}
                for one in people
            ],
        )  # fmt: skip


def _quarters(start: str, year: int) -> list[str]:
    """Quarters of a year: those before the first post are nobody's debt."""
    if start < f"{year}-01-01":
        return ["done"] * 4
    first = (int(start[5:7]) + 2) // 3
    return ["exempt"] * (first - 1) + ["done"] * (5 - first)


def _train(registry: Registry, workers: list[Fields]) -> None:
    hours: dict[tuple[str, str], int] = defaultdict(int)
    for training in registry.of("training"):
        for attendance in training["attendances"]:
            hours[attendance["worker"], training["to"][:4]] += attendance["hours"]
    classes: dict[tuple[int, str], list[str]] = defaultdict(list)
    for worker in workers:
        for year in range(FIRST, LAST + 2):
            start = f"{year}-05-11"
            short = hours[worker["id"], str(year)] < HOURS
            if short and _serves(worker, start) and _serves(worker, f"{year}-05-17"):
                classes[year, _area(worker, start)].append(worker["id"])
    for (year, area), people in sorted(classes.items()):
        registry.add(
            "training", id=identifier("T", f"years/{area}/{year}"), area=area,
            level="county", title=f"{year}年两新组织党务工作者全员轮训班",
            kind="class", from_=f"{year}-05-11", to=f"{year}-05-17",
            document_no=f"示两新训〔{year}〕3号",
            attendances=[{"worker": one, "hours": HOURS} for one in people],
        )  # fmt: skip


def _test(registry: Registry) -> None:
    """Hold the class with the test that each case's step or batch tells of."""
    sittings = {
        batch["id"]: sitting["held_on"]
        for batch in registry.of("batch")
        for sitting in batch["sittings"]
        if sitting["kind"] == "written_test"
    }
    areas: dict[str, str] = {
        grade["case"]: grade["issuer"]
        for grade in registry.of("grade")
        if "case" in grade
    }
    held: dict[tuple[str, str], list[str]] = defaultdict(list)
    for case in registry.of("case"):
        days = [s["done_on"] for s in case["steps"] if s["step"] == "training_test"]
        day = days[0] if days else sittings[case["batch"]]
        area = str(areas.get(case["id"]) or case["county"])
        held[area, day].append(case["worker"])
    for (area, day), people in sorted(held.items()):
        level = "city" if area.endswith("00") else "county"
        registry.add(
            "training", id=identifier("T", f"test/{area}/{day}"), area=area,
            level=level, title="资格认定培训测试班", kind="class",
            from_=str(date.fromisoformat(day) - timedelta(days=2)), to=day,
            test_on=day, document_no=f"示两新训〔{day[:4]}〕5号",
            attendances=[{"worker": one, "hours": 16, "passed": True}
                         for one in people],
        )  # fmt: skip


def _serves(worker: dict[str, Any], day: str) -> bool:
    return any(p["from"] <= day <= p.get("to", "9999") for p in worker["posts"])


def _area(worker: dict[str, Any], day: str) -> str:
    spans = worker["managed_by"]
    return next(
        str(span["area"])
        for span in spans
        if span["from"] <= day <= span.get("to", "9999")
    )
