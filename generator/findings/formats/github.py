"""Findings as annotations of a pull request (workflow commands)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date

from generator.findings.clauses import citation
from generator.findings.excerpt import one_line, safe_path
from generator.findings.finding import Finding, Severity
from generator.findings.summary import SEVERITY_WORDS, summary

_SHOWN = 10
"""The service shows ten annotations of a kind a step, and drops the rest silently."""

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning"}


def render(
    findings: Sequence[Finding], *, as_of: date, records: int, waived: int, prefix: str
) -> str:
    """Write the totals, then at most ten annotations of each kind."""
    checked = f"检查了 {records} 条记录，数据截至 {as_of.isoformat()}。"
    total = f"{checked}{summary(findings, waived)}"
    return "".join(f"{line}\n" for line in _lines(findings, total, prefix))


def _lines(findings: Sequence[Finding], total: str, prefix: str) -> Iterator[str]:
    rest: list[str] = []
    annotations: list[str] = []
    for severity, command in _COMMANDS.items():
        own = [finding for finding in findings if finding.severity is severity]
        annotations += [
            _annotation(command, finding, prefix)
            for finding in _worst_first(own)[:_SHOWN]
        ]
        if len(own) > _SHOWN:
            word = SEVERITY_WORDS[severity]
            rest.append(f"另有 {len(own) - _SHOWN} 处{word}没有在这里标出，")
    if rest:
        total += f"{''.join(rest)}运行 hongling check 可以看到全部。"
    # A notice is a kind of its own: the tenth error cannot push it out of sight.
    yield f"::notice title=登记数据检查::{_data(total)}"
    yield from annotations


def _worst_first(findings: list[Finding]) -> list[Finding]:
    """Order by how often a rule is broken, rarest first: each rule gets its turn.

    A mistake repeated a hundred times is seen in any one of them.
    """
    seen: Counter[str] = Counter()
    turns: list[tuple[int, int, Finding]] = []
    for order, finding in enumerate(findings):
        turns.append((seen[finding.code], order, finding))
        seen[finding.code] += 1
    return [finding for _, _, finding in sorted(turns, key=lambda turn: turn[:2])]


def _annotation(command: str, finding: Finding, prefix: str) -> str:
    at = finding.position
    properties = {"file": safe_path(f"{prefix}{at.path}")}
    if at.line:
        properties |= {"line": str(at.line), "col": str(at.column)}
    properties["title"] = f"{finding.code} {citation(finding.clause)}"
    listed = ",".join(f"{name}={_property(text)}" for name, text in properties.items())
    message = f"{one_line(finding.message)}\n改法：{one_line(finding.hint)}"
    return f"::{command} {listed}::{_data(message)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
