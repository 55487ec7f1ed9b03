"""What is wrong with a list of honours, of a person or of a party organisation."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generator.findings.finding import Problem
from generator.model.kinds.party_organization import PartyOrganization
from generator.model.kinds.worker import Worker
from generator.model.record import Record


def repeated(record: Record[Worker] | Record[PartyOrganization]) -> Iterator[Problem]:
    """Look for the same title on the same day, and for reversed dates."""
    seen: set[tuple[str, date]] = set()
    for order, honour in enumerate(record.value.honours):
        key = honour.title, honour.awarded_on
        if key in seen:
            yield Problem(
                record.at("honours", order),
                f"第 {order + 1} 项与前面的一项名称、日期相同",
                "对照表彰文件删去重复的一项。",
            )
        seen.add(key)
        rescinded = honour.rescinded_on
        if rescinded is not None and rescinded < honour.awarded_on:
            yield Problem(
                record.at("honours", order, "rescinded_on"),
                f"第 {order + 1} 项的撤销日期早于授予日期",
                "对照表彰文件改正日期。",
            )


def undocumented(
    record: Record[Worker] | Record[PartyOrganization],
) -> Iterator[Problem]:
    """Look for honours above the county without a document."""
    for order, honour in enumerate(record.value.honours):
        if honour.level != "county" and honour.document_no is None:
            yield Problem(
                record.at("honours", order),
                f"第 {order + 1} 项表彰没有文号",
                "对照表彰文件补填文号。",
            )
