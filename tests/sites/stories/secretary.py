"""Story 2: a secretary from 初级 to 高级, through a transfer and a renaming."""

from __future__ import annotations

from typing import Any

from tests.sites.stories.ground import (
    CITY,
    FIRST_SIJIWUZHUAN,
    NEWEST_SIJIWUZHUAN,
    SIJIWUZHUAN,
    act,
    archive,
    identity,
    town_committee,
    unit,
)
from tests.sites.stories.notices import publicity, steps, superseded
from tests.sites.stories.paper import Fields, Registry, credit_code, identifier

OLD, NEW = "990101", "990102"
WORKER = identifier("W", "s2")
GRADES = {n: identifier("G", f"s2/{n}") for n in range(1, 5)}
CASES = {n: identifier("C", f"s2/{n}") for n in range(1, 4)}
COLLEAGUES = {
    area: [identifier("W", f"s2/{area}/{n}") for n in range(4)] for area in (OLD, NEW)
}
SECOND_ORGANIZATION = identifier("O", "s2/second")
SECOND_BRANCH = identifier("P", "s2/second")


def write(registry: Registry) -> None:
    """Write the worker, both units, cases, grades, assessments and training."""
    first = unit(registry, OLD, "云溪示例甲", "2015-06-01")
    _second_unit(registry)
    second = (SECOND_BRANCH, SECOND_ORGANIZATION)
    identity(registry, OLD, WORKER, 1_001)
    _worker(registry, first, second)
    _case(registry, 1, "junior", OLD, first,
          ("2019-04-15", "2019-06-03", "2019-06-11", "2019-06-14"))  # fmt: skip
    _case(registry, 2, "intermediate", OLD, first,
          ("2022-03-10", "2022-05-09", "2022-05-16", "2022-05-18"))  # fmt: skip
    _case(registry, 3, "senior", CITY, second,
          ("2026-04-10", "2026-06-03", "2026-06-10", "2026-06-12"))  # fmt: skip
    _grades(registry, first, second)
    _assessments(registry)
    _training(registry)


def _second_unit(registry: Registry) -> None:
    renamed = "云溪工商变更〔2024〕118号"
    registry.add(
        "organization", NEW, id=SECOND_ORGANIZATION,
        names=[
            {"name": "石桥甲示例有限公司", "from": "2016-02-01", "to": "2024-10-31"},
            {"name": "石桥乙示例有限公司", "from": "2024-11-01", "basis": renamed},
        ],
        type="private_enterprise", uscc=credit_code(NEW, 12), town="991021",
        above_scale=True, founded_on="2016-02-01",
        consent={"agreed": True, "given_on": "2023-09-05"},
    )  # fmt: skip
    registry.add(
        "party_organization", NEW, id=SECOND_BRANCH,
        names=[
            {"name": "石桥甲示例有限公司党支部", "from": "2017-07-01",
             "to": "2024-11-30"},
            {"name": "石桥乙示例有限公司党支部", "from": "2024-12-01",
             "basis": "石桥两新委〔2024〕31号"},
        ],
        form="branch", area=NEW, parent=town_committee(NEW),
        covers=[SECOND_ORGANIZATION], founded_on="2017-07-01",
        terms=[{"from": "2023-09-01"}],
        honours=[{
            "title": "全市先进基层党组织", "level": "city", "awarded_on": "2025-06-27",
            "document_no": "清江委〔2025〕22号",
        }],
    )  # fmt: skip


def _worker(
    registry: Registry, first: tuple[str, str], second: tuple[str, str]
) -> None:
    shared = {"category": "secretary", "channel": "internal_selection"}
    registry.add(
        "worker", OLD, id=WORKER,
        managed_by=[
            {"area": OLD, "from": "2017-09-01", "to": "2023-08-31"},
            {"area": NEW, "from": "2023-09-01", "transfer": {
                "out": act(OLD, "云溪两新委〔2023〕17号", "2023-08-28"),
                "into": act(NEW, "石桥两新委〔2023〕21号", "2023-09-01"),
            }},
        ],
        posts=[
            {"party_organization": first[0], "organization": first[1],
             **shared, "category": "deputy_secretary",
             "from": "2017-09-01", "to": "2019-02-28"},
            {"party_organization": first[0], "organization": first[1], **shared,
             "from": "2019-03-01", "to": "2023-08-31", "elected_on": "2019-03-01",
             "end_reason": "transferred"},
            {"party_organization": second[0], "organization": second[1], **shared,
             "from": "2023-09-01", "elected_on": "2023-09-01"},
        ],
        firm_roles=[
            {"organization": second[1], "role": "manager", "from": "2023-09-01"}
        ],
        titles=[{"code": "political_worker", "obtained_on": "2024-12-20"}],
        consents=[{"scope": "register", "given_on": "2019-06-01"}],
        dossier=archive("石桥县委组织部", "2026-06-20"),
    )  # fmt: skip
    branches = {OLD: first[0], NEW: second[0]}
    for area, colleagues in COLLEAGUES.items():
        for colleague in colleagues:
            registry.add(
                "worker", area, id=colleague,
                managed_by=[{"area": area, "from": "2018-06-01"}],
                posts=[{
                    "party_organization": branches[area], "category": "secretary",
                    "channel": "internal_selection", "from": "2018-06-01",
                    "elected_on": "2018-06-01",
                }],
            )  # fmt: skip


def _case(
    registry: Registry,
    n: int,
    target: str,
    decider: str,
    place: tuple[str, str],
    days: tuple[str, str, str, str],
) -> None:
    """Write a case and its publicity; it stays in the county of first registration."""
    accepted, opened, closed, decided = days
    notice = {1: "N2019-0001", 2: "N2022-0003", 3: "N2026-0001"}[n]
    reviewer = OLD if decider == OLD else NEW
    taken = steps(
        reviewer,
        [("application", accepted), ("qualification_review", accepted)],
        notice,
    ) + steps(
        decider,
        [("training_test", accepted), ("comprehensive_review", opened),
         ("publicity", closed), ("decision", decided)],
        notice,
    )  # fmt: skip
    registry.add(
        "case", OLD, id=CASES[n], worker=WORKER, target=target, category="secretary",
        party_organization=place[0], organization=place[1], filer={"kind": "person"},
        policy=NEWEST_SIJIWUZHUAN if n == 3 else FIRST_SIJIWUZHUAN,
        accepted_on=accepted, steps=taken,
        outcome={"result": "approved", "decided_on": decided},
    )  # fmt: skip
    publicity(registry, notice, decider, (opened, closed),
              [{"case": CASES[n], "outcome": "clear"}])  # fmt: skip


def _grade(registry: Registry, n: int, area: str, **fields: Any) -> None:
    year = int(str(fields["issued_on"])[:4])
    level = str(fields["grade"])
    registry.add(
        "grade", OLD, id=GRADES[n], worker=WORKER, category="secretary",
        number=registry.number(area, year, level, GRADES[n]), issuer=area,
        supersedes=GRADES.get(n - 1), **fields,
    )  # fmt: skip


def _grades(
    registry: Registry, first: tuple[str, str], second: tuple[str, str]
) -> None:
    at_first = {"party_organization": first[0], "organization": first[1]}
    at_second = {"party_organization": second[0], "organization": second[1]}
    _grade(
        registry, 1, OLD, grade="junior", policy=FIRST_SIJIWUZHUAN, **at_first,
        issued_on="2019-06-17", valid_to="2022-06-16", grade_since="2019-06-17",
        origin="certification", case=CASES[1], document_no="云溪两新委〔2019〕6号",
        events=[superseded(OLD, "云溪两新委〔2022〕9号", "2022-05-20", GRADES[2])],
        inspections=_inspections(2019, 2020, 2021),
    )  # fmt: skip
    _grade(
        registry, 2, OLD, grade="intermediate", policy=FIRST_SIJIWUZHUAN, **at_first,
        issued_on="2022-05-20", valid_to="2025-05-19", grade_since="2022-05-20",
        origin="promotion", case=CASES[2], document_no="云溪两新委〔2022〕9号",
        events=[
            {"kind": "unit_changed",
             **act(NEW, "石桥两新委〔2023〕21号", "2023-09-01"), **at_second},
            superseded(NEW, "石桥两新委〔2025〕12号", "2025-05-20", GRADES[3]),
        ],
        inspections=_inspections(2022, 2023, 2024),
    )  # fmt: skip
    _grade(
        registry, 3, NEW, grade="intermediate", policy=SIJIWUZHUAN, **at_second,
        issued_on="2025-05-20", valid_to="2028-05-19", grade_since="2022-05-20",
        origin="renewal", document_no="石桥两新委〔2025〕12号",
        events=[superseded(CITY, "清江两新委〔2026〕14号", "2026-06-15", GRADES[4])],
        inspections=_inspections(2025),
    )  # fmt: skip
    _grade(
        registry, 4, CITY, grade="senior", policy=NEWEST_SIJIWUZHUAN, **at_second,
        issued_on="2026-06-15", valid_to="2029-06-14", grade_since="2026-06-15",
        origin="promotion", case=CASES[3], document_no="清江两新委〔2026〕14号",
    )  # fmt: skip


def _inspections(*years: int) -> list[Fields]:
    return [
        {"year": year, "outcome": "pass", "concluded_on": f"{year + 1}-04-11"}
        for year in years
    ]


def _assessments(registry: Registry) -> None:
    """Write 2019 to 2022 in the old county, 2023 to 2025 in the new one.

    A split year belongs to the office that manages on 31 December.
    """
    for year in range(2019, 2026):
        area = OLD if year <= 2022 else NEW
        best = year in {2021, 2024}
        registry.add(
            "assessment", year=year, area=area, body="secretaries",
            body_name="镇党委", category="secretary", participants=5, excellent_cap=1,
            document_no=f"示两新委〔{year}〕40号", finalised_on=f"{year + 1}-03-16",
            rows=[
                {"worker": WORKER, "result": "excellent" if best else "competent",
                 "forms": ["periodic", "annual_report", "satisfaction_survey"],
                 "quarters": ["done", "done", "done", "done"]},
                *({"worker": one, "result": "competent",
                   "forms": ["periodic", "annual_report"]}
                  for one in COLLEAGUES[area]),
            ],
        )  # fmt: skip


def _training(registry: Registry) -> None:
    for year, area, level in (
        (2018, OLD, "county"), (2021, OLD, "county"),
        (2024, NEW, "county"), (2025, CITY, "city"),
    ):  # fmt: skip
        registry.add(
            "training", id=identifier("T", f"s2/{year}"), area=area, level=level,
            title=f"{year}年党组织书记培训班", kind="class", from_=f"{year}-10-13",
            to=f"{year}-10-22", test_on=f"{year}-10-22",
            targets=["senior"] if level == "city" else None,
            document_no=f"示两新委〔{year}〕33号",
            attendances=[{"worker": WORKER, "hours": 56, "passed": True}],
        )  # fmt: skip
