"""Every rule that checks records or texts: quiet on good cases, exact on bad ones."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import msgspec
import pytest
from msgspec import Struct

from generator.findings.fault import Fault
from generator.findings.finding import Clause, Problem, Severity
from generator.model.context import Context
from generator.model.layout import KINDS, kind_of
from generator.model.names import NAME_FIELDS, OFFICE_FIELDS
from generator.model.record import Record
from generator.model.references import REFERENCES
from generator.rulebook import (
    Rule,
    Rulebook,
    RulebookError,
    RuleFailed,
    discover,
    unwrapped,
)
from generator.source.schemas import Schemas
from generator.source.yaml_text import parse
from tests.made_up import placeholders
from tests.registries import described, judge, load, read
from tests.schema_guards import Schema, resolved

PROJECT = Path(__file__).parents[1]
CASES = Path(__file__).parent / "rules"
RULEBOOK = discover()
CHECKS = [rule for rule in RULEBOOK.rules if rule.check is not None]


def texts(rule: Rule, part: str) -> dict[str, str]:
    """A rule's good or bad registry, on the commons that `base.txt` names.

    The file holds patterns of paths, a line each, below the sample register.
    """
    base = CASES / rule.code / "base.txt"
    patterns = base.read_text("utf-8").split() if base.is_file() else []
    commons = {
        path.relative_to(PROJECT / "registry").as_posix(): path.read_text("utf-8")
        for pattern in patterns
        for path in sorted((PROJECT / "registry").glob(pattern))
    }
    return commons | read(CASES / rule.code / part, placeholders())


def found(rule: Rule, part: str) -> list[dict[str, Any]]:
    """What a rule finds in one of its registries."""
    registry = load(texts(rule, part))
    everything = RULEBOOK if rule.subject == "WaiverUse" else None
    before = CASES / rule.code / f"{part}-before"
    base = load(read(before)) if before.is_dir() else None
    found = judge(registry, Rulebook([rule]), everything, base)
    return [described(one) for one in found]


def expected(rule: Rule) -> list[dict[str, Any]]:
    text = (CASES / rule.code / "expected.json").read_text("utf-8")
    for key, value in placeholders().items():
        text = text.replace(f"{{{{{key}}}}}", value)
    rows: list[dict[str, Any]] = json.loads(text)
    return rows


def key(row: dict[str, Any]) -> str:
    return json.dumps({k: v for k, v in row.items() if k not in ("message", "code")})


@pytest.mark.parametrize("rule", CHECKS, ids=lambda rule: rule.code)
def test_a_good_registry_gives_no_finding(rule: Rule) -> None:
    assert found(rule, "good") == []


@pytest.mark.parametrize("rule", CHECKS, ids=lambda rule: rule.code)
def test_a_bad_registry_gives_exactly_these_findings(rule: Rule) -> None:
    wanted = sorted(expected(rule), key=key)
    actual = sorted(found(rule, "bad"), key=key)
    assert wanted, "a rule without a bad case is not shown to work"
    assert [{**row, "message": ""} for row in wanted] == [
        {k: v for k, v in row.items() if k != "code"} | {"message": ""}
        for row in actual
    ]
    left = list(actual)
    for row in wanted:
        match = next(
            (
                one
                for one in left
                if key(one) == key(row) and row["message"] in one["message"]
            ),
            None,
        )
        assert match is not None, (row, left)
        left.remove(match)


@pytest.mark.parametrize("rule", CHECKS, ids=lambda rule: rule.code)
def test_a_rule_that_checks_nothing_fails_its_bad_case(rule: Rule) -> None:
    def nothing(_subject: object, _context: Context) -> Iterator[Problem]:
        yield from ()

    idle = dataclasses.replace(rule, check=nothing)
    assert len(found(idle, "bad")) < len(expected(rule))


@pytest.mark.parametrize(
    "rule",
    [rule for rule in CHECKS if rule.severity is Severity.ERROR],
    ids=lambda rule: rule.code,
)
def test_no_error_comes_with_the_days_alone(rule: Rule) -> None:
    for part in ("good", "bad"):
        registry = load(texts(rule, part))
        told: list[set[str]] = []
        for day in (date(2020, 1, 1), date(2026, 6, 30), date(2040, 1, 1)):
            then = dataclasses.replace(registry, as_of=day)
            judged = judge(then, Rulebook([rule]))
            told.append({key(described(one)) for one in judged})
        assert told[2] <= told[1] <= told[0]


@pytest.mark.parametrize("rule", CHECKS, ids=lambda rule: rule.code)
def test_the_records_of_a_case_fit_their_schemas(rule: Rule) -> None:
    schemas = Schemas(PROJECT / "schemas")
    for part in ("good", "bad"):
        # The commons of `base.txt` are the sample's, held to their schemas elsewhere.
        for path, text in read(CASES / rule.code / part, placeholders()).items():
            kind = kind_of(path) if path.endswith(".yml") else None
            if kind is not None:
                value, _ = parse(text.encode(), kind.maximum_bytes, kind.maximum_nodes)
                assert value is not None, path
                assert schemas.violations(kind.name, value) == [], path


def test_personal_data_is_never_repeated() -> None:
    values = set(placeholders().values())
    for rule in CHECKS:
        if rule.code.startswith("PRV"):
            for row in found(rule, "bad"):
                assert not any(value in row["message"] for value in values)


def tagged(root: Schema, keyword: str) -> dict[str, Any]:
    """Fields of a schema that carry an annotation, by dotted pattern."""
    marks: dict[str, Any] = {}

    def walk(node: Schema, pattern: tuple[str, ...]) -> None:
        node = resolved(node, root)
        if keyword in node:
            marks[".".join(pattern)] = node[keyword]
        for name, child in node.get("properties", {}).items():
            walk(child, (*pattern, name))
        for child in node.get("patternProperties", {}).values():
            walk(child, (*pattern, "*"))
        if "items" in node:
            walk(node["items"], (*pattern, "*"))

    walk(root, ())
    return marks


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_the_tables_of_fields_are_those_of_the_schemas(kind: str) -> None:
    root = json.loads((PROJECT / "schemas" / f"{kind}.schema.json").read_bytes())
    assert REFERENCES.get(kind, {}) == tagged(root, "x-reference")
    assert set(NAME_FIELDS.get(kind, ())) == set(tagged(root, "x-name"))
    assert set(OFFICE_FIELDS.get(kind, ())) == set(tagged(root, "x-office-contact"))


def test_a_reference_to_another_kind_is_told_apart_from_a_missing_one() -> None:
    texts = read(CASES / "REF020" / "good")
    (path,) = (path for path in texts if path.startswith("grades/"))
    registry = load(texts)
    (grade,) = (record for record in registry.records if record.path == path)
    changed = msgspec.structs.replace(grade.value, case=grade.value.id)  # type: ignore[attr-defined]
    record = Record(path, "grade", changed)
    judged = RULEBOOK.check_record(record, registry.context("990101"))
    (problem,) = (found for rule, found in judged if rule.code == "REF020")
    assert problem.message == "这里应当引用申报件，所填编号却是资格等级"


DROPPED_IN = '''"""名称过长

## 查什么

名称不超过两个字。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings.finding import Clause, Problem, Severity
from generator.model.context import Context
from generator.model.kinds.area import Area
from generator.model.record import Record

CODE = "REF999"
TITLE = "名称过长"
CLAUSE = Clause("records", 7)
SINCE = "2026-11-21"
SEVERITY = Severity.WARNING


def check(record: Record[Area], context: Context) -> Iterator[Problem]:
    if len(record.value.name) > 2:
        yield Problem(record.at("name"), "名称过长", "改短。")
'''


def test_a_rule_that_is_dropped_in_is_found_and_run(tmp_path: Path) -> None:
    (tmp_path / "ref").mkdir()
    (tmp_path / "ref" / "long_name.py").write_text(DROPPED_IN, "utf-8")
    rulebook = discover([tmp_path])
    assert len(rulebook.rules) == len(RULEBOOK.rules) + 1
    rule = rulebook["REF999"]
    assert (rule.name, rule.kind, rule.severity) == ("long-name", "area", "warning")
    texts = {
        "areas/990101.yml": "code: '990101'\nname: 临湖县\ntype: county\n"
        "parent: '990100'\nvalid_from: 2000-01-01\n"
    }
    codes = [rule.code for rule, _ in judge(load(texts), rulebook)]
    assert "REF999" in codes


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('CODE = "REF999"\n', ""),
        ('CODE = "REF999"\n', 'CODE = "REF001"\n'),
        ("Record[Area]", "Record[Region]"),
        ("def check", "def inspect"),
    ],
)
def test_a_file_that_is_no_rule_is_refused(tmp_path: Path, old: str, new: str) -> None:
    (tmp_path / "ref").mkdir()
    broken = DROPPED_IN.replace(old, new)
    (tmp_path / "ref" / "long_name.py").write_text(broken, "utf-8")
    with pytest.raises(RulebookError):
        discover([tmp_path])


def test_a_rule_that_raises_is_named_with_its_file() -> None:
    def broken(_record: Record[Struct], _context: Context) -> Iterator[Problem]:
        yield from ()
        raise KeyError("x")

    rule = dataclasses.replace(CHECKS[0], check=broken, subject="Record", kind=None)
    registry = load(read(CASES / "REF040" / "good"))
    with pytest.raises(RuleFailed) as failure:
        list(judge(registry, Rulebook([rule])))
    assert failure.value.code == rule.code
    assert failure.value.path in {record.path for record in registry.records}


def test_a_fault_is_worded_by_its_rule() -> None:
    def explain(fault: Fault) -> tuple[str, str]:
        return f"第 {fault.line} 行不对", "改正。"

    rule = Rule(
        "FMT999", "broken", "不对", Severity.ERROR, Clause("records", 3), None,
        "2026-11-21", "", "Fault", None, None, explain,
    )  # fmt: skip
    rulebook = Rulebook([rule])
    assert rulebook.explain(Fault("FMT999", 7, 1)) == (rule, "第 7 行不对", "改正。")
    with pytest.raises(RulebookError):
        rulebook.explain(Fault("FMT998", 7, 1))


WRAPPED = """标题

## 甲

第一行，
第二行写 uscc
of 单位，
后面是 id
两字

    x: 1
    y: 2

- 一
- 二"""


def test_a_page_has_no_break_inside_a_sentence() -> None:
    joined = unwrapped(WRAPPED)
    assert "\n第一行，第二行写 uscc of 单位，后面是 id 两字\n" in joined
    assert "\n    x: 1\n    y: 2\n\n- 一\n- 二" in joined


def test_a_warning_stays_a_warning() -> None:
    warnings = {rule.code for rule in CHECKS if rule.severity is Severity.WARNING}
    assert warnings >= {"REF013", "REF054", "PRV002", "PRV007"}
    assert "PRV001" not in warnings


@pytest.mark.parametrize("name", ["registry", "tests/sites/stories/registry"])
def test_sound_registries_stay_without_findings(name: str) -> None:
    registry = load(read(PROJECT / name))
    assert registry.as_of >= date(2026, 1, 1)
    assert [described(one) for one in judge(registry, RULEBOOK)] == []
