"""How rules on fields name a field."""

from __future__ import annotations

from generator.findings.violation import Violation


def named(violation: Violation) -> str:
    """Name a field by its title and the name it has in the file."""
    title = violation.title or "这个字段"
    if violation.field and not violation.field.isdigit():
        return f"“{title}”（{violation.field}）"
    return f"“{title}”"


def described(violation: Violation) -> str:
    """Say what the schema says of the field, where it says something."""
    return f"填写说明：{violation.description}" if violation.description else ""
