"""How many findings there are, in words."""

from __future__ import annotations

from collections.abc import Sequence

from generator.findings.finding import Finding, Severity

SEVERITY_WORDS = {Severity.ERROR: "错误", Severity.WARNING: "提醒"}


def summary(findings: Sequence[Finding], waived: int) -> str:
    """Say how much is to be mended, errors first, and how much is waived."""
    errors = sum(finding.severity is Severity.ERROR for finding in findings)
    total = f"共 {errors} 处要改、{len(findings) - errors} 处提醒。"
    return f"{total}{waived_words(waived)}"


def waived_words(waived: int) -> str:
    """Say how many findings waivers have set aside; nothing if none."""
    return f"另有 {waived} 处有例外批准，不计在内。" if waived else ""
