"""Made-up holders and registers in public form, for the tests of exports."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from generator.catalogue import discover
from generator.publication.public import (
    PublicAreaLine,
    PublicCertificateStatus,
    PublicNoticeLine,
    PublicRegister,
    PublicRow,
    PublicSite,
)
from generator.site.context import SiteContext
from generator.site.datasets import DATASETS
from generator.site.downloads import downloads_of

GRADES = ("junior", "intermediate", "senior", "special")


def certificate_number(area: str, year: int, grade: int, serial: int) -> str:
    """Number with its check digits (ISO 7064 MOD 97-10), by the standard's text."""
    body = f"{area}{year}{grade}{serial:04d}"
    return f"HL{body}{98 - int(body) * 100 % 97:02d}"


def row(
    name: str,
    serial: int,
    *,
    unit: str = "示例市明德科技有限公司",
    pinyin: str | None = None,
    state: str = "valid",
    area: str = "990101",
) -> PublicRow:
    """A holder; the serial makes number and worker."""
    grade = serial % 4
    return PublicRow(
        number=certificate_number(area, 2025, grade + 1, serial % 10000),
        name=name,
        grade=GRADES[grade],
        state=state,
        area=area,
        area_name="示例县",
        unit=unit,
        category="secretary",
        issued_on=date(2025, 3, 4),
        valid_to=date(2028, 3, 3),
        issuer=area,
        worker=f"W{serial:010d}",
        pinyin=pinyin,
    )


def site(*, sample: bool = True) -> PublicSite:
    """A site below a path, so that relative and absolute addresses differ."""
    return PublicSite(
        title="示例登记",
        site_url="https://register.example.org/hl/",
        sample=sample,
        as_of=date(2026, 6, 30),
        operator_name="示例办公室",
        operator_landline="000-0000000",
        operator_address=None,
        operator_email=None,
    )


def register(
    rows: Sequence[PublicRow],
    *,
    certificates: Sequence[PublicCertificateStatus] = (),
    notices: Sequence[PublicNoticeLine] = (),
) -> PublicRegister:
    """A register of these rows in one area."""
    area = PublicAreaLine(
        code="990101",
        name="示例县",
        type="county",
        parent="990100",
        url="areas/990101/",
        holders=len(rows),
    )
    return PublicRegister(
        site=site(),
        areas=(area,),
        rows=tuple(rows),
        certificates=tuple(certificates),
        notices=tuple(notices),
        counts={"junior": len(rows)},
    )


def files_of(whole: PublicRegister, context: SiteContext) -> dict[str, bytes]:
    """Every exported file of a register, of its tables and of its downloads."""
    catalogue = discover()
    tables = [dataset.table(whole) for dataset in DATASETS]
    forms = (whole, *tables, downloads_of(whole.site, tables, ()))
    return {
        artifact.path: artifact.content
        for form in forms
        for artifact in catalogue.artifacts(form, context)
    }
