"""Waivers: approved exceptions, and what they do to the findings of a run.

While a waiver is in force, the findings of its rule on its record are set aside. When
it has expired they come back as warnings: a register must not fail because a day has
passed. Whatever is set aside is counted, and whatever is never needed is told.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from generator.findings.finding import Finding, Severity

WAIVABLE_GROUPS = frozenset({"ASM", "BEN", "CRT", "ELG", "PRC", "PUB", "TRN"})
"""Groups that hold records to a policy: a policy's office may make an exception."""

NEVER_WAIVED = frozenset({"CHG", "DOC", "FMT", "PRV", "SCH", "WVR"})
"""Groups of which not even a reminder is set aside.

What cannot be read, does not fit the schema, shows personal data, rewrites what stands
or is a waiver itself cannot be mended by approval. Elsewhere (references, areas,
authority, calendars) an error would break the register; a reminder may be answered.
"""


POLICIES = "policies/"
"""Records that no waiver speaks for."""


class WaiverState(StrEnum):
    """Whether a waiver has effect on a day."""

    COMING = "coming"
    IN_FORCE = "in_force"
    EXPIRED = "expired"


@dataclass(frozen=True, slots=True)
class Exemption:
    """What a waiver says: the rule, the record, the days; `source` is its own path."""

    source: str
    rule: str
    record: str
    start: date
    until: date

    def state(self, day: date) -> WaiverState:
        """Its state on a day; both ends belong to its time."""
        if day < self.start:
            return WaiverState.COMING
        return WaiverState.IN_FORCE if day <= self.until else WaiverState.EXPIRED


@dataclass(frozen=True, slots=True)
class Sifted:
    """Findings after the waivers: those left, those set aside, the waivers used."""

    findings: list[Finding]
    waived: list[Finding]
    used: frozenset[str]
    """Paths of the waivers that have set a finding aside."""


class Exemptions:
    """The waivers of a register on a day, by rule and record."""

    def __init__(self, exemptions: Iterable[Exemption], as_of: date) -> None:
        """Leave out those still to come; one in force goes before an expired one."""
        self._as_of = as_of
        self._by_target: dict[tuple[str, str], Exemption] = {}
        for one in sorted(exemptions, key=lambda one: (one.until, one.source)):
            if one.state(as_of) is not WaiverState.COMING:
                self._by_target[one.rule, one.record] = one

    def of(self, code: str, severity: Severity, path: str) -> Exemption | None:
        """The waiver that speaks for what a rule has found on a record."""
        if not may_be_waived(code, severity, path):
            return None
        return self._by_target.get((code, path))

    def sets_aside(self, exemption: Exemption) -> bool:
        """Whether the waiver is in force; else it only softens."""
        return exemption.state(self._as_of) is WaiverState.IN_FORCE

    def sift(self, findings: Iterable[Finding]) -> Sifted:
        """Set findings aside, soften those whose waiver has expired, keep the rest."""
        kept: list[Finding] = []
        waived: list[Finding] = []
        used: set[str] = set()
        for finding in findings:
            found = self.of(finding.code, finding.severity, finding.position.path)
            if found is None:
                kept.append(finding)
            elif self.sets_aside(found):
                waived.append(finding)
                used.add(found.source)
            else:
                kept.append(replace(finding, severity=Severity.WARNING))
        return Sifted(kept, waived, frozenset(used))


def may_be_waived(code: str, severity: Severity, path: str) -> bool:
    """Whether what a rule of this code and severity finds on a record can be waived.

    Never on a policy: it is what exceptions are made from.
    """
    group = code[:3]
    if path.startswith(POLICIES):
        return False
    if group in WAIVABLE_GROUPS:
        return True
    return severity is Severity.WARNING and group not in NEVER_WAIVED
