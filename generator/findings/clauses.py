"""How a clause is cited."""

from __future__ import annotations

from generator.findings.finding import Clause

_DIGITS = "零一二三四五六七八九"


def citation(clause: Clause) -> str:
    """Cite a clause as an office would: document and article."""
    return f"《{clause.document}》{article(clause.article)}"


def article(number: int) -> str:
    """Name an article as laws do: 第十四条."""
    if number >= len(_DIGITS) ** 2:
        return f"第{number}条"
    tens, ones = divmod(number, 10)
    head = "" if tens == 0 else "十" if tens == 1 else f"{_DIGITS[tens]}十"
    tail = _DIGITS[ones] if ones or not tens else ""
    return f"第{head}{tail}条"
