"""Handbooks for the tests: the project's own, with rules and policies to choose."""

from __future__ import annotations

import dataclasses
import re
from datetime import date
from pathlib import Path
from typing import Any

import msgspec

from generator.findings.finding import Clause, Severity
from generator.handbook.build import build_handbook
from generator.handbook.config import HandbookSite
from generator.handbook.contents import Contents, Material, contents
from generator.model.kinds.office import Calendar
from generator.rulebook import Rule
from generator.source.yaml_text import parse
from tests.candidates import policy

PROJECT = Path(__file__).parents[1]
_TERM = re.compile(r"\[([^\]]+)\]\([^)]*glossary\.md#[^)]*\)\{ \.hl-term [^}]*\}")
_PREVIEW = re.compile(r"\{ data-preview=1 \}")
SITE = HandbookSite(
    title="示例省党务工作者登记",
    site_url="https://register.example/sub/",
    as_of=date(2026, 6, 30),
    sample=True,
    operator="示例省两新工委",
    landline="0999-1234567",
)
POLICIES = tuple(
    policy(path.parent.name, path.stem)
    for path in sorted((PROJECT / "registry/policies").glob("*/*.yml"))
)
CALENDARS = tuple(
    msgspec.convert(parse(path.read_bytes(), 64 * 1024, 5_000)[0], Calendar)
    for path in sorted((PROJECT / "registry/calendars").glob("*.yml"))
)


def rule(code: str, clause: Clause, **changes: Any) -> Rule:
    """A rule that finds nothing, with a page like any other."""
    plain_rule = Rule(
        code=code,
        name="some-fault",
        title="日期写法不符",
        severity=Severity.ERROR,
        clause=clause,
        topic=None,
        since="2026.1",
        documentation="日期应当按“年-月-日”书写。\n\nWhy\n\n便于核对。",
        subject="Record",
        kind=None,
        check=None,
        explain=None,
    )
    return dataclasses.replace(plain_rule, **changes)


def material(**changes: Any) -> Material:
    """What the sample register's handbook is made from, without rules."""
    whole = Material((), POLICIES, CALENDARS, SITE.as_of)
    return dataclasses.replace(whole, **changes)


def only_rules(*rules: Rule) -> Contents:
    """A handbook that holds no policy."""
    return contents(PROJECT, material(rules=rules, policies=(), calendars=()))


def pages_of(*rules: Rule, **changes: Any) -> dict[str, str]:
    """The generated pages by path, as they are before terms and articles lead on."""
    made = contents(PROJECT, material(rules=rules, **changes))
    return {name: without_terms(text) for name, text in made.pages.items()}


def without_terms(text: str) -> str:
    """Markdown without links to the glossary and without the marks of previews."""
    return _PREVIEW.sub("", _TERM.sub(r"\1", text))


def build(
    project: Path, folder: Path, site: HandbookSite = SITE, **changes: Any
) -> Path:
    """Build into a folder of its own; where the site then lies."""
    target = folder / "site" / "handbook"
    made = contents(project, material(**changes))
    build_handbook(project, folder / "build", target, made, site)
    return target
