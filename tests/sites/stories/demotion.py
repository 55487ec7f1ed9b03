"""Story 4: 42 people assessed for 2025, one 不称职, who goes from 中级 to 初级."""

from __future__ import annotations

from tests.sites.stories.ground import (
    SIJIWUZHUAN,
    archive,
    identity,
    office,
    unit,
)
from tests.sites.stories.notices import publicity, steps, superseded
from tests.sites.stories.paper import Registry, identifier

COUNTY = "990101"
PEOPLE = 42
CAP = 8
RESULTS = (
    ["incompetent"] + ["excellent"] * 8 + ["competent"] * 31
    + ["basically_competent"] * 2
)  # fmt: skip
WORKERS = [identifier("W", f"s4/{n}") for n in range(PEOPLE)]
CASE = identifier("C", "s4")
INTERMEDIATE, JUNIOR = identifier("G", "s4/intermediate"), identifier("G", "s4/junior")
DECISION = "云溪两新委〔2026〕11号"
NOTICE = "N2023-0002"


def write(registry: Registry) -> None:
    """Write the sheet, the person's two grades and everything between them."""
    units = [
        unit(registry, COUNTY, f"云溪示例书记{n:02d}", "2016-09-01")
        for n in range(PEOPLE)
    ]
    for worker, (branch, organization) in zip(WORKERS, units, strict=True):
        registry.add(
            "worker", COUNTY, id=worker,
            managed_by=[{"area": COUNTY, "from": "2019-09-01"}],
            posts=[{
                "party_organization": branch, "organization": organization,
                "category": "secretary", "channel": "internal_selection",
                "from": "2019-09-01", "elected_on": "2019-09-01",
            }],
            blocks=[{"kind": "demoted", "from": "2026-04-20", "until": "2027-04-19"}]
            if worker == WORKERS[0] else None,
            dossier=archive(office(COUNTY), "2026-05-08")
            if worker == WORKERS[0] else None,
        )  # fmt: skip
    identity(registry, COUNTY, WORKERS[0], 1_003)
    _sheet(registry)
    _certification(registry, units[0])
    _demotion(registry, units[0])


def _sheet(registry: Registry) -> None:
    review = {
        "asked_on": "2026-03-25", "decided_on": "2026-03-31", "result": "incompetent",
    }  # fmt: skip
    registry.add(
        "assessment", year=2025, area=COUNTY, body="branch-secretaries",
        body_name=office(COUNTY), category="secretary", participants=PEOPLE,
        excellent_cap=CAP, document_no="云溪两新委〔2026〕5号",
        finalised_on="2026-03-20",
        rows=[
            {"worker": worker, "result": grade,
             "forms": ["periodic", "spot_check", "annual_report",
                       "satisfaction_survey"],
             "revisions": [review] if grade == "incompetent" else None}
            for worker, grade in zip(WORKERS, RESULTS, strict=True)
        ],
    )  # fmt: skip


def _certification(registry: Registry, place: tuple[str, str]) -> None:
    """Write how the 中级 was won in the first placement of 2023."""
    registry.add(
        "case", COUNTY, id=CASE, worker=WORKERS[0], target="intermediate",
        category="secretary", party_organization=place[0], organization=place[1],
        filer={"kind": "person"}, policy=SIJIWUZHUAN, accepted_on="2023-09-11",
        steps=steps(
            COUNTY,
            [
                ("application", "2023-09-08"), ("qualification_review", "2023-09-20"),
                ("training_test", "2023-10-13"), ("comprehensive_review", "2023-10-30"),
                ("publicity", "2023-11-13"), ("decision", "2023-11-16"),
            ],
            NOTICE,
        ),
        outcome={"result": "approved", "decided_on": "2023-11-16"},
    )  # fmt: skip
    publicity(registry, NOTICE, COUNTY, ("2023-11-06", "2023-11-13"),
              [{"case": CASE, "outcome": "clear"}])  # fmt: skip


def _demotion(registry: Registry, place: tuple[str, str]) -> None:
    """Write both grades; the new one has a whole term."""
    shared = {
        "worker": WORKERS[0], "policy": SIJIWUZHUAN, "category": "secretary",
        "party_organization": place[0], "organization": place[1], "issuer": COUNTY,
    }  # fmt: skip
    registry.add(
        "grade", COUNTY, id=INTERMEDIATE, grade="intermediate",
        number=registry.number(COUNTY, 2023, "intermediate", INTERMEDIATE),
        issued_on="2023-11-20", valid_to="2026-11-19", grade_since="2023-11-20",
        origin="certification",
        case=CASE, document_no="云溪两新委〔2023〕25号", **shared,
        events=[superseded(
            COUNTY, DECISION, "2026-04-20", JUNIOR, recorded_on="2026-04-21",
            served_on="2026-04-08", hearing_until="2026-04-15",
            basis_clause="第三十七条",
        )],
        inspections=[
            {"year": 2023, "outcome": "pass", "concluded_on": "2024-04-11"},
            {"year": 2024, "outcome": "pass", "concluded_on": "2025-04-11"},
            {"year": 2025, "outcome": "demote", "concluded_on": "2026-04-20"},
        ],
    )  # fmt: skip
    registry.add(
        "grade", COUNTY, id=JUNIOR, grade="junior",
        number=registry.number(COUNTY, 2026, "junior", JUNIOR),
        issued_on="2026-04-20", valid_to="2029-04-19", grade_since="2026-04-20",
        origin="demotion",
        supersedes=INTERMEDIATE, document_no=DECISION, **shared,
    )  # fmt: skip
