"""The rulebook: finds every rule below `rules/` and runs it on its subject.

A rule is one module below `rules/<group>/`: its docstring is its page in the
handbook; `CODE`, `TITLE`, `CLAUSE`, `SINCE` (and `SEVERITY`, if no error; `TOPIC`)
describe it; `check(subject, context)` yields problems. The subject is read off the
annotation: `Record[Kind]`, `Dossier`, `Index` (whole registry), `SourceText`,
`WaiverUse` (after all other rules) or `Change[Kind]` (where a base is given);
`Record[Struct]` means records of every kind, or of those named in `ASKED`.
Rules on bytes, YAML, schema and documents have `explain(fault)` or
`explain(violation)` instead: the loader finds the fault, the rule words it. Names with
a leading underscore are left alone.

`CLAUSE` is an article of the data standard. A rule that a policy demands also has a
`TOPIC`, a key of the policies' `articles`: where a problem names the policy by which
it judged, that policy's own article is cited.
"""

from __future__ import annotations

import importlib
import importlib.util
import inspect
import pkgutil
import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType, ModuleType
from typing import Any

from msgspec import Struct

import generator.rules
from generator.findings.fault import Fault
from generator.findings.finding import Clause, Finding, Problem, Severity
from generator.findings.sight import Sight, finding_of
from generator.findings.violation import Violation
from generator.model.change import Change
from generator.model.context import Context, SourceText
from generator.model.dossier import Dossier
from generator.model.index import Index
from generator.model.kinds.policy import Policy
from generator.model.layout import KINDS
from generator.model.record import Record
from generator.model.waiver_use import WaiverUse
from generator.policy.articles import article_on

Check = Callable[..., Iterator[Problem]]
Explain = Callable[..., tuple[str, str]]
Judged = tuple["Rule", Problem]
"""A problem with the rule that found it."""

Policies = Mapping[tuple[str, str], Record[Policy]]
"""Policies by profile and version."""

NO_POLICIES: Policies = MappingProxyType({})

MASKED_GROUPS = frozenset({"DOC", "FMT", "PRV"})
"""Groups whose findings show nothing of the line they stand on."""

_MARKS = ("#", "- ", "* ", "|", ">", "```", "~~~")
"""How a line begins that is no running text."""

_RECORD = re.compile(r"(?P<subject>Record|Change)\[(?P<type>\w+)\]")
_KIND_OF_TYPE = MappingProxyType(
    {kind.type.__name__: kind.name for kind in KINDS.values()}
)
_WHOLE_SUBJECTS = frozenset({"Dossier", "Index", "SourceText", "WaiverUse"})


class RulebookError(Exception):
    """A module that is no rule though it lies among them."""


class RuleFailed(Exception):
    """A rule that raised: a bug of the program, with the rule and the file at hand."""

    def __init__(self, code: str, path: str) -> None:
        """Keep both, for the command line to name."""
        super().__init__(f"rule {code} failed on {path}")
        self.code = code
        self.path = path

    def __reduce__(self) -> tuple[type[RuleFailed], tuple[str, str]]:
        """Come back whole from the process in which the rule ran."""
        return RuleFailed, (self.code, self.path)


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule as discovered."""

    code: str
    name: str
    title: str
    severity: Severity
    clause: Clause
    topic: str | None
    since: str
    documentation: str
    subject: str
    kind: str | None
    check: Check | None
    explain: Explain | None
    asked: frozenset[str] = frozenset(KINDS)
    """Kinds of which a rule on records of every kind asks something."""

    @property
    def masked(self) -> bool:
        """Whether its findings hide the line they stand on."""
        return self.code[:3] in MASKED_GROUPS


class Rulebook:
    """All rules, sorted by code, and their runners."""

    def __init__(self, rules: Iterable[Rule]) -> None:
        """Sort the rules by subject, so that a record meets only its own."""
        self.rules = tuple(sorted(rules, key=lambda rule: rule.code))
        self._by_code: dict[str, Rule] = {}
        by_subject: dict[str, list[tuple[Rule, Check]]] = defaultdict(list)
        for rule in self.rules:
            if rule.code in self._by_code:
                raise RulebookError(f"the code {rule.code} is taken twice")
            self._by_code[rule.code] = rule
            if rule.check is not None:
                place = rule.subject if rule.subject == "Change" else rule.kind
                by_subject[place or rule.subject].append((rule, rule.check))
        everywhere = by_subject.get("Record", [])
        self._of_kind = {
            kind: tuple(
                sorted(
                    [
                        *(pair for pair in everywhere if kind in pair[0].asked),
                        *by_subject.get(kind, []),
                    ],
                    key=lambda pair: pair[0].code,
                )
            )
            for kind in KINDS
        }
        self._of_changes = {
            kind: tuple(pair for pair in by_subject["Change"] if pair[0].kind == kind)
            for kind in {rule.kind for rule, _ in by_subject["Change"] if rule.kind}
        }
        self._whole = {
            name: tuple(by_subject.get(name, ())) for name in _WHOLE_SUBJECTS
        }

    def __getitem__(self, code: str) -> Rule:
        """Return the rule with this code."""
        return self._by_code[code]

    def find(self, code: str) -> Rule | None:
        """Return the rule with this code, if there is one."""
        return self._by_code.get(code)

    def titles(self) -> dict[str, str]:
        """Title of every rule by its code."""
        return {rule.code: rule.title for rule in self.rules}

    def check_record(
        self, record: Record[Struct], context: Context
    ) -> Iterator[Judged]:
        """Hold a sound record to the rules of its kind."""
        return _run(self._of_kind[record.kind], record, context, record.path)

    def check_dossier(self, dossier: Dossier, context: Context) -> Iterator[Judged]:
        """Hold all that is known of a worker to the rules on dossiers."""
        return _run(self._whole["Dossier"], dossier, context, dossier.worker.path)

    def check_index(self, index: Index, context: Context) -> Iterator[Judged]:
        """Hold the whole registry to the rules on the index."""
        return _run(self._whole["Index"], index, context, "registry")

    def check_text(self, text: SourceText, context: Context) -> Iterator[Judged]:
        """Hold a file's text to the rules on text; it need not be a sound record."""
        return _run(self._whole["SourceText"], text, context, text.path)

    def check_waiver(self, use: WaiverUse, context: Context) -> Iterator[Judged]:
        """Hold a waiver, and what became of it in this run, to the rules on waivers."""
        return _run(self._whole["WaiverUse"], use, context, use.record.path)

    def changed_kinds(self) -> tuple[str, ...]:
        """Kinds of which rules ask what has changed since the base."""
        return tuple(sorted(self._of_changes))

    def check_change(
        self, change: Change[Struct], context: Context
    ) -> Iterator[Judged]:
        """Hold a record to what may be changed in it since the base."""
        rules = self._of_changes.get(change.kind, ())
        return _run(rules, change, context, change.before.path)

    def explain(self, fault: Fault | Violation) -> tuple[Rule, str, str]:
        """Word a fault or a violation: its rule, message and mend."""
        rule = self._by_code.get(fault.code)
        if rule is None or rule.explain is None:
            raise RulebookError(f"no rule explains {fault.code}")
        message, hint = rule.explain(fault)
        return rule, message, hint

    def finding(
        self, judged: Judged, sight: Sight, policies: Policies = NO_POLICIES
    ) -> Finding:
        """Make a problem a finding: code, severity, clause and position."""
        rule, problem = judged
        return finding_of(
            problem,
            code=rule.code,
            severity=rule.severity,
            clause=clause_of(rule, problem.policy, policies),
            masked=rule.masked,
            sight=sight,
        )


def clause_of(rule: Rule, pin: tuple[str, str] | None, policies: Policies) -> Clause:
    """Return the policy's article on the rule's topic, else the data standard's."""
    record = policies.get(pin) if pin is not None else None
    if record is None or rule.topic is None:
        return rule.clause
    return article_on(record.value, rule.topic) or rule.clause


def discover(folders: Iterable[Path] = ()) -> Rulebook:
    """Find the rules of the package and of further folders.

    A further folder holds `<group>/<name>.py` of the same form.
    """
    rules = [
        _rule(importlib.import_module(module), module.rpartition(".")[2])
        for module in _own_modules()
    ]
    for folder in folders:
        rules += [
            _rule(_load(path), path.stem) for path in sorted(folder.glob("*/[!_]*.py"))
        ]
    return Rulebook(rules)


def _own_modules() -> Iterator[str]:
    root = generator.rules
    for _, group, is_package in pkgutil.iter_modules(root.__path__):
        if not is_package:
            raise RulebookError(f"rules/{group}.py lies in no group")
        package = importlib.import_module(f"{root.__name__}.{group}")
        for _, name, _ in pkgutil.iter_modules(package.__path__):
            if not name.startswith("_"):
                yield f"{package.__name__}.{name}"


def _load(path: Path) -> ModuleType:
    name = re.sub(r"\W", "_", str(path))
    spec = importlib.util.spec_from_file_location(name, path)
    if spec is None or spec.loader is None:
        raise RulebookError(f"{path}: not a module")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def _rule(module: ModuleType, name: str) -> Rule:
    check: Check | None = getattr(module, "check", None)
    explain: Explain | None = getattr(module, "explain", None)
    if (check is None) == (explain is None):
        raise RulebookError(f"rule {name}: needs either check() or explain()")
    subject, kind = _subject(name, check if explain is None else explain)
    try:
        return Rule(
            code=module.CODE,
            name=name.replace("_", "-"),
            title=module.TITLE,
            severity=getattr(module, "SEVERITY", Severity.ERROR),
            clause=module.CLAUSE,
            topic=getattr(module, "TOPIC", None),
            since=module.SINCE,
            documentation=unwrapped(inspect.cleandoc(module.__doc__ or "")),
            subject=subject,
            kind=kind,
            check=check,
            explain=explain,
            asked=frozenset(getattr(module, "ASKED", KINDS)),
        )
    except AttributeError as error:
        raise RulebookError(f"rule {name}: {error}") from error


def unwrapped(text: str) -> str:
    """Join the lines of each paragraph, with a space only beside a Latin word.

    A browser shows a line break as a space, which Chinese prose does not have.
    """
    lines: list[str] = []
    for line in text.splitlines():
        if lines and _goes_on(lines[-1], line):
            lines[-1] += f"{_space(lines[-1][-1], line[0])}{line}"
        else:
            lines.append(line)
    return "\n".join(lines)


def _space(before: str, after: str) -> str:
    latin = before.isascii() or after.isascii()
    return " " if latin and all(map(str.isalnum, (before, after))) else ""


def _goes_on(before: str, line: str) -> bool:
    return not any(
        not text or text.startswith(_MARKS) or text[0].isspace()
        for text in (before, line)
    )


def _subject(name: str, function: Callable[..., Any] | None) -> tuple[str, str | None]:
    """Read subject and kind off the annotation of the first parameter."""
    annotations = getattr(function, "__annotations__", {})
    annotation = str(next(iter(annotations.values()), ""))
    if annotation in _WHOLE_SUBJECTS or annotation in ("Fault", "Violation"):
        return annotation, None
    match = _RECORD.fullmatch(annotation)
    if annotation == "Record[Struct]":
        return "Record", None
    kind = _KIND_OF_TYPE.get(match["type"]) if match else None
    if match is None or kind is None:
        raise RulebookError(f"rule {name}: its subject is annotated {annotation!r}")
    return match["subject"], kind


def _run(
    checks: tuple[tuple[Rule, Check], ...],
    subject: object,
    context: Context,
    path: str,
) -> Iterator[Judged]:
    for rule, check in checks:
        try:
            for problem in check(subject, context):
                yield rule, problem
        except Exception as error:
            raise RuleFailed(rule.code, path) from error
