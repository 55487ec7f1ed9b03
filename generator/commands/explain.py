"""`hongling explain`: what an id, a rule code or a number of a policy means."""

from __future__ import annotations

import re
import sys
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import msgspec
import typer

from generator.commands.options import (
    AsOf,
    Jobs,
    Project,
    Registry,
    day_of,
    jobs_of,
    place_of,
)
from generator.commands.progress import Progress
from generator.commands.reporting import warn_of_unread
from generator.findings.clauses import citation
from generator.findings.summary import SEVERITY_WORDS
from generator.pipeline import explaining
from generator.pipeline.nearest import nearest_words
from generator.pipeline.settings import CannotRun
from generator.rulebook import Rule, discover

_CODE = re.compile("[A-Z]{3}[0-9]{3}")
_HEADING = "## "


class Form(StrEnum):
    """How an explanation is written."""

    text = "text"
    json = "json"


def explain(
    subject: Annotated[
        str,
        typer.Argument(
            help="人员、申报件、等级或证书的编号，规则代码，或政策中的位置。",
            metavar="ID|CODE|PATH",
        ),
    ],
    project: Project = Path(),
    registry: Registry = None,
    as_of: AsOf = None,
    form: Annotated[Form, typer.Option("--format", help="输出格式。")] = Form.text,
    jobs: Jobs = None,
) -> int:
    """解释一个编号、一条规则或政策中的一个数：符合什么、还差什么、依据哪一条。"""
    code = subject.strip().upper()
    if _CODE.fullmatch(code):
        _explain_rule(code, form)
        return 0
    place = place_of(project, registry)
    with Progress() as progress:
        found = explaining.explain(
            place, subject, day_of(as_of), jobs_of(jobs), progress.tell
        )
    warn_of_unread(found.unread)
    if form is Form.json:
        _print_json(found.explanation)
        return 0
    for line in explaining.lines(found.explanation):
        sys.stdout.write(f"{line}\n")
    return 0


def _explain_rule(code: str, form: Form) -> None:
    rules = {rule.code: rule for rule in discover().rules}
    rule = rules.get(code)
    if rule is None:
        hint = nearest_words(code, rules, "用 hongling rules 列出全部规则。")
        raise CannotRun(f"没有规则 {code}。", hint)
    if form is Form.json:
        _print_json(
            {
                "kind": "rule",
                "code": rule.code,
                "name": rule.name,
                "title": rule.title,
                "severity": rule.severity.value,
                "clause": rule.clause.url,
                "since": rule.since,
                "documentation": rule.documentation,
            }
        )
        return
    sys.stdout.write(_rule_text(rule))


def _rule_text(rule: Rule) -> str:
    """Write a rule's page: the head first, then the sections of its docstring."""
    title, _, body = rule.documentation.partition("\n")
    sections = "\n".join(line.removeprefix(_HEADING) for line in body.splitlines())
    return (
        f"{rule.code}　{title}\n"
        f"  级别　{SEVERITY_WORDS[rule.severity]}\n"
        f"  依据　{citation(rule.clause)}   {rule.clause.url}\n"
        f"  起用　{rule.since}\n"
        f"{sections}\n"
    )


def _print_json(value: object) -> None:
    encoded = msgspec.json.format(msgspec.json.encode(value), indent=2)
    sys.stdout.write(f"{encoded.decode()}\n")
