"""Story 3: a market-hired worker whose contract ends; the certificate stays."""

from __future__ import annotations

from tests.sites.stories.ground import (
    SIJIWUZHUAN,
    TOWNS,
    act,
    archive,
    contact,
    identity,
    release,
    unit,
)
from tests.sites.stories.notices import publicity, steps
from tests.sites.stories.paper import Registry, identifier

COUNTY = "990101"
WORKER = identifier("W", "s3")
CASE = identifier("C", "s3")
GRADE = identifier("G", "s3")
RECRUITMENT, NOTICE = "N2023-0001", "N2025-0001"
FORMS = ["periodic", "annual_report", "satisfaction_survey"]
ENDED = {"to": "2026-06-30", "end_reason": "contract_expired"}


def write(registry: Registry) -> None:
    """Write the headcount, the worker, the certificate and what the end changes."""
    branch, organization = unit(registry, COUNTY, "云溪示例乙", "2014-04-01")
    identity(registry, COUNTY, WORKER, 1_002)
    _recruitment(registry)
    registry.add(
        "worker", COUNTY, id=WORKER,
        managed_by=[{"area": COUNTY, "from": "2023-07-01"}],
        posts=[{
            "party_organization": branch, "organization": organization,
            "category": "full_time", "channel": "open_recruitment",
            "from": "2023-07-01", **ENDED,
        }],
        engagements=[{
            "from": "2023-07-01", "probation_to": "2023-12-31",
            "planned_to": "2026-06-30", **ENDED, "document_no": "云溪组聘〔2023〕5号",
        }],
        works_at=[
            {"place_type": "park", "from": "2023-07-01", "to": "2026-06-30"},
            {"organization": organization, "place_type": "building",
             "from": "2024-01-01", "to": "2026-06-30"},
        ],
        attached_to=TOWNS[COUNTY], dossier=archive("云溪县委组织部", "2026-05-11"),
    )  # fmt: skip
    registry.add(
        "case", COUNTY, id=CASE, worker=WORKER, target="junior", category="full_time",
        party_organization=branch, organization=organization,
        filer={"kind": "person"}, policy=SIJIWUZHUAN, accepted_on="2025-06-10",
        steps=steps(
            COUNTY,
            [
                ("application", "2025-06-09"), ("qualification_review", "2025-06-20"),
                ("training_test", "2025-07-11"), ("comprehensive_review", "2025-08-05"),
                ("publicity", "2025-08-18"), ("decision", "2025-08-20"),
            ],
            NOTICE,
        ),
        outcome={"result": "approved", "decided_on": "2025-08-20"},
    )  # fmt: skip
    publicity(registry, NOTICE, COUNTY, ("2025-08-11", "2025-08-18"),
              [{"case": CASE, "outcome": "clear"}])  # fmt: skip
    _grade(registry, branch, organization)
    _assessments(registry)


def _recruitment(registry: Registry) -> None:
    registry.add(
        "notice", id=RECRUITMENT, type="recruitment", area=COUNTY,
        title="云溪县2023年公开选聘专职党务工作人员公告",
        basis="云溪县两新组织专职党务工作人员选聘办法",
        window={"from": "2023-04-03", "to": "2023-04-28"},
        channels=[{"channel": "newspaper", "posted_on": "2023-04-03"}],
        contact=contact(COUNTY), release=release("2023-03-31"),
    )  # fmt: skip
    registry.add(
        "headcount", area=COUNTY, year=2023, approved=20, filled=18,
        document_no="云溪编〔2023〕2号", notice=RECRUITMENT,
    )  # fmt: skip
    registry.add(
        "rate", area=COUNTY, year=2025, policy=SIJIWUZHUAN,
        document_no="云溪财〔2026〕7号",
        rates=[
            {"grade": "junior", "yearly_yuan": 2400},
            {"grade": "intermediate", "yearly_yuan": 3600},
            {"grade": "senior", "yearly_yuan": 6000},
            {"grade": "special", "yearly_yuan": 12000},
        ],
    )  # fmt: skip


def _grade(registry: Registry, branch: str, organization: str) -> None:
    registry.add(
        "grade", COUNTY, id=GRADE, worker=WORKER, grade="junior",
        number=registry.number(COUNTY, 2025, "junior", GRADE), issuer=COUNTY,
        policy=SIJIWUZHUAN, category="full_time", party_organization=branch,
        organization=organization, issued_on="2025-09-01", valid_to="2028-08-31",
        grade_since="2025-09-01", origin="certification", case=CASE,
        document_no="云溪两新委〔2025〕18号",
        events=[{
            "kind": "not_engaged",
            **act(COUNTY, "云溪两新委〔2026〕20号", "2026-07-01"),
            "basis_clause": "第三十八条",
        }],
        inspections=[
            {"year": 2025, "outcome": "pass", "concluded_on": "2026-04-10"},
            {"year": 2026, "outcome": "exempt", "concluded_on": "2026-12-15"},
        ],
    )  # fmt: skip


def _assessments(registry: Registry) -> None:
    """Write four years: probation, two rated ones, and the half year at the end."""
    for year, row in (
        (2023, {"unrated_reason": "probation"}),
        (2024, {"result": "competent", "forms": FORMS}),
        (2025, {"result": "competent", "forms": FORMS}),
        (2026, {"unrated_reason": "left_during_year"}),
    ):  # fmt: skip
        registry.add(
            "assessment", year=year, area=COUNTY, body="full-time",
            body_name="云溪县委组织部", category="full_time", participants=1,
            excellent_cap=0, document_no=f"示两新委〔{year}〕41号",
            finalised_on=None if year == 2026 else f"{year + 1}-03-16",
            rows=[{"worker": WORKER, **row}],
        )  # fmt: skip
