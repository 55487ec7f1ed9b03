"""Who falls away is named nowhere; a refused file is called missing by nobody."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from generator.rulebook import Rulebook
from tests.builds import build, check, fields_of, write_record

PUBLICITY, OPEN_DAY = "notices/2026/N2026-0002.yml", date(2026, 9, 25)
RESULT, RESULT_DAY = "notices/2026/N2026-0004.yml", date(2026, 10, 20)


def path_of(registry: Path, folder: str, identifier: str) -> str:
    """Path of a record below the registry."""
    found = next((registry / folder).rglob(f"{identifier}.yml"))
    return found.relative_to(registry).as_posix()


def first_person(registry: Path, notice: str) -> tuple[str, str, str]:
    """Case, worker and name of the first item of a notice."""
    case = fields_of(registry, notice)["items"][0]["case"]
    worker = fields_of(registry, path_of(registry, "cases", case))["worker"]
    identity = fields_of(registry, path_of(registry, "identities", worker))
    return case, worker, identity["names"][-1]["name"]


def page(project: Path, site: Path, notice: str, day: date) -> str:
    """The page of a notice on a day."""
    outcome = build(project, site, day)
    assert not outcome.failed, outcome.findings[:3]
    identifier = Path(notice).stem
    return (site / "notices" / f"{identifier}.html").read_text(encoding="utf-8")


def change(registry: Path, path: str, **changes: Any) -> None:
    """Set fields of a record."""
    write_record(registry, path, fields_of(registry, path) | changes)


def test_a_withdrawn_consent_takes_the_name_off_an_open_notice(
    small: Path, tmp_path: Path
) -> None:
    registry = small / "registry"
    _, worker, name = first_person(registry, PUBLICITY)
    assert name in page(small, tmp_path / "site", PUBLICITY, OPEN_DAY)
    consent = {
        "scope": "register",
        "given_on": "2026-01-05",
        "withdrawn_on": "2026-09-25",
    }
    change(registry, path_of(registry, "workers", worker), consents=[consent])
    assert name not in page(small, tmp_path / "site", PUBLICITY, OPEN_DAY)


@pytest.mark.parametrize("result", ["withdrawn", "rejected"])
def test_a_case_that_ended_otherwise_leaves_the_open_notice(
    small: Path, tmp_path: Path, result: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    registry = small / "registry"
    case, _, name = first_person(registry, PUBLICITY)
    # The rest of the register goes on to say that the case was approved.
    for check_of in ("check_record", "check_dossier", "check_index"):
        monkeypatch.setattr(Rulebook, check_of, lambda *_: iter(()))
    assert name in page(small, tmp_path / "site", PUBLICITY, OPEN_DAY)
    outcome = {"result": result, "decided_on": "2026-09-25"}
    change(registry, path_of(registry, "cases", case), outcome=outcome)
    assert name not in page(small, tmp_path / "site", PUBLICITY, OPEN_DAY)


def certificate_of(registry: Path, case: str) -> str:
    """Path of the certificate that a case led to."""
    return next(
        path.relative_to(registry).as_posix()
        for path in sorted((registry / "grades").rglob("*.yml"))
        if f"case: {case}" in path.read_text(encoding="utf-8")
    )


def test_a_result_tells_each_certificates_number_while_it_is_in_force(
    small: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    registry = small / "registry"
    case, _, name = first_person(registry, RESULT)
    path = certificate_of(registry, case)
    number = fields_of(registry, path)["number"]
    link = f'href="../V/{number}.html"'
    shown = page(small, tmp_path / "site", RESULT, RESULT_DAY)
    assert link in shown
    listed = len(fields_of(registry, RESULT)["items"])
    assert shown.count('href="../V/') == listed > 1
    # What comes to it within a few days is asked of the page, not of the rules.
    for check_of in ("check_record", "check_dossier", "check_index"):
        monkeypatch.setattr(Rulebook, check_of, lambda *_: iter(()))
    day = RESULT_DAY.isoformat()
    end = {
        "kind": "suspended",
        "decided_by": "松亭县两新工委",
        "document_no": "松亭两新委〔2026〕21号",
        "decided_on": day,
        "effective_on": day,
        "recorded_on": day,
    }
    change(registry, path, events=[end])
    shown = page(small, tmp_path / "site", RESULT, RESULT_DAY)
    assert name in shown
    assert link not in shown
    assert shown.count('href="../V/') == listed - 1


def test_a_certificate_that_ended_for_good_leaves_the_result(
    small: Path, tmp_path: Path
) -> None:
    registry = small / "registry"
    case, _, name = first_person(registry, RESULT)
    assert name in page(small, tmp_path / "site", RESULT, RESULT_DAY)
    path = certificate_of(registry, case)
    day = "2026-10-19"
    end = {
        "kind": "deregistered",
        "decided_by": "松亭县两新工委",
        "document_no": "松亭两新委〔2026〕21号",
        "decided_on": day,
        "effective_on": day,
        "recorded_on": day,
        "served_on": "2026-10-09",
        "hearing_until": "2026-10-16",
    }
    change(registry, path, events=[end])
    assert name not in page(small, tmp_path / "site", RESULT, RESULT_DAY)


def uses(texts: list[str], path: Path) -> tuple[int, str]:
    """How many records hold the file's name, or that of its policy or year."""
    name = f"{path.parent.name} {path.stem}" if path.stem[:2] == "20" else path.stem
    words = name.split()[-1]
    return sum(words in text for text in texts), name


@pytest.mark.parametrize("folder", ["identities", "workers"])
def test_a_file_that_cannot_be_read_has_findings_of_its_own_only(
    small: Path, folder: str
) -> None:
    registry = small / "registry"
    _, worker, _ = first_person(registry, RESULT)
    path = path_of(registry, folder, worker)
    text = (registry / path).read_text(encoding="utf-8")
    (registry / path).write_text(f"{text}\tbroken: [\n", encoding="utf-8")
    findings = check(small).findings
    assert findings
    assert {finding.position.path for finding in findings} == {path}
    assert all(finding.code.startswith("FMT") for finding in findings)


@pytest.mark.parametrize(
    "folder",
    [
        "areas",
        "assessments",
        "batches",
        "calendars",
        "cases",
        "grades",
        "notices",
        "numbers",
        "organizations",
        "party-organizations",
        "policies",
    ],
)
def test_a_file_unlike_its_schema_is_called_missing_by_nobody(
    small: Path, folder: str
) -> None:
    """The file that most others rest on: whatever they say of it would be guessed."""
    registry = small / "registry"
    texts = [one.read_text("utf-8") for one in registry.rglob("*.yml")]
    path = max((registry / folder).rglob("*.yml"), key=lambda one: uses(texts, one))
    path.write_bytes(path.read_bytes() + b"no_such_field: 1\n")
    findings = check(small).findings
    assert {one.position.path for one in findings} == {
        path.relative_to(registry).as_posix()
    }
    assert {one.code for one in findings} == {"SCH003"}
