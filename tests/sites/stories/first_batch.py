"""Story 1: the first 63 certified under 红领认证, out of a pool of 230."""

from __future__ import annotations

from tests.sites.stories.ground import (
    DISTRICT,
    HONGLING,
    TOWNS,
    act,
    identity,
    release,
    station,
    unit,
)
from tests.sites.stories.notices import publicity, result, steps
from tests.sites.stories.paper import Registry, identifier

POOL = 230
CERTIFIED = 63
UNITS = 60
INTERMEDIATE = 18
CALL = "示非公工委〔2022〕4号"
DECISION = "示非公工委〔2022〕9号"
NOTICE, RESULT = "N2022-0001", "N2022-0002"
DEPARTMENTS = ["discipline", "public_security", "court", "tax", "market_regulation"]
BASIS = "“红领”党务工作者资格认证办法"


def write(registry: Registry) -> None:
    """Write the batch: pool, cases, publicity, decision, certificates."""
    units = [
        unit(registry, DISTRICT, f"枫林示例{n:02d}", "2017-03-01")
        for n in range(1, UNITS + 1)
    ]
    batch = identifier("B", "s1")
    cases = [identifier("C", f"s1/{n}") for n in range(CERTIFIED)]
    for n in range(POOL):
        certified = n < CERTIFIED
        branch, organization = units[n % UNITS]
        registry.add(
            "worker", DISTRICT, id=identifier("W", f"s1/{n}"),
            managed_by=[{"area": DISTRICT, "from": "2018-05-01"}],
            posts=[{
                "party_organization": branch, "organization": organization,
                "category": category(n), "channel": channel(n), "from": "2018-05-01",
            }] if certified else None,
            attached_to=TOWNS[DISTRICT] if category(n) == "instructor" else None,
            source="in_service" if category(n) == "instructor" else None,
            pool=[{
                "entered_on": "2022-01-10", "basis": "示非公工委〔2022〕1号",
                "left_on": "2022-07-05" if certified else None,
                "left_reason": "certified" if certified else None,
            }],
        )  # fmt: skip
    for n, case in enumerate(cases):
        _candidate(registry, n, case, batch, units[n % UNITS])
    items = [{"case": case, "outcome": "clear"} for case in cases]
    publicity(
        registry, NOTICE, DISTRICT, ("2022-06-24", "2022-07-01"), items,
        title="首批“红领”党务工作者资格认证人选公示", basis=BASIS, batch=batch,
    )  # fmt: skip
    result(
        registry, RESULT, DISTRICT, ("2022-07-06", "2022-08-04"),
        [{"case": case} for case in cases],
        title="首批“红领”党务工作者资格认定公告", basis=BASIS, batch=batch,
        document_no=DECISION,
    )  # fmt: skip
    _batch(registry, batch)


def category(n: int) -> str:
    """Secretaries lead the first half of the units, instructors help the rest."""
    return "secretary" if n < UNITS // 2 else "instructor"


def channel(n: int) -> str:
    """Return the channel that belongs to the category."""
    return "internal_selection" if category(n) == "secretary" else "dispatch"


def _batch(registry: Registry, batch: str) -> None:
    registry.add(
        "batch", id=batch, area=DISTRICT, title="首批“红领”党务工作者资格认证",
        year=2022, policy=HONGLING,
        call={
            "document_no": CALL, "issued_on": "2022-03-15",
            "apply_from": "2022-03-20", "apply_to": "2022-04-15",
        },
        counts={
            "applied": 74, "accepted": 70, "qualified": 67, "passed": 65,
            "recommended": 63, "publicized": 63, "approved": 63,
        },
        sittings=[
            {"kind": "training", "held_on": "2022-05-20"},
            {"kind": "written_test", "held_on": "2022-05-27"},
        ],
        panel_on="2022-06-20", panel_size=7, joint_review_departments=DEPARTMENTS,
        notices=[NOTICE, RESULT], decision=act(DISTRICT, DECISION, "2022-07-05"),
        release=release("2022-06-23"),
    )  # fmt: skip


def _candidate(
    registry: Registry, n: int, case: str, batch: str, place: tuple[str, str]
) -> None:
    """Write one person's identity, case and grade."""
    worker, grade = identifier("W", f"s1/{n}"), identifier("G", f"s1/{n}")
    level = "intermediate" if n < INTERMEDIATE else "junior"
    branch, organization = place
    identity(registry, DISTRICT, worker, n)
    registry.add(
        "case", DISTRICT, id=case, worker=worker, batch=batch, target=level,
        category=category(n), party_organization=branch, organization=organization,
        filer={"kind": "station", "party_organization": station(DISTRICT)},
        policy=HONGLING, accepted_on="2022-04-20",
        steps=steps(
            DISTRICT,
            [
                ("nomination_by_station", "2022-04-15"), ("town_review", "2022-05-10"),
                ("joint_review", "2022-05-31"), ("overall_judgement", "2022-06-20"),
                ("publicity", "2022-07-01"), ("decision", "2022-07-05"),
            ],
            NOTICE,
        ),
        background=[{"department": name, "result": "pass"} for name in DEPARTMENTS],
        outcome={"result": "approved", "decided_on": "2022-07-05"},
    )  # fmt: skip
    registry.add(
        "grade", DISTRICT, id=grade, worker=worker, grade=level,
        number=registry.number(DISTRICT, 2022, level, grade), issuer=DISTRICT,
        policy=HONGLING, category=category(n), party_organization=branch,
        organization=organization, issued_on="2022-07-06", valid_to="2025-07-05",
        grade_since="2022-07-06", origin="certification", case=case,
        document_no=DECISION,
        issuances=[{
            "kind": "original", "issued_on": "2022-07-21",
            "stock_no": f"HLZ-{n + 1:05d}",
        }],
        inspections=[
            {"year": year, "outcome": "pass", "concluded_on": f"{year + 1}-04-11"}
            for year in (2022, 2023, 2024)
        ],
    )  # fmt: skip
