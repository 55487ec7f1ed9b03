"""Every certificate and its state, without names: `data/certificates.csv`."""

from __future__ import annotations

from collections.abc import Iterator

from generator.publication.public import PublicRegister
from generator.publication.words import CERTIFICATE_STATES, GRADES
from generator.site.context import SiteContext
from generator.site.page import Artifact
from generator.site.spreadsheet import csv_bytes

HEADER = (
    "证书编号",
    "等级",
    "状态",
    "状态起始日",
    "发证地区代码",
    "发证日期",
    "有效期至",
)


def artifacts(register: PublicRegister, context: SiteContext) -> Iterator[Artifact]:
    """Write one line a certificate, by number."""
    lines = (
        (
            status.number,
            GRADES.get(status.grade, status.grade),
            CERTIFICATE_STATES.get(status.state, status.state),
            str(status.since or ""),
            status.issuer,
            str(status.issued_on or ""),
            str(status.valid_to or ""),
        )
        for status in register.certificates
    )
    yield Artifact("data/certificates.csv", csv_bytes(HEADER, lines))
