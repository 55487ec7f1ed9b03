"""Public forms made by hand: every page type in every state, as one small site."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

from msgspec.structs import replace as changed

from generator.catalogue import discover
from generator.policy.standing import CertificateState, NoticeState, Standing
from generator.publication.public import (
    Link,
    PublicArea,
    PublicAreaLine,
    PublicCertificate,
    PublicCertificateLine,
    PublicCertificateStatus,
    PublicChannel,
    PublicContact,
    PublicEvent,
    PublicForm,
    PublicNotice,
    PublicNoticeItem,
    PublicNoticeLine,
    PublicOrganization,
    PublicRegister,
    PublicRow,
    PublicSite,
    PublicWorker,
)
from generator.publication.qr import printer
from generator.render.assets import assets
from generator.render.environment import Renderer
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
        grade=row.grade,
        grade_title=GRADES[row.grade],
        standing=Standing(CertificateState(row.state), row.valid_to),
        issuer=OFFICE,
        area=COUNTY_LINK,
        issued_on=row.issued_on,
        range_text="在示例市东县范围内通用",
        policy_title="示例省两新组织党务工作者“四级五专”管理办法（试行）",
        policy_url=POLICY_URL,
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
    predecessor_number=CERTIFICATES[1].number,
    timeline=(
        PublicEvent(day=date(2026, 5, 6), text="变更工作单位", by=OFFICE.text),
        PublicEvent(day=date(2025, 10, 10), text="发证", by=OFFICE.text),
    ),
)
"""A certificate with everything that one can show."""


def _ended(serial: int, standing: Standing, successor: str | None) -> PublicCertificate:
    number = certificate_number(COUNTY, 2022, 1, serial)
    return PublicCertificate(
        number=number,
        grade="junior",
        grade_title="初级",
        standing=standing,
        issuer=OFFICE,
        area=COUNTY_LINK,
        issued_on=date(2022, 5, 5),
        range_text=FULL.range_text,
        policy_title=FULL.policy_title,
        policy_url=POLICY_URL,
        successor_number=successor,
        timeline=(PublicEvent(day=date(2022, 5, 5), text="发证", by=OFFICE.text),),
        qr_svg=printer(f"{SITE.site_url}V/").svg(number),
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
        "suspended": Standing(state.SUSPENDED, until, since=since),
        "superseded": Standing(state.SUPERSEDED, None),
        "demoted": Standing(state.SUPERSEDED, None),
        "expired": Standing(state.EXPIRED, date(2025, 5, 4), since=date(2025, 5, 5)),
        "cancelled": Standing(state.CANCELLED, until, **decided),  # type: ignore[arg-type]
        "revoked": Standing(state.REVOKED, until, **decided),  # type: ignore[arg-type]
        "revoked long ago": Standing(state.REVOKED, until, since=since),
        "deregistered": Standing(state.DEREGISTERED, until, since=since),
        "transferred out": Standing(state.TRANSFERRED_OUT, until, since=since),
    }
    made = {
        name: _ended(serial, standing, FULL.number if name == "superseded" else None)
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


def _notice(serial: int, kind: str, title: str, **more: object) -> PublicNotice:
    words = {
        "call": "申报通知",
        "publicity": "公示",
        "result": "认定公告",
        "correction": "更正公告",
        "revocation": "撤销公告",
    }
    base = PublicNotice(
        id=f"N2026-{serial:04d}",
        type=kind,
        type_title=words[kind],
        title=title,
        state=NoticeState.OPEN,
        area=COUNTY_LINK,
        authority=OFFICE.text,
        basis="《示例省两新组织党务工作者“四级五专”管理办法（试行）》第十四条",
        document_no=f"东两新〔2026〕{serial}号",
        start=date(2026, 6, 24),
        end=date(2026, 7, 1),
        working_days=None,
        count_first=False,
        skipped=(),
        item_count=0,
        items=(),
        outcome_text=None,
        contact=CONTACT,
    )
    return changed(base, **more)


def _people(count: int) -> tuple[PublicNoticeItem, ...]:
    return tuple(
        PublicNoticeItem(
            serial=serial,
            name=NAMES[serial % len(NAMES)],
            unit=f"{FIRM.text}党支部",
            category_title="党组织书记",
            grade_title="初级",
        )
        for serial in range(1, count + 1)
    )


def _closed(serial: int, year: int) -> PublicNotice:
    return _notice(
        serial,
        "publicity",
        f"关于{year}年第一批初级党务工作者拟认定人员的公示",
        id=f"N{year}-{serial:04d}",
        state=NoticeState.CLOSED,
        start=date(year, 3, 2),
        end=date(year, 3, 6),
        working_days=5,
        count_first=True,
        item_count=12,
        outcome_text="公示期满，11 人已认定，名单不再展示。",
    )


def notices() -> dict[str, PublicNotice]:
    """Notices of each type and state."""
    numbered = tuple(
        changed(item, number=row.number, url=urls.certificate(row.number))
        for item, row in zip(_people(6), ALL_ROWS, strict=False)
    )
    nameless = tuple(changed(item, name="") for item in numbered[:2])
    return {
        "publicity": _notice(
            1,
            "publicity",
            "关于2026年第二批初级党务工作者拟认定人员的公示",
            working_days=5,
            skipped=(date(2026, 6, 27), date(2026, 6, 28)),
            item_count=12,
            items=_people(12),
            channels=(PublicChannel(channel="网站", posted_on=date(2026, 6, 24)),),
        ),
        "result": _notice(
            2,
            "result",
            "关于认定2026年第一批初级党务工作者的公告",
            item_count=6,
            items=numbered,
        ),
        "revocation": _notice(
            3, "revocation", "关于撤销等级证书的公告", item_count=2, items=nameless
        ),
        "call": _notice(4, "call", "关于组织申报2026年第三批等级认定的通知"),
        "correction": _notice(
            5,
            "correction",
            "关于更正公示内容的公告",
            corrects=Link(text="N2026-0001", url=urls.notice("N2026-0001")),
        ),
        "closed": _closed(6, 2026),
        "closed earlier": _closed(7, 2025),
    }


def _line(notice: PublicNotice) -> PublicNoticeLine:
    return PublicNoticeLine(
        id=notice.id,
        url=urls.notice(notice.id),
        type=notice.type,
        type_title=notice.type_title,
        title=notice.title,
        state=notice.state,
        area=COUNTY,
        area_name=COUNTY_LINK.text,
        start=notice.start,
        end=notice.end,
        item_count=notice.item_count,
    )


def _workers() -> Iterator[PublicWorker]:
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
    return PublicCertificateLine(
        number=certificate.number,
        url=urls.certificate(certificate.number),
        grade=certificate.grade,
        grade_title=certificate.grade_title,
        standing=certificate.standing,
        issued_on=certificate.issued_on,
    )


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
    counts = {grade: 0 for grade in GRADES}
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
        policy_title=FULL.policy_title,
        policy_url=POLICY_URL,
        counts=counts,
        rows=tuple(sorted(ALL_ROWS, key=lambda row: (row.name, row.number))),
        notices=tuple(_line(notice) for notice in notices().values()),
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
            grade=certificate.grade,
            issuer=COUNTY,
            issued_on=certificate.issued_on,
            valid_to=certificate.standing.valid_to,
        )
        for certificate in sorted(CERTIFICATES, key=lambda one: one.number)
    )
    return PublicRegister(
        site=SITE,
        areas=lines,
        rows=ALL_ROWS,
        certificates=statuses,
        notices=tuple(_line(notice) for notice in notices().values()),
        counts=areas()[0].counts,
    )


def everything() -> Iterator[PublicForm]:
    """Every public form of the sample site; later ones take the place of earlier."""
    yield from CERTIFICATES
    yield from state_certificates().values()
    yield from _workers()
    yield full_worker()
    yield from organizations()
    yield from areas()
    yield from notices().values()
    yield register()


def write_site(
    folder: Path, forms: Iterator[PublicForm], context: SiteContext = CONTEXT
) -> Path:
    """Render forms, exports and assets into a folder."""
    catalogue, renderer = discover(), Renderer()
    for form in forms:
        for page in catalogue.pages_of(form, context):
            _write(folder / page.path, renderer.render(page, context))
        if isinstance(form, PublicRegister):
            for artifact in catalogue.artifacts(form, context):
                _write(folder / artifact.path, artifact.content)
    for asset in assets():
        _write(folder / asset.path, asset.content)
    return folder


def _write(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
