"""`hongling rules`: list every rule."""

from __future__ import annotations

import json
import sys
from enum import StrEnum
from typing import Annotated

import typer

from generator.rulebook import discover


class Form(StrEnum):
    """How the list is written."""

    text = "text"
    json = "json"


def rules(
    form: Annotated[Form, typer.Option("--format", help="输出格式。")] = Form.text,
) -> int:
    """列出全部规则：编号、名称、级别、依据条款、起用日期。"""
    found = discover().rules
    if form is Form.json:
        rows = [
            {
                "code": rule.code,
                "name": rule.name,
                "title": rule.title,
                "severity": rule.severity.value,
                "clause": rule.clause.url,
                "since": rule.since,
            }
            for rule in found
        ]
        json.dump(rows, sys.stdout, ensure_ascii=False, indent=2)
        sys.stdout.write("\n")
        return 0
    for rule in found:
        word = "错误" if rule.severity.value == "error" else "提醒"
        sys.stdout.write(f"{rule.code}  {word}  {rule.title}\n")
    sys.stdout.write(f"共 {len(found)} 条规则。\n")
    return 0
