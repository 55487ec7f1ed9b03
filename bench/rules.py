"""What the rules cost: microseconds a record, in all and rule by rule.

Usage: python -m bench rules --workers N. One process; reading and decoding the records
is measured apart, for it is done without rules too.
"""

from __future__ import annotations

import gc
import json
import time
from collections import defaultdict
from dataclasses import replace
from pathlib import Path
from typing import Any

from generator.model.context import Context
from generator.model.dossier import Dossier
from generator.pipeline.dossiers import parcels_of
from generator.pipeline.facts import load_facts
from generator.pipeline.opening import open_session
from generator.pipeline.products import subjects_of
from generator.pipeline.session import Session
from generator.pipeline.settings import Workspace
from generator.pipeline.shuffle import unpack
from generator.rulebook import Rule, Rulebook

GOAL = 60.0
"""Microseconds that all rules together may add to a record (design: speed)."""
_SLOWEST = 15


def measure(place: Workspace) -> dict[str, Any]:
    """Time the rules on every record and dossier of a registry."""
    gc.disable()  # as the command does
    session = open_session(place, None, 1, lambda *_: None)
    rulebook = session.toolbox.programme.rulebook
    records, bare = _walk(session, None)
    _, judged = _walk(session, rulebook)
    clock = _Clock()
    _walk(session, clock.watched(rulebook))
    return {
        "records": records,
        "without_rules_us": round(bare / records * 1e6, 1),
        "rules_us": round((judged - bare) / records * 1e6, 1),
        "groups_us": clock.by_group(records),
        "slowest_us": clock.slowest(records),
    }


def report(result: dict[str, Any], out: Path | None) -> bool:
    """Print a measurement; tell whether the goal is met."""
    print(json.dumps(result, ensure_ascii=False, indent=2))
    if out is not None:
        out.write_text(json.dumps(result, ensure_ascii=False, indent=2), "utf-8")
    return bool(result["rules_us"] <= GOAL)


class _Clock:
    """Time spent in each rule."""

    def __init__(self) -> None:
        self.spent: dict[str, float] = defaultdict(float)

    def watched(self, rulebook: Rulebook) -> Rulebook:
        """The same rules, each with the clock running."""
        return Rulebook([self._watch(rule) for rule in rulebook.rules])

    def _watch(self, rule: Rule) -> Rule:
        check = rule.check
        if check is None:
            return rule

        def timed(subject: Any, context: Context) -> Any:
            started = time.perf_counter()
            found = list(check(subject, context))
            self.spent[rule.code] += time.perf_counter() - started
            return iter(found)

        return replace(rule, check=timed)

    def by_group(self, records: int) -> dict[str, float]:
        """Time of each group of rules, in microseconds a record of the registry."""
        groups: dict[str, float] = defaultdict(float)
        for code, spent in self.spent.items():
            groups[code[:3]] += spent
        return {name: round(t / records * 1e6, 1) for name, t in sorted(groups.items())}

    def slowest(self, records: int) -> dict[str, float]:
        """The rules that take longest, in microseconds a record of the registry."""
        ordered = sorted(self.spent.items(), key=lambda pair: -pair[1])
        return {code: round(t / records * 1e6, 2) for code, t in ordered[:_SLOWEST]}


def _walk(session: Session, rulebook: Rulebook | None) -> tuple[int, float]:
    """Walk over all subjects, with rules or without; how many, how long."""
    toolbox, records = session.toolbox, 0
    parcels, started = parcels_of(session), time.process_time()
    for unit in session.loaded.summaries:
        facts = load_facts(session.memo, unit)
        if facts is None:
            raise AssertionError(unit)
        index = toolbox.index_for(unit)
        context = Context(toolbox.as_of, toolbox.commons, index)
        shares = unpack(session.memo, unit, parcels.get(unit, ()))
        for subject in subjects_of(facts, shares, index):
            records += not isinstance(subject, Dossier)
            if rulebook is None:
                continue
            if isinstance(subject, Dossier):
                found = rulebook.check_dossier(subject, context)
            else:
                found = rulebook.check_record(subject, context)
            for _ in found:
                pass
    return records, time.process_time() - started
