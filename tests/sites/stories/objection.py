"""Story 5: 40 people over National Day, one objection upheld; and a grave one."""

from __future__ import annotations

from tests.sites.stories.ground import (
    NEWEST_SIJIWUZHUAN,
    act,
    archive,
    identity,
    office,
    release,
    unit,
)
from tests.sites.stories.notices import publicity, result, steps
from tests.sites.stories.paper import Fields, Registry, identifier

COUNTY, OTHER = "990103", "990102"
PEOPLE = 40
DISPUTED = 16  # the seventeenth item
BATCH = identifier("B", "s5")
CASES = [identifier("C", f"s5/{n}") for n in range(PEOPLE)]
WORKERS = [identifier("W", f"s5/{n}") for n in range(PEOPLE)]
FIRST, SECOND, RESULT, GRAVE = "N2026-0002", "N2026-0003", "N2026-0004", "N2026-0005"
WINDOW = ("2026-09-24", "2026-10-09")
DECISION = "松亭两新委〔2026〕19号"


def write(registry: Registry) -> None:
    """Write the batch of 40 and, in another county, an objection that ends a case."""
    units = [
        unit(registry, COUNTY, f"松亭示例{n:02d}", "2017-10-01")
        for n in range(PEOPLE // 2)
    ]
    for n in range(PEOPLE):
        _candidate(registry, n, units[n // 2])
    publicity(registry, FIRST, COUNTY, WINDOW, [_item(n) for n in range(PEOPLE)],
              batch=BATCH)  # fmt: skip
    publicity(registry, SECOND, COUNTY, ("2026-10-20", "2026-10-27"),
              [{"case": CASES[DISPUTED], "outcome": "clear"}], batch=BATCH)  # fmt: skip
    others = [case for n, case in enumerate(CASES) if n != DISPUTED]
    result(registry, RESULT, COUNTY, ("2026-10-13", "2026-11-11"),
           [{"case": case} for case in others], batch=BATCH,
           document_no=DECISION)  # fmt: skip
    _batch(registry)
    _grave(registry)


def _item(n: int) -> Fields:
    if n != DISPUTED:
        return {"case": CASES[n], "outcome": "clear"}
    return {
        "case": CASES[n],
        "outcome": "upheld_minor",
        "replaced_by": {"notice": SECOND, "case": CASES[n]},
    }


def hold(outcome: str) -> Fields:
    """Return a check of ten working days, from 29 September to 19 October."""
    return {
        "opened_on": "2026-09-29",
        "due_on": "2026-10-19",
        "closed_on": "2026-10-19",
        "outcome": outcome,
    }


def _candidate(registry: Registry, n: int, place: tuple[str, str]) -> None:
    """Write a person, the case and the grade, a fortnight later for the disputed."""
    category = "secretary" if n % 2 == 0 else "deputy_secretary"
    disputed = n == DISPUTED
    decided = "2026-10-28" if disputed else "2026-10-12"
    document = "松亭两新委〔2026〕21号" if disputed else DECISION
    issued = "2026-10-29" if disputed else "2026-10-13"
    valid_to = "2029-10-28" if disputed else "2029-10-12"
    units = {"party_organization": place[0], "organization": place[1]}
    registry.add(
        "worker", COUNTY, id=WORKERS[n],
        managed_by=[{"area": COUNTY, "from": "2023-01-01"}],
        posts=[{**units, "category": category, "channel": "internal_selection",
                "from": "2023-01-01"}],
        dossier=archive(office(COUNTY), "2026-11-10"),
    )  # fmt: skip
    identity(registry, COUNTY, WORKERS[n], 2_000 + n)
    registry.add(
        "case", COUNTY, id=CASES[n], worker=WORKERS[n], batch=BATCH, target="junior",
        category=category, **units, filer={"kind": "person"}, policy=NEWEST_SIJIWUZHUAN,
        accepted_on="2026-06-08", steps=_steps(decided, disputed=disputed),
        holds=[hold("upheld_minor")] if disputed else None,
        outcome={"result": "approved", "decided_on": decided},
    )  # fmt: skip
    grade = identifier("G", f"s5/{n}")
    registry.add(
        "grade", COUNTY, id=grade, worker=WORKERS[n], grade="junior",
        number=registry.number(COUNTY, 2026, "junior", grade), issuer=COUNTY,
        policy=NEWEST_SIJIWUZHUAN, category=category, **units, issued_on=issued,
        valid_to=valid_to, grade_since=issued, origin="certification", case=CASES[n],
        document_no=document,
    )  # fmt: skip


def _steps(decided: str, *, disputed: bool) -> list[Fields]:
    taken = steps(
        COUNTY,
        [
            ("application", "2026-06-05"), ("qualification_review", "2026-06-26"),
            ("training_test", "2026-08-14"), ("comprehensive_review", "2026-09-11"),
            ("publicity", WINDOW[1]),
        ],
        FIRST,
    )  # fmt: skip
    if disputed:
        taken[-1]["result"] = "returned"
        taken += steps(COUNTY, [("publicity", "2026-10-27")], SECOND)
    return taken + steps(COUNTY, [("decision", decided)], FIRST)


def _batch(registry: Registry) -> None:
    registry.add(
        "batch", id=BATCH, area=COUNTY, title="松亭县2026年党务工作者初级资格认证",
        year=2026, policy=NEWEST_SIJIWUZHUAN,
        call={
            "document_no": "松亭两新委〔2026〕8号", "issued_on": "2026-05-06",
            "apply_from": "2026-05-11", "apply_to": "2026-06-05",
        },
        counts={
            "applied": 52, "accepted": 49, "qualified": 46, "passed": 42,
            "recommended": 40, "publicized": 40, "approved": 40,
        },
        sittings=[{"kind": "written_test", "held_on": "2026-08-14"}],
        panel_on="2026-09-11", panel_size=5, notices=[FIRST, SECOND, RESULT],
        decision=act(COUNTY, DECISION, "2026-10-12"), release=release("2026-09-22"),
    )  # fmt: skip


def _grave(registry: Registry) -> None:
    """Write a case refused after an objection: a code and a bar, no name."""
    branch, organization = unit(registry, OTHER, "石桥示例丙", "2018-02-01")
    worker, case = identifier("W", "s5/grave"), identifier("C", "s5/grave")
    registry.add(
        "worker", OTHER, id=worker,
        managed_by=[{"area": OTHER, "from": "2023-02-01"}],
        posts=[{
            "party_organization": branch, "organization": organization,
            "category": "secretary", "channel": "internal_selection",
            "from": "2023-02-01",
        }],
        blocks=[{"kind": "other", "from": "2026-10-21", "until": "2027-10-20"}],
    )  # fmt: skip
    taken = steps(
        OTHER,
        [("application", "2026-06-05"), ("qualification_review", "2026-06-26"),
         ("training_test", "2026-08-14"), ("comprehensive_review", "2026-09-11"),
         ("publicity", WINDOW[1])],
        GRAVE,
    )  # fmt: skip
    taken[-1]["result"] = "fail"
    registry.add(
        "case", OTHER, id=case, worker=worker, target="junior", category="secretary",
        party_organization=branch, organization=organization,
        filer={"kind": "person"}, policy=NEWEST_SIJIWUZHUAN, accepted_on="2026-06-08",
        steps=taken, holds=[hold("upheld_serious")],
        outcome={"result": "rejected", "decided_on": "2026-10-20",
                 "reason_code": "objection_upheld"},
    )  # fmt: skip
    publicity(registry, GRAVE, OTHER, WINDOW,
              [{"case": case, "outcome": "upheld_serious"}],
              title=f"{office(OTHER)}资格认定人选公示")  # fmt: skip
