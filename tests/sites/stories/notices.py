"""Notices and certificates as the stories' offices write them."""

from __future__ import annotations

from typing import Any

from tests.sites.stories.ground import act, contact, release
from tests.sites.stories.paper import Fields, Registry


def publicity(
    registry: Registry,
    number: str,
    area: str,
    days: tuple[str, str],
    items: list[Fields],
    **others: Any,
) -> str:
    """Write a publicity of five working days, its first day not counted."""
    start, end = days
    registry.add(
        "notice", id=number, type="publicity", area=area,
        title=others.pop("title", "党务工作者资格认定人选公示"),
        basis=others.pop("basis", "两新组织党务工作者专业资格认证管理办法（试行）"),
        window={"from": start, "to": end, "working_days": 5, "count_first": False},
        items=items, channels=channels(start), contact=contact(area),
        release=release(start), **others,
    )  # fmt: skip
    return number


def result(
    registry: Registry,
    number: str,
    area: str,
    days: tuple[str, str],
    items: list[Fields],
    **others: Any,
) -> str:
    """Write the announcement of those who were certified."""
    start, end = days
    registry.add(
        "notice", id=number, type="result", area=area,
        title=others.pop("title", "党务工作者资格认定公告"),
        basis=others.pop("basis", "两新组织党务工作者专业资格认证管理办法（试行）"),
        window={"from": start, "to": end}, items=items,
        channels=[{"channel": "website", "posted_on": start}],
        contact=contact(area), release=release(start), **others,
    )  # fmt: skip
    return number


def channels(day: str) -> list[Fields]:
    """Post a notice in all the places that a publicity needs."""
    return [
        {"channel": channel, "posted_on": day}
        for channel in ("website", "office_board", "unit_board")
    ]


def steps(area: str, codes: list[tuple[str, str]], notice: str) -> list[Fields]:
    """Return passed steps; the publicity names its notice."""
    return [
        {
            "step": code,
            "body": act(area, "", day)["decided_by"],
            "done_on": day,
            "result": "pass",
            "notice": notice if code == "publicity" else None,
        }
        for code, day in codes
    ]


def superseded(area: str, document_no: str, day: str, by: str, **others: Any) -> Fields:
    """Return the event of a certificate that a new one has replaced."""
    return {
        "kind": "superseded",
        **act(area, document_no, day),
        "superseded_by": by,
        **others,
    }
