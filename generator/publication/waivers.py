"""The projection of waivers: everyone may see what is excepted, why, and by whom."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from generator.findings.waivers import WaiverState
from generator.model.commons import Commons
from generator.model.kinds.office import Waiver
from generator.model.layout import kind_of
from generator.model.waiver_use import exemption_of
from generator.publication.public import PublicWaiver


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
    kind_title, record = _record(waiver.record)
    return PublicWaiver(
        id=waiver.id,
        state=state.value,
        rule=waiver.rule,
        rule_title=titles.get(waiver.rule, ""),
        kind_title=kind_title,
        record=record,
        reason=waiver.reason,
        approved_by=waiver.approved_by,
        document_no=waiver.document_no,
        approved_on=waiver.approved_on,
        until=waiver.until,
    )


def _record(path: str) -> tuple[str, str]:
    """Title of the record's kind, and its id; what has none is named by its place."""
    kind = kind_of(path)
    match = kind.pattern.match(path) if kind else None
    if kind is None or match is None:
        return "记录", path.rsplit("/", 1)[-1].removesuffix(".yml")
    place = path.removeprefix(f"{kind.folder}/").removesuffix(".yml")
    return kind.title, match.groupdict().get("id") or place
