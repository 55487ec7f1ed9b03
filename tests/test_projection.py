"""What the projection may see, and what it shows of a worker in every state."""

from __future__ import annotations

import ast
import json
import re
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.policy.standing import ACTIVE_STATES, CertificateState, Standing
from generator.publication import sources
from generator.publication.public import PublicCertificate
from tests.builds import PROJECT, SAMPLE
from tests.days import Records, records_of, told_of
from tests.holders import (
    NAME,
    PARTY,
    SILENT,
    SILENT_PARTY,
    UNIT,
    WORKER,
    act,
    grade,
    publish,
    text,
    told_by,
)
from tests.schema_guards import Schema, resolved

SOURCES: dict[type[msgspec.Struct], str] = {
    sources.WorkerSource: "worker",
    sources.IdentitySource: "identity",
    sources.GradeSource: "grade",
    sources.OrganizationSource: "organization",
    sources.NoticeSource: "notice",
}
NEEDED_INSIDE = {
    "grade/id": "keeps certificates of one day in one order",
    "identity/names/from": "finds the name in force on the day",
    "identity/names/to": "stands beside the first day",
    "notice/items/case": "joins an item to its case",
    "notice/items/grade": "joins an item to its certificate",
}
"""Restricted fields that the projection holds, each with its reason."""
COMMONS = {"area", "policy", "office"}
"""Kinds that are the same for everybody and hold nobody's data."""


def schema(kind: str) -> Schema:
    """Read the schema of a kind."""
    path = PROJECT / "schemas" / f"{kind}.schema.json"
    root: Schema = json.loads(path.read_text(encoding="utf-8"))
    return root


def restricted(kind: str, type_: type[msgspec.Struct]) -> Iterator[str]:
    """Yield the fields of a source that are not open, nor in the schema at all."""
    root = schema(kind)
    yield from _restricted(root, root, msgspec.inspect.type_info(type_), kind)


def _restricted(
    root: Schema, node: Schema, info: msgspec.inspect.Type, place: str
) -> Iterator[str]:
    if isinstance(info, msgspec.inspect.UnionType):
        for member in info.types:
            yield from _restricted(root, node, member, place)
    elif isinstance(info, msgspec.inspect.VarTupleType):
        items = resolved(resolved(node, root)["items"], root)
        yield from _restricted(root, items, info.item_type, place)
    elif isinstance(info, msgspec.inspect.StructType):
        known = resolved(node, root).get("properties", {})
        for field in info.fields:
            inner = f"{place}/{field.encode_name}"
            if field.encode_name not in known:
                yield inner
                continue
            child = resolved(known[field.encode_name], root)
            if child.get("x-visibility") not in ("public", "notice"):
                yield inner
            yield from _restricted(root, child, field.type, inner)


def test_sources_hold_open_fields_and_join_keys_only() -> None:
    found = {
        place for type_, kind in SOURCES.items() for place in restricted(kind, type_)
    }
    assert found == set(NEEDED_INSIDE)


def test_every_source_of_a_record_is_held_against_its_schema() -> None:
    parts: set[type[Any]] = set()
    for type_ in SOURCES:
        stack: list[Any] = [msgspec.inspect.type_info(type_)]
        while stack:
            info = stack.pop()
            if isinstance(info, msgspec.inspect.UnionType):
                stack += info.types
            elif isinstance(info, msgspec.inspect.VarTupleType):
                stack.append(info.item_type)
            elif isinstance(info, msgspec.inspect.StructType):
                parts.add(info.cls)
                stack += [field.type for field in info.fields]
    declared = {
        value
        for value in vars(sources).values()
        if isinstance(value, type) and issubclass(value, sources.Source)
    }
    assert declared - {sources.Source} == parts


class LeakingPart(sources.Source, frozen=True, kw_only=True):
    """An item that lets an outcome through."""

    case: str | None = None
    outcome: str = "pending"


class LeakingNotice(sources.Source, frozen=True, kw_only=True):
    """A made-up source with a restricted field, one inside a list, one unknown."""

    id: str
    batch: str | None = None
    items: tuple[LeakingPart, ...] = ()
    nickname: str | None = None


def test_a_source_with_a_restricted_field_is_seen() -> None:
    assert set(restricted("notice", LeakingNotice)) == {
        "notice/batch",
        "notice/items/case",
        "notice/items/outcome",
        "notice/nickname",
    }


def imports(folder: Path) -> Iterator[tuple[str, str]]:
    """Yield file and dotted name of everything that a folder's modules import."""
    for path in sorted(folder.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ImportFrom) and node.module:
                for alias in node.names:
                    yield path.name, f"{node.module}.{alias.name}"
            elif isinstance(node, ast.Import):
                for alias in node.names:
                    yield path.name, alias.name


def record_imports(folder: Path) -> set[tuple[str, str]]:
    """Find imports of the full records of anything but the commons."""
    return {
        (file, name)
        for file, name in imports(folder)
        if name.startswith("generator.model.kinds")
        and [*name.split("."), ""][3] not in COMMONS
    }


@pytest.mark.parametrize("layer", ["publication", "pages", "exports", "site", "render"])
def test_no_full_record_reaches_the_public_side(layer: str) -> None:
    assert record_imports(PROJECT / "generator" / layer) == set()


@pytest.mark.parametrize("layer", ["pages", "exports"])
def test_pages_and_exports_see_no_model_at_all(layer: str) -> None:
    names = {name for _, name in imports(PROJECT / "generator" / layer)}
    assert not {name for name in names if name.startswith("generator.model")}


def test_an_import_of_a_full_record_is_seen(tmp_path: Path) -> None:
    module = tmp_path / "leak.py"
    module.write_text("from generator.model.kinds.worker import Worker\n")
    assert record_imports(tmp_path) == {
        ("leak.py", "generator.model.kinds.worker.Worker")
    }


def test_a_standing_holds_nothing_but_public_facts() -> None:
    assert set(Standing.__struct_fields__) == {
        "state",
        "valid_to",
        "since",
        "decided_by",
        "document_no",
        "decided_on",
        "expiring",
    }


def test_an_active_certificate_names_its_holder_and_unit() -> None:
    published = publish(grade())
    (certificate,) = published.certificates
    assert certificate.name == NAME
    assert certificate.organization is not None
    assert certificate.organization.text == UNIT
    assert certificate.party_organization == PARTY
    assert certificate.worker_url == f"w/{WORKER}.html"
    assert published.worker is not None
    assert published.worker.name == NAME
    assert [row.name for row in published.rows] == [NAME]


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({}, True),
        ({"valid_to": "2026-06-25", "issued_on": "2023-06-26"}, True),
        ({"events": [act("suspended", "2026-06-01")]}, True),
        ({"events": [act("revoked", "2026-06-01")]}, False),
        ({"events": [act("superseded", "2026-06-01")]}, False),
    ],
)
def test_what_may_still_change_says_that_data_are_not_kept_up(
    changes: dict[str, Any], *, told: bool
) -> None:
    """A renewal may be entered late; what has ended for good stays so."""
    managed = (("2015-01-01", "990103"),)
    published = publish(grade(issuer="990103", **changes), managed=managed)
    (certificate,) = published.certificates
    assert certificate.paused_since == (date(2026, 6, 22) if told else None)


def test_who_left_the_work_keeps_name_and_grade_but_shows_no_unit() -> None:
    published = publish(grade(events=[act("not_engaged", "2026-01-01")]))
    (certificate,) = published.certificates
    assert certificate.name == NAME
    assert certificate.standing.state is CertificateState.NOT_ENGAGED
    shown = text(published)
    assert UNIT not in shown
    assert PARTY not in shown
    assert certificate.category_title is None
    (row,) = published.rows
    assert (row.organization, row.unit, row.category) == (None, "", "")


def test_a_suspension_that_was_lifted_is_told_nowhere() -> None:
    lifted = [act("suspended", "2025-10-15"), act("resumed", "2026-01-15")]
    published = publish(grade(events=lifted))
    (certificate,) = published.certificates
    assert certificate.name == NAME
    shown = text(published)
    for told in ("2025-10-15", "2026-01-15", "暂停", "恢复"):
        assert told not in shown, told


@pytest.mark.parametrize(
    "changes", [{"nameable": False}, {"named": False}], ids=["withdrawn", "erased"]
)
def test_who_must_not_be_named_is_named_nowhere(changes: dict[str, Any]) -> None:
    published = publish(grade(), **changes)
    shown = text(published)
    for hidden in (NAME, UNIT, PARTY):
        assert hidden not in shown
    (certificate,) = published.certificates
    assert certificate.number in shown
    assert certificate.worker_url is None
    assert published.rows == ()


def test_an_organisation_that_did_not_agree_is_not_named_nor_is_its_branch() -> None:
    fields = grade(party_organization="P000000002A", organization="O000000002A")
    shown = text(publish(fields))
    assert NAME in shown
    assert SILENT not in shown
    assert SILENT_PARTY not in shown
    assert "O000000002A" not in shown


def test_a_silent_organisations_branch_is_not_named_without_it_either() -> None:
    fields = grade(party_organization="P000000002A")
    del fields["organization"]
    assert SILENT_PARTY not in text(publish(fields))


@pytest.mark.parametrize("kind", ["revoked", "cancelled"])
@pytest.mark.parametrize(
    ("day", "told"), [(date(2028, 6, 1), True), (date(2028, 6, 2), False)]
)
def test_a_decision_is_told_for_three_years_and_then_the_state_alone(
    kind: str, day: date, *, told: bool
) -> None:
    """Certification, article 28: 36 months, then number and state."""
    published = publish(grade(events=[act(kind, "2025-06-01")]), as_of=day)
    (certificate,), (status,) = published.certificates, published.statuses
    assert (certificate.standing.document_no is not None) is told
    assert (status.since is not None) is told
    if not told:
        assert certificate.standing == Standing(CertificateState(kind), None)
        shown = text(certificate)
        assert not re.search(r"\d{4}-\d{2}-\d{2}|intermediate|中级", shown)
        assert (status.grade, status.issued_on, status.valid_to) == (None,) * 3


@pytest.mark.parametrize("kind", ["revoked", "cancelled"])
def test_what_was_replaced_before_it_was_taken_away_tells_no_day(kind: str) -> None:
    """Both are taken away by one document on one day: that would join them."""
    old, new = replaced("demotion")
    taken = act(kind, "2026-05-20")
    old["events"].append(taken)
    published = publish(old, {**new, "events": [taken]})
    first, second = published.certificates
    assert first.standing == Standing(CertificateState(kind), None)
    assert second.standing.since == date(2026, 5, 20)
    assert [status.since for status in published.statuses] == [None, date(2026, 5, 20)]


def replaced(origin: str) -> tuple[dict[str, Any], dict[str, Any]]:
    """A certificate that is no longer held, and the one in its place."""
    end = act("superseded", "2026-04-20", superseded_by="G0000000002")
    old = grade(1, events=[end])
    new = grade(
        2,
        grade="junior",
        issued_on="2026-04-20",
        origin=origin,
        supersedes="G0000000001",
    )
    return old, new


@pytest.mark.parametrize("origin", ["demotion", "promotion", "renewal"])
def test_nothing_public_joins_a_certificate_to_the_one_in_its_place(
    origin: str,
) -> None:
    # If only a demotion were silent, its silence would tell of it.
    published = publish(*replaced(origin))
    old, new = published.certificates
    assert old.standing == Standing(CertificateState.SUPERSEDED, None)
    assert (old.name, old.worker_url) == (None, None)
    shown_old, shown_new = text(old), text(new)
    # The day on which one ended is the day on which the other was issued; the
    # term of a demotion's is the old one's.
    for joining in (new.number, "2026-04-20", "2028-02-29", NAME, UNIT, WORKER):
        assert joining not in shown_old, joining
    for joining in (old.number, "2025-03-01"):
        assert joining not in shown_new, joining
    assert published.worker is not None
    assert [line.number for line in published.worker.certificates] == [new.number]
    assert [row.number for row in published.rows] == [new.number]
    statuses = {status.number: status for status in published.statuses}
    assert statuses[old.number].since is None
    assert statuses[old.number].valid_to is None


def test_a_demotion_looks_like_any_other_replacement() -> None:
    kinds = ("demotion", "promotion", "renewal")
    olds = [text(publish(*replaced(kind)).certificates[0]) for kind in kinds]
    news = [text(publish(*replaced(kind)).certificates[1]) for kind in kinds]
    assert len(set(olds)) == 1
    assert len(set(news)) == 1


def test_a_moved_worker_is_listed_where_managed_now_under_the_old_issuer() -> None:
    published = publish(
        grade(), managed=[("2015-01-01", "990113"), ("2026-05-01", "990102")]
    )
    assert [row.area for row in published.rows] == ["990102"]
    earlier = publish(
        grade(issued_on="2020-01-01"),
        managed=[("2015-01-01", "990113"), ("2026-07-01", "990102")],
    )
    assert [row.area for row in earlier.rows] == ["990113"]
    assert published.certificates[0].issuer.text == "乙县两新工委"


@pytest.mark.parametrize(
    ("day", "area"), [(date(2026, 3, 31), "990101"), (date(2026, 4, 1), "990113")]
)
def test_a_replaced_area_hands_its_workers_to_its_successor(
    day: date, area: str
) -> None:
    published = publish(grade(), managed=[("2015-01-01", "990101")], as_of=day)
    assert [row.area for row in published.rows] == [area]


def test_a_certificate_to_come_is_not_there() -> None:
    published = publish(grade(issued_on="2026-07-01"))
    assert published.certificates == ()
    assert published.worker is None
    assert published.statuses == ()


KINDS = (
    "suspended",
    "resumed",
    "not_engaged",
    "engaged",
    "extended",
    "superseded",
    "cancelled",
    "revoked",
    "deregistered",
    "transferred_out",
    "corrected",
    "unit_changed",
)


@pytest.fixture(scope="module")
def records() -> Records:
    """The policies of the sample."""
    return records_of(SAMPLE)


DAYS = st.integers(0, 1500).map(lambda n: date(2024, 1, 1) + timedelta(days=n))


@st.composite
def histories(draw: st.DrawFn) -> dict[str, Any]:
    """Draw a certificate with any acts on any days."""
    issued = draw(DAYS)
    events = []
    for kind in draw(st.lists(st.sampled_from(KINDS), max_size=4)):
        more: dict[str, Any] = {}
        if kind == "unit_changed":
            more = {"party_organization": "P000000001A", "organization": "O000000001A"}
        if kind == "extended":
            more = {"extended_to": draw(DAYS).isoformat()}
        events.append(act(kind, draw(DAYS).isoformat(), **more))
    return grade(
        issued_on=issued.isoformat(),
        valid_to=(issued + timedelta(days=draw(st.integers(0, 1100)))).isoformat(),
        events=events,
    )


@settings(max_examples=150, deadline=None, derandomize=True)
@given(histories(), DAYS)
def test_no_history_lets_an_ended_certificate_name_anybody(
    records: Records, fields: dict[str, Any], day: date
) -> None:
    published = publish(fields, as_of=day)
    assert told_by(published) == told_of(fields, records, day.isoformat())
    for certificate in published.certificates:
        if certificate.standing.state in ACTIVE_STATES:
            assert certificate.name == NAME
        else:
            assert_nameless(certificate)
            assert published.rows == ()
            assert published.worker is not None
            assert published.worker.certificates == ()
            assert NAME not in text(published)
    ended = date.fromisoformat(fields["valid_to"]) < day
    extended = any(event["kind"] == "extended" for event in fields["events"])
    if ended and not extended:
        assert NAME not in text(published)


def assert_nameless(certificate: PublicCertificate) -> None:
    """Nothing in a certificate's form leads to its holder."""
    shown = text(certificate)
    for hidden in (NAME, UNIT, PARTY, WORKER, "O000000001A", "P000000001A"):
        assert hidden not in shown
