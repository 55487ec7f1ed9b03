"""How many findings there are, in words."""

from __future__ import annotations

from collections.abc import Sequence

from generator.findings.finding import Finding, Severity

SEVERITY_WORDS = {Severity.ERROR: "错误", Severity.WARNING: "提醒"}


def summary(findings: Sequence[Finding]) -> str:
    """Say how much is to be mended: errors first."""
    errors = sum(finding.severity is Severity.ERROR for finding in findings)
    return f"共 {errors} 处要改、{len(findings) - errors} 处提醒。"
