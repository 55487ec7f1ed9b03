"""The projection of waivers: everyone may see what is excepted, why, and by whom.

Of a record about persons only its kind is told: rule, reason or id would say of
somebody what no page says (that he may not apply, that an objection was looked into).
Whoever wants to know more asks the office for the document.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from generator.findings.waivers import WaiverState
from generator.model.commons import Commons
from generator.model.kinds.office import Waiver
from generator.model.layout import Kind, kind_of
from generator.model.waiver_use import exemption_of
from generator.publication.public import PublicWaiver

_TOLD = frozenset(
    {
        "settings",
        "area",
        "calendar",
        "party_organization",
        "organization",
        "batch",
        "notice",
        "headcount",
        "rate",
        "measure",
    }
)
"""Kinds of records that are not about single persons."""


def waivers_of(
    commons: Commons, as_of: date, titles: Mapping[str, str]
) -> tuple[PublicWaiver, ...]:
    """Project the waivers approved by now; `titles` names the rules by their code."""
    shown = [
        _public(record.value, state, titles)
        for record in commons.waivers
        if (state := exemption_of(record).state(as_of)) is not WaiverState.COMING
    ]
    return tuple(sorted(shown, key=lambda one: (one.until, one.approved_on, one.id)))


def _public(
    waiver: Waiver, state: WaiverState, titles: Mapping[str, str]
) -> PublicWaiver:
    kind = kind_of(waiver.record)
    told = kind is not None and kind.name in _TOLD
    return PublicWaiver(
        id=waiver.id,
        state=state.value,
        rule=waiver.rule if told else None,
        rule_title=titles.get(waiver.rule) if told else None,
        kind_title=kind.title if kind else "记录",
        record=_place(kind, waiver.record) if kind and told else None,
        reason=waiver.reason if told else None,
        approved_by=waiver.approved_by,
        document_no=waiver.document_no,
        approved_on=waiver.approved_on,
        until=waiver.until,
    )


def _place(kind: Kind, path: str) -> str:
    """Id of a record; what has none is named by its place."""
    match = kind.pattern.match(path)
    place = path.removeprefix(f"{kind.folder}/").removesuffix(".yml")
    return (match.groupdict().get("id") if match else None) or place
