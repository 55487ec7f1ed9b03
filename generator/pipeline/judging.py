"""Judging: every rule on every unit, with what other units say of its workers.

Then the waivers, once: what they set aside, and the rules on the waivers themselves.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import msgspec

from generator.findings.finding import Finding
from generator.findings.waivers import Exemptions, may_be_waived
from generator.model.layout import unit_of
from generator.model.waiver_use import WaiverUse, exemption_of
from generator.pipeline import products
from generator.pipeline.changes import changes_since, day_of_change
from generator.pipeline.dossiers import parcels_of
from generator.pipeline.facts import load_facts
from generator.pipeline.memo import Memo, digest
from generator.pipeline.papers import scan
from generator.pipeline.session import Session
from generator.pipeline.shuffle import Parcels, parcels_digest
from generator.pipeline.toolbox import Toolbox
from generator.pipeline.workers import run_tasks

_Judging = tuple[str, bytes, Parcels]
"""A unit whose rules must run: its key, and what it has received."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """The findings of a run, and those that waivers have set aside."""

    findings: list[Finding]
    waived: list[Finding]


def judge(session: Session, base: str | None = None) -> Judgement:
    """Find everything, set aside what is waived, and judge the waivers.

    Where `base` names a revision, what has changed since then is judged too.
    """
    toolbox = session.toolbox
    waivers = toolbox.commons.waivers
    exemptions = Exemptions(map(exemption_of, waivers), toolbox.as_of)
    sifted = exemptions.sift(_find(session))
    uses = _uses(session, sifted.used)
    findings = [*sifted.findings, *toolbox.judge_waivers(uses)]
    if base is not None:
        changes, day = changes_since(session, base), day_of_change(session, base)
        findings.extend(toolbox.judge_changes(changes, day))
    findings.sort(key=Finding.sort_key)
    return Judgement(findings, sorted(sifted.waived, key=Finding.sort_key))


def _uses(session: Session, used: frozenset[str]) -> Iterator[WaiverUse]:
    """What became of each waiver."""
    rulebook = session.toolbox.programme.rulebook
    summaries = session.loaded.summaries
    for record in session.toolbox.commons.waivers:
        rule = rulebook.find(record.value.rule)
        holder = summaries.get(unit_of(record.value.record))
        yield WaiverUse(
            record,
            known=rule is not None,
            waivable=rule is not None
            and may_be_waived(rule.code, rule.severity, record.value.record),
            present=holder is not None and record.value.record in holder.digests,
            used=record.path in used,
        )


def _find(session: Session) -> list[Finding]:
    """Run every rule on every unit, then those on the whole index."""
    findings = list(session.loaded.findings)
    findings.extend(scan(session))
    tasks: list[_Judging] = []
    parcels = parcels_of(session)
    for unit, summary in session.loaded.summaries.items():
        own = parcels.get(unit, ())
        key = digest(session.unit_key(summary), parcels_digest(own))
        verdict = _kept_verdict(session, unit, key)
        if verdict is None:
            tasks.append((unit, key, own))
        else:
            findings.extend(verdict.findings)
    for verdict in run_tasks(
        (session.toolbox, session.memo),
        _judge_unit,
        tasks,
        session.jobs,
        lambda done, total: session.tell("检查", done, total),
    ):
        findings.extend(verdict.findings)
    findings.extend(_judge_whole(session))
    return findings


def _kept_verdict(session: Session, unit: str, key: bytes) -> products.Verdict | None:
    payload = session.memo.get(f"verdicts/{unit}")
    if payload is None:
        return None
    verdict = products.VERDICTS.decode(payload)
    holds = products.still_holds(verdict, key, session.toolbox, unit)
    return verdict if holds else None


def _judge_whole(session: Session) -> tuple[Finding, ...]:
    """Run the rules on the index, or take their findings from the last run."""
    toolbox = session.toolbox
    key = products.unit_key(
        toolbox.standing.key, session.loaded.commons_digest, toolbox.as_of.isoformat()
    )
    payload = session.memo.get("verdicts/whole")
    if payload is not None:
        verdict = products.VERDICTS.decode(payload)
        if verdict.key == key:
            return verdict.findings
    findings = tuple(toolbox.judge_whole())
    verdict = products.Verdict(key, toolbox.standing.key, {}, findings)
    session.memo.put("verdicts/whole", msgspec.msgpack.encode(verdict))
    return findings


def _judge_unit(state: tuple[Toolbox, Memo], task: _Judging) -> products.Verdict:
    toolbox, memo = state
    unit, key, parcels = task
    facts = load_facts(memo, unit)
    if facts is None:
        raise AssertionError(unit)
    return products.judge(toolbox, memo, facts, key, parcels)
