"""Certificates and workers made by hand, in every state."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from msgspec.structs import replace as changed

from generator.policy.standing import CertificateState, Standing
from generator.publication.public import (
    Link,
    PublicAward,
    PublicCertificate,
    PublicCertificateLine,
    PublicContact,
    PublicEvent,
    PublicRow,
    PublicSite,
    PublicWorker,
)
from generator.publication.qr import printer
from generator.site import urls
from generator.site.context import SiteContext
from tests.public_rows import certificate_number

AS_OF = date(2026, 6, 30)
SITE = PublicSite(
    title="示例省两新组织党务工作者登记",
    site_url="https://register.example.org/hl/",
    sample=True,
    as_of=AS_OF,
    operator_name="示例省委两新工委办公室",
    operator_landline="000-0000000",
    operator_address="示例省示例市示例路1号",
    operator_email=None,
)
POLICY_URL = "handbook/sijiwuzhuan/2023.1/certification/"
CONTEXT = SiteContext(site=SITE, handbook_urls=("handbook/", POLICY_URL))
REAL_CONTEXT = replace(CONTEXT, site=changed(SITE, sample=False))
"""The same site as a real office would run it: it ages against today's clock."""
COUNTY = "990101"
COUNTY_LINK = Link(text="示例市东县", url=urls.area(COUNTY))
OFFICE = Link(text="示例市东县两新工委", url=urls.area(COUNTY))
FIRM = Link(text="东县明德精密机械股份有限公司", url=urls.organization("O000000001"))
CONTACT = PublicContact(
    name="东县两新工委办公室",
    address="示例市东县人民路2号3楼",
    landline="000-0000001",
    postcode="999999",
    email="office@register.example.org",
    hours="工作日8:30—12:00、14:30—17:30",
    supervising_line="000-0000002",
)
LONG_NAME = "阿卜杜拉·买买提依明·努尔艾合买提"
NAMES = ("王小明", "欧阳若兰", "张䶮", "李𬬮", "𠮷田明", LONG_NAME, "单志强", "曾玉兰")
ROWS = 215
GRADES = {
    "junior": "初级",
    "intermediate": "中级",
    "senior": "高级",
    "special": "特级",
}


RANGE_TEXT = "在示例市东县范围内通用"
POLICY_TITLE = "示例省两新组织党务工作者“四级五专”管理办法（试行）"


def _row(serial: int) -> PublicRow:
    grade = "junior" if serial <= ROWS - 4 else list(GRADES)[serial % 4]
    digit = list(GRADES).index(grade) + 1
    named = serial % 3 != 0
    return PublicRow(
        number=certificate_number(COUNTY, 2025, digit, serial),
        name=NAMES[serial % len(NAMES)],
        grade=grade,
        state="inspection_pending" if serial % 20 == 0 else "valid",
        area=COUNTY,
        area_name=COUNTY_LINK.text,
        unit=FIRM.text if named else "单位未公开",
        category="secretary",
        issued_on=date(2025, 10, 10) if serial % 2 else date(2026, 3, 2),
        valid_to=date(2028, 10, 9),
        issuer=COUNTY,
        worker=f"W{serial:09d}",
        organization="O000000001" if named else None,
    )


ALL_ROWS = tuple(_row(serial) for serial in range(1, ROWS + 1))


def _certificate(row: PublicRow) -> PublicCertificate:
    firm = FIRM if row.organization else None
    return PublicCertificate(
        number=row.number,
        standing=Standing(CertificateState(row.state), row.valid_to),
        issuer=OFFICE,
        area=COUNTY_LINK,
        award=PublicAward(
            grade=row.grade,
            grade_title=GRADES[row.grade],
            issued_on=row.issued_on,
            range_text=RANGE_TEXT,
            policy_title=POLICY_TITLE,
            policy_url=POLICY_URL,
        ),
        name=row.name,
        category_title="党组织书记",
        organization=firm,
        party_organization=f"{FIRM.text}党支部" if firm else None,
        worker_url=urls.worker(row.worker),
        timeline=(PublicEvent(day=row.issued_on, text="发证", by=OFFICE.text),),
        qr_svg=printer(f"{SITE.site_url}V/").svg(row.number),
    )


CERTIFICATES = tuple(_certificate(row) for row in ALL_ROWS)
FULL = changed(
    CERTIFICATES[0],
    pinyin="ōuyáng ruòlán",
    timeline=(
        PublicEvent(day=date(2026, 5, 6), text="变更工作单位", by=OFFICE.text),
        PublicEvent(day=date(2025, 10, 10), text="发证", by=OFFICE.text),
    ),
)
"""A certificate with everything that one can show."""


def _ended(serial: int, standing: Standing) -> PublicCertificate:
    number = certificate_number(COUNTY, 2022, 1, serial)
    return PublicCertificate(
        number=number,
        standing=standing,
        issuer=OFFICE,
        area=COUNTY_LINK,
    )


def state_certificates() -> dict[str, PublicCertificate]:
    """One certificate for each state, and for each form a state can take."""
    until = date(2028, 10, 9)
    since = date(2026, 1, 5)
    decided = {
        "since": since,
        "decided_by": OFFICE.text,
        "document_no": "东两新〔2026〕3号",
        "decided_on": date(2026, 1, 4),
    }
    state = CertificateState
    ended = {
        "suspended": Standing(state.SUSPENDED, None, since=since),
        "superseded": Standing(state.SUPERSEDED, None),
        "demoted": Standing(state.SUPERSEDED, None),
        "expired": Standing(state.EXPIRED, date(2025, 5, 4), since=date(2025, 5, 5)),
        "cancelled": Standing(state.CANCELLED, None, **decided),  # type: ignore[arg-type]
        "revoked": Standing(state.REVOKED, None, **decided),  # type: ignore[arg-type]
        "revoked long ago": Standing(state.REVOKED, None),
        "deregistered": Standing(state.DEREGISTERED, None, since=since),
        "transferred out": Standing(state.TRANSFERRED_OUT, None, since=since),
    }
    made = {
        name: _ended(serial, standing)
        for serial, (name, standing) in enumerate(ended.items(), start=1)
    }
    row = ALL_ROWS[3]
    away = changed(
        _certificate(row),
        standing=Standing(state.NOT_ENGAGED, until, since=since),
        category_title=None,
        organization=None,
        party_organization=None,
    )
    soon = Standing(state.VALID, AS_OF + timedelta(days=30), expiring=True)
    return {
        "valid": FULL,
        "expiring": changed(_certificate(ALL_ROWS[2]), standing=soon),
        "not engaged": away,
        "inspection pending": changed(
            _certificate(ALL_ROWS[19]),
            standing=Standing(state.INSPECTION_PENDING, until),
        ),
        "long name": _certificate(ALL_ROWS[4]),
        "nameless": changed(
            _certificate(ALL_ROWS[6]), name=None, worker_url=None, category_title=None
        ),
        **made,
    }


def workers() -> Iterator[PublicWorker]:
    """Yield the worker of each row, and one that is no longer shown."""
    for certificate, row in zip(CERTIFICATES, ALL_ROWS, strict=True):
        yield PublicWorker(
            id=row.worker,
            name=row.name,
            pinyin=certificate.pinyin,
            area=COUNTY_LINK,
            category_title=certificate.category_title,
            party_organization=certificate.party_organization,
            organization=certificate.organization,
            certificates=(_certificate_line(certificate),),
        )
    yield gone_worker()


def full_worker() -> PublicWorker:
    """A worker with a present and a former certificate."""
    former = state_certificates()["superseded"]
    return PublicWorker(
        id=ALL_ROWS[0].worker,
        name=FULL.name,
        pinyin=FULL.pinyin,
        area=COUNTY_LINK,
        category_title=FULL.category_title,
        party_organization=FULL.party_organization,
        organization=FULL.organization,
        certificates=(_certificate_line(FULL), _certificate_line(former)),
    )


def gone_worker() -> PublicWorker:
    """What stands where a worker was."""
    return PublicWorker(
        id="W000009999",
        name=None,
        pinyin=None,
        area=None,
        category_title=None,
        party_organization=None,
        organization=None,
        certificates=(),
    )


def _certificate_line(certificate: PublicCertificate) -> PublicCertificateLine:
    award = certificate.award
    return PublicCertificateLine(
        number=certificate.number,
        url=urls.certificate(certificate.number),
        grade=award.grade if award else "junior",
        grade_title=award.grade_title if award else "初级",
        standing=certificate.standing,
        issued_on=award.issued_on if award else date(2022, 5, 5),
    )
