"""Organisations, areas and the whole register, made by hand."""

from __future__ import annotations

from datetime import date

from msgspec.structs import replace as changed

from generator.publication.public import (
    Link,
    PublicArea,
    PublicAreaLine,
    PublicCertificateStatus,
    PublicOrganization,
    PublicRegister,
    PublicWaiver,
)
from generator.site import urls
from tests.browser.sample_forms import (
    ALL_ROWS,
    CERTIFICATES,
    CONTACT,
    COUNTY,
    COUNTY_LINK,
    FIRM,
    GRADES,
    OFFICE,
    POLICY_TITLE,
    POLICY_URL,
    SITE,
)
from tests.browser.sample_notices import notice_line, notices
from tests.sample_figures import figures


def organizations() -> tuple[PublicOrganization, ...]:
    """An organisation with holders, and one that is no more."""
    present = PublicOrganization(
        id="O000000001",
        name=FIRM.text,
        former_names=("东县明德机械厂", "东县明德机械有限公司"),
        type_title="非公有制企业",
        town=Link(text="河口镇", url=urls.area("990150")),
        area=COUNTY_LINK,
        dissolved_on=None,
        successor=None,
        holders=tuple(row for row in ALL_ROWS[:12] if row.organization),
    )
    former = PublicOrganization(
        id="O000000002",
        name="东县旧日商会",
        former_names=(),
        type_title="社会团体",
        town=None,
        area=COUNTY_LINK,
        dissolved_on=date(2025, 12, 31),
        successor=FIRM,
        holders=(),
    )
    return present, former


def areas() -> tuple[PublicArea, ...]:
    """A province, its city, a county with holders, one that is no more, a town."""
    province = Link(text="示例省", url=urls.area("990000"))
    city = Link(text="示例市", url=urls.area("990100"))
    counts = dict.fromkeys(GRADES, 0)
    for row in ALL_ROWS:
        counts[row.grade] += 1
    county = PublicArea(
        code=COUNTY,
        name=COUNTY_LINK.text,
        type="county",
        type_title="县（市、区）",
        authority=OFFICE.text,
        ended_on=None,
        successor=None,
        parents=(province, city),
        children=(Link(text="河口镇", url=urls.area("990150")),),
        contact=CONTACT,
        policy_title=POLICY_TITLE,
        policy_url=POLICY_URL,
        counts=counts,
        rows=tuple(sorted(ALL_ROWS, key=lambda row: (row.name, row.number))),
        notices=tuple(notice_line(notice) for notice in notices().values()),
    )
    upper = {"authority": None, "rows": (), "notices": (), "contact": None}
    old = Link(text="示例市旧县", url=urls.area("990102"))
    town = {"parents": (province, city, COUNTY_LINK), "children": (), "counts": {}}
    return (
        changed(
            county,
            code="990000",
            name="示例省",
            type="province",
            parents=(),
            children=(city,),
            **upper,
        ),
        changed(
            county,
            code="990100",
            name="示例市",
            type="city",
            parents=(province,),
            children=(COUNTY_LINK, old),
            **upper,
        ),
        county,
        changed(
            county,
            code="990102",
            name="示例市旧县",
            children=(),
            counts={},
            ended_on=date(2024, 1, 1),
            successor=COUNTY_LINK,
            **upper,
        ),
        changed(county, code="990150", name="河口镇", type="town", **upper, **town),
    )


def register() -> PublicRegister:
    """The whole of it."""
    lines = tuple(
        PublicAreaLine(
            code=area.code,
            name=area.name,
            type=area.type,
            parent=area.parents[-1].url.split("/")[1] if area.parents else None,  # type: ignore[union-attr]
            url=urls.area(area.code),
            holders=sum(area.counts.values()),
        )
        for area in areas()
    )
    statuses = tuple(
        PublicCertificateStatus(
            number=certificate.number,
            state=certificate.standing.state.value,
            issuer=COUNTY,
            grade=certificate.award.grade if certificate.award else None,
            issued_on=certificate.award.issued_on if certificate.award else None,
            valid_to=certificate.standing.valid_to,
        )
        for certificate in sorted(CERTIFICATES, key=lambda one: one.number)
    )
    return PublicRegister(
        site=SITE,
        areas=lines,
        rows=ALL_ROWS,
        certificates=statuses,
        notices=tuple(notice_line(notice) for notice in notices().values()),
        counts=areas()[0].counts,
        waivers=waivers(),
        figures=figures(),
    )


def waivers() -> tuple[PublicWaiver, ...]:
    """One that has expired, one in force."""
    current = PublicWaiver(
        id="XM4KJGQB1A4",
        state="in_force",
        rule="REF013",
        rule_title="同一县内单位名称相同或相近",
        kind_title="单位",
        record="OW3N7QH1XTQ",
        reason="与石塘镇一户商行名称相同，登记机关核实为两家",
        approved_by="中共示例市东县委两新组织工作委员会",
        document_no="东县两新函〔2026〕3号",
        approved_on=date(2026, 3, 12),
        until=date(2026, 12, 31),
    )
    expired = changed(
        current,
        id="X1111111110",
        state="expired",
        rule=None,
        rule_title=None,
        reason=None,
        kind_title="申报件",
        record=None,
        document_no="东县两新函〔2025〕7号",
        approved_on=date(2025, 6, 10),
        until=date(2025, 12, 31),
    )
    return expired, current
