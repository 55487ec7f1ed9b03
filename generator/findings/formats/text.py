"""Findings for a terminal: place, message, excerpt with caret, clause and mend."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from generator.findings.clauses import citation
from generator.findings.excerpt import MASK, one_line, safe_path, width_of
from generator.findings.finding import Finding, Position
from generator.findings.summary import SEVERITY_WORDS, summary, waived_words


def render(
    findings: Sequence[Finding], *, as_of: date, records: int, waived: int, prefix: str
) -> str:
    """Write every finding, then how many there are."""
    blocks = ["\n".join(_lines(finding, prefix)) for finding in findings]
    if not findings:
        sound = f"检查通过：{records} 条记录没有问题，数据截至 {as_of.isoformat()}。"
        return f"{sound}{waived_words(waived)}\n"
    total = summary(findings, waived)
    blocks.append(f"检查了 {records} 条记录，数据截至 {as_of.isoformat()}。{total}")
    return "\n\n".join(blocks) + "\n"


def _lines(finding: Finding, prefix: str) -> Iterator[str]:
    word = SEVERITY_WORDS[finding.severity]
    at = _position(finding.position, prefix)
    yield f"{at}: {word} {finding.code} {one_line(finding.message)}"
    if finding.excerpt is not None:
        yield from _excerpt(finding, finding.excerpt)
    for related in finding.related:
        place = _position(related.position, prefix)
        yield f"   相关  {place}  {one_line(related.note)}"
    yield f"   依据  {citation(finding.clause)}   {finding.clause.url}"
    yield f"   改法  {one_line(finding.hint)}"


def _excerpt(finding: Finding, excerpt: str) -> Iterator[str]:
    """Write the line, and a caret run below the field, aligned as a terminal does."""
    number = f"{finding.position.line:5d}"
    yield f"{number} | {excerpt}".rstrip()
    start = finding.position.column - 1
    run = finding.width
    if excerpt.endswith(MASK):
        hidden = len(excerpt) - len(MASK)
        if start >= hidden:
            start, run = hidden, len(MASK)
    start = min(start, len(excerpt))
    run = max(1, width_of(excerpt[start : start + run]))
    yield f"{' ' * len(number)} | {' ' * width_of(excerpt[:start])}{'^' * run}"


def _position(position: Position, prefix: str) -> str:
    path = safe_path(f"{prefix}{position.path}")
    if not position.line:
        return path
    return f"{path}:{position.line}:{position.column}"
