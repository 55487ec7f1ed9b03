"""The schemas: sound, strict, annotated, equal to the types, judged alike by two."""

from __future__ import annotations

import copy
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import jsonschema
import jsonschema_rs
import msgspec
import pytest
import referencing
import referencing.exceptions

from generator.model import vocabulary
from generator.model.layout import KINDS, kind_of
from tests import schema_guards as guards
from tests.schema_guards import Guard, Schema
from tests.schema_records import (
    REGISTRIES,
    SCHEMAS,
    longest_record,
    read,
    records,
    schema,
    validators,
    verdicts_on,
)
from tests.schema_samples import complete, mutations

GUARDS: tuple[Guard, ...] = (
    guards.unknown_keywords,
    guards.open_objects,
    guards.untyped_nodes,
    guards.missing_annotations,
    guards.hidden_containers,
    guards.loose_statistics,
    guards.unlabelled_codes,
    guards.unbounded_texts,
    guards.stray_patterns,
    guards.slow_patterns,
    guards.inconsistent_meanings,
)
every_kind = pytest.mark.parametrize("kind", KINDS)
every_guard = pytest.mark.parametrize("guard", GUARDS, ids=lambda g: g.__name__)


def check_jsonschema(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    """Run the real program, in a process of its own."""
    return subprocess.run(
        [sys.executable, "-m", "check_jsonschema", *map(str, arguments)],
        capture_output=True, text=True, check=False,
    )  # fmt: skip


def test_there_is_one_schema_a_kind() -> None:
    assert {path.name for path in SCHEMAS.iterdir()} == {
        f"{kind}.schema.json" for kind in KINDS
    }
    for kind in KINDS:
        assert schema(kind)["$id"] == f"urn:hongling:schema:{kind}"
        assert schema(kind)["title"] == KINDS[kind].title


def test_the_metaschema_holds() -> None:
    outcome = check_jsonschema("--check-metaschema", *sorted(SCHEMAS.iterdir()))
    assert outcome.returncode == 0, outcome.stdout
    for kind in KINDS:
        jsonschema.Draft202012Validator.check_schema(schema(kind))
        assert jsonschema_rs.meta.is_valid(schema(kind))


@every_kind
def test_check_jsonschema_accepts_the_records(kind: str) -> None:
    """The stories' and every fifth of the sample; `make judge` asks of all."""
    everything = records(kind)
    stories = [path for path in everything if path.is_relative_to(REGISTRIES[0])]
    paths = stories + everything[len(stories) :: 5]
    if paths:
        file = SCHEMAS / f"{kind}.schema.json"
        outcome = check_jsonschema("--schemafile", file, *paths)
        assert outcome.returncode == 0, outcome.stdout


def test_most_kinds_stand_in_the_stories() -> None:
    """Whoever empties the stories must not think that the test above holds."""
    folder = REGISTRIES[0]
    found = {
        kind_of(path.relative_to(folder).as_posix()) for path in folder.rglob("*.yml")
    }
    without = {kind for kind in KINDS if KINDS[kind] not in found}
    assert without == {"waiver", "erasure", "activity", "mentorship", "measure"}


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("title: ", "titel: "),
        ("year: 2026", 'year: "2026"'),
        ("applied: 52", "applied: 52\n  scores: 90"),
        ("issued_on: 2026-05-06", "issued_on: 2026-5-6"),
        ("issued_on: 2026-05-06", "issued_on: ２０２６-05-06"),
        ("kind: written_test", "kind: written"),
    ],
)
def test_check_jsonschema_refuses_a_bad_record(
    old: str, new: str, tmp_path: Path
) -> None:
    good = next(path for path in records("batch") if "2026" in path.parts)
    text = good.read_text(encoding="utf-8")
    assert old in text
    bad = tmp_path / "batch.yml"
    bad.write_text(text.replace(old, new, 1), encoding="utf-8")
    outcome = check_jsonschema("--schemafile", SCHEMAS / "batch.schema.json", bad)
    assert outcome.returncode == 1, outcome.stdout


@every_kind
def test_the_modeline_leads_an_editor_to_the_schema(kind: str) -> None:
    for path in records(kind):
        with path.open(encoding="utf-8") as file:
            first = file.readline()
        match = re.fullmatch(
            r"# yaml-language-server: \$schema=(?P<to>[./a-z_]+)\n", first
        )
        assert match, path
        assert (path.parent / match["to"]).resolve() == (
            SCHEMAS / f"{kind}.schema.json"
        ), path


@every_kind
@every_guard
def test_the_guards_find_nothing(kind: str, guard: Guard) -> None:
    assert list(guard(schema(kind))) == []


@every_kind
def test_a_schema_is_its_struct(kind: str) -> None:
    assert list(guards.unlike_struct(schema(kind), KINDS[kind].type)) == []


def test_words_of_a_code_are_those_of_the_pages() -> None:
    known = {
        frozenset(words): words
        for words in (
            vocabulary.GRADES, vocabulary.CATEGORIES, vocabulary.AREA_TYPES,
            vocabulary.ORGANIZATION_TYPES, vocabulary.NOTICE_TYPES,
            vocabulary.CHANNELS,
        )
    }  # fmt: skip
    met = set()
    for kind in KINDS:
        for place, node in guards.nodes(schema(kind)):
            labels = node.get("x-labels", {})
            if frozenset(labels) in known:
                met.add(frozenset(labels))
                assert labels == known[frozenset(labels)], f"{kind}{place}"
    assert met == set(known)


@every_kind
def test_the_type_takes_what_the_schema_takes(kind: str) -> None:
    accepts, _ = validators(kind)
    sample = complete(schema(kind))
    assert accepts(sample)
    msgspec.convert(sample, KINDS[kind].type)
    for path in records(kind)[:50]:
        msgspec.convert(read(path), KINDS[kind].type)


BROKEN = {kind: sample for kind in KINDS if (sample := longest_record(kind))}
"""What is broken here; `make judge` breaks a complete record of every kind."""


@pytest.mark.parametrize("kind", BROKEN)
def test_both_validators_judge_every_mutation_alike(kind: str) -> None:
    verdicts = verdicts_on(kind, BROKEN[kind])
    assert [name for name, slow, fast in verdicts if slow is not fast] == []
    assert sum(1 for _, slow, _ in verdicts if slow) >= 2
    assert sum(1 for _, slow, _ in verdicts if not slow) >= 50


def test_the_mutations_are_many() -> None:
    """No policy is short enough; its schema is `make judge`'s alone."""
    assert set(KINDS) - set(BROKEN) == {"policy"}
    assert sum(1 for kind in BROKEN for _ in mutations(BROKEN[kind][0])) >= 2_000


def test_a_schema_reaches_nothing_outside() -> None:
    """No reference leads out of a schema, and a closed registry would refuse it."""
    for kind in KINDS:
        for _, node in guards.nodes(schema(kind)):
            assert node.get("$ref", "#/$defs/").startswith("#/$defs/")
    stray = {"$ref": "https://register.example/other.schema.json"}
    closed = jsonschema.Draft202012Validator(stray, registry=referencing.Registry())
    with pytest.raises(referencing.exceptions.Unresolvable):
        closed.is_valid({})


# Each guard is shown a schema that is wrong in one thing, and must say so.


def _area(change: Callable[[Schema], object]) -> Schema:
    broken = copy.deepcopy(schema("area"))
    change(broken["properties"])
    return broken


BAD: list[tuple[Guard, Callable[[Schema], object]]] = [
    (guards.unknown_keywords, lambda p: p["name"].update(patern="^a$")),
    (guards.unknown_keywords, lambda p: p["valid_from"].update(format="date")),
    (guards.unknown_keywords, lambda p: p["name"].update(format="uri")),
    (guards.unknown_keywords, lambda p: p["code"].update(multipleOf=2)),
    (guards.unknown_keywords, lambda p: p["code"].update({"x-visbility": "public"})),
    (guards.open_objects, lambda p: p["office"].pop("additionalProperties")),
    (guards.open_objects, lambda p: p["office"].update(additionalProperties=True)),
    (guards.untyped_nodes, lambda p: p["name"].pop("type")),
    (guards.untyped_nodes, lambda p: p["name"].update(type=["string", "null"])),
    *(
        (guards.missing_annotations, lambda p, key=key: p["name"].pop(key))
        for key in (
            "title", "description", "x-visibility", "x-lifecycle", "x-clause", "x-order"
        )
    ),
    (guards.missing_annotations, lambda p: p["name"].update(title="name")),
    (guards.missing_annotations, lambda p: p["name"].update({"x-visibility": "all"})),
    (guards.missing_annotations, lambda p: p["name"].update({"x-clause": "records"})),
    (guards.missing_annotations, lambda p: p["name"].update({"x-order": 1})),
    (
        guards.hidden_containers,
        lambda p: p["office"].update({"x-visibility": "notice"}),
    ),
    (
        guards.hidden_containers,
        lambda p: p["policies"].update({"x-visibility": "restricted"}),
    ),
    (guards.loose_statistics, lambda p: p["type"].update({"x-statistics": True})),
    (
        guards.loose_statistics,
        lambda p: p["name"].update(
            {"x-statistics": True, "x-visibility": "restricted"}
        ),
    ),
    (
        guards.loose_statistics,
        lambda p: p["valid_from"].update(
            {"x-statistics": "yes", "x-visibility": "restricted"}
        ),
    ),
    (guards.unlabelled_codes, lambda p: p["type"]["x-labels"].pop("town")),
    (guards.unlabelled_codes, lambda p: p["type"]["x-labels"].update(town="town")),
    (guards.unlabelled_codes, lambda p: p["type"].pop("x-labels")),
    (guards.unbounded_texts, lambda p: p["name"].pop("maxLength")),
    (guards.unbounded_texts, lambda p: p["name"].update(type="integer")),
    *(
        (guards.stray_patterns, lambda p, bad=bad: p["code"].update(pattern=bad))
        for bad in (
            r"^\d{6}$", r"^\w+$", r"^a\s$", "^[0-9]{6}", "[0-9]{6}$", "^(?=9)9$",
            r"^\p{Han}$", "^(?:9)$", r"\A9\Z",
        )
    ),
    *(
        (guards.slow_patterns, lambda p, bad=bad: p["code"].update(pattern=bad))
        for bad in ("^(a+)+$", "^([0-9]+-?)*$", "^a*a*a*b$", "^([A-Z]|[A-Z])*$")
    ),
    (guards.inconsistent_meanings, lambda p: p["valid_from"].pop("x-date")),
    (guards.inconsistent_meanings, lambda p: p["parent"].update(pattern="^[0-9]{9}$")),
    (guards.inconsistent_meanings, lambda p: p["parent"].update({"x-reference": "a"})),
]  # fmt: skip


@pytest.mark.parametrize(("guard", "change"), BAD)
def test_a_guard_sees_a_bad_schema(
    guard: Guard, change: Callable[[Schema], object]
) -> None:
    broken = _area(change)
    assert broken != schema("area")
    assert list(guard(broken))


def test_every_guard_is_shown_a_bad_schema() -> None:
    assert {guard for guard, _ in BAD} == set(GUARDS)


UNLIKE: list[Callable[[Schema], object]] = [
    lambda p: p.pop("gb_code"),
    lambda p: p.update(mayor=p["name"]),
    lambda p: p["type"]["enum"].remove("town"),
    lambda p: p["type"]["enum"].append("village"),
    lambda p: p["valid_to"].pop("x-date"),
    lambda p: p["name"].update(type="integer"),
    lambda p: p["office"].update(type="array", items={"type": "string"}),
    lambda p: p["policies"]["items"]["required"].remove("from"),
    lambda p: p["office"]["required"].append("hours"),
    lambda p: p["office"]["properties"].pop("hours"),
]


@pytest.mark.parametrize("change", UNLIKE)
def test_a_schema_unlike_its_struct_is_seen(
    change: Callable[[Schema], object],
) -> None:
    assert list(guards.unlike_struct(_area(change), KINDS["area"].type))


def test_validators_that_disagree_are_seen() -> None:
    r"""The comparison can fail: `\d` takes full-width digits in one of the two."""
    loose = {"type": "string", "pattern": r"^\d$"}
    slow = jsonschema.Draft202012Validator(loose).is_valid
    fast = jsonschema_rs.validator_for(loose).is_valid
    assert [slow("９"), fast("９")] == [True, False]
