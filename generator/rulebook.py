"""The rulebook: finds every rule below `rules/` and runs it on its subject.

A rule is one module below `rules/<group>/`: its docstring is its page in the
handbook; `CODE`, `TITLE`, `CLAUSE`, `SINCE` (and `SEVERITY`, error unless said)
describe it; `check(subject, context)` yields problems. The subject is read off the
annotation: `Record[Kind]`, `Dossier`, `Index` (whole registry) or `SourceText`.
Rules on bytes, YAML and schema have `explain(fault)` or `explain(violation)`
instead: the loader finds the fault, the rule words it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from generator.findings.finding import Clause, Problem, Severity


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule as discovered."""

    code: str
    name: str
    title: str
    severity: Severity
    clause: Clause
    since: str
    documentation: str
    subject: str
    kind: str | None
    check: Callable[..., Iterator[Problem]] | None
    explain: Callable[..., tuple[str, str]] | None
