"""Findings for other programs."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date
from typing import Any

from generator.findings.excerpt import one_line, safe_path
from generator.findings.finding import Finding, Position


def render(
    findings: Sequence[Finding], *, as_of: date, records: int, waived: int, prefix: str
) -> str:
    """Write one JSON object; line 0 stands for a whole file."""
    report = {
        "as_of": as_of.isoformat(),
        "records": records,
        "waived": waived,
        "findings": [_finding(finding, prefix) for finding in findings],
    }
    return json.dumps(report, ensure_ascii=False, indent=2) + "\n"


def _finding(finding: Finding, prefix: str) -> dict[str, Any]:
    return {
        "code": finding.code,
        "severity": finding.severity.value,
        **_position(finding.position, prefix),
        "message": one_line(finding.message),
        "hint": one_line(finding.hint),
        "clause": finding.clause.url,
        "related": [
            {**_position(related.position, prefix), "note": one_line(related.note)}
            for related in finding.related
        ],
    }


def _position(position: Position, prefix: str) -> dict[str, Any]:
    return {
        "path": safe_path(f"{prefix}{position.path}"),
        "line": position.line,
        "column": position.column,
    }
