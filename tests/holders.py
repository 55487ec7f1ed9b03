"""A small register in memory for the tests of the projection."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

import msgspec

from generator.model import cards, keys
from generator.model.commons import Commons, commons_of
from generator.model.index import Index, build_index
from generator.model.kinds.area import Area
from generator.model.kinds.grade import Grade
from generator.model.kinds.office import Settings
from generator.model.kinds.organization import Organization
from generator.model.kinds.party_organization import PartyOrganization
from generator.model.kinds.policy import Policy
from generator.model.record import Record
from generator.policy.lifecycle import standing_of
from generator.policy.standing import CertificateState
from generator.publication.project import Holder, Projector, Published
from generator.publication.sources import GradeSource, IdentitySource, WorkerSource
from tests.candidates import FOUR_GRADES
from tests.days import Told

NAME = "欧阳示例"
UNIT = "示例明德有限公司"
PARTY = "示例明德有限公司党支部"
SILENT = "示例不愿公开有限公司"
SILENT_PARTY = "示例不愿公开有限公司党支部"
WORKER = "W0123456789"
DAY = date(2026, 6, 30)
STATES = {
    "有效": CertificateState.VALID,
    "有效（未在岗）": CertificateState.NOT_ENGAGED,
    "有效（待年检）": CertificateState.INSPECTION_PENDING,
    "暂停": CertificateState.SUSPENDED,
    "已换证": CertificateState.SUPERSEDED,
    "已过期": CertificateState.EXPIRED,
    "已取消": CertificateState.CANCELLED,
    "已撤销": CertificateState.REVOKED,
    "已注销": CertificateState.DEREGISTERED,
    "已转出": CertificateState.TRANSFERRED_OUT,
}


def commons() -> Commons:
    """A province, a city, four counties and the settings.

    One county was replaced in 2026, one has stopped keeping its data up to date.
    """
    rows: list[tuple[str, str, str, str | None]] = [
        ("990000", "示例省", "province", None),
        ("990100", "示例市", "city", "990000"),
        ("990101", "甲县", "county", "990100"),
        ("990102", "乙县", "county", "990100"),
        ("990103", "丙县", "county", "990100"),
        ("990113", "新甲区", "county", "990100"),
    ]
    records: list[Record[Any]] = []
    for code, name, kind, parent in rows:
        fields: dict[str, Any] = {
            "code": code,
            "name": name,
            "type": kind,
            "parent": parent,
            "authority": f"{name}两新工委",
            "valid_from": "2010-01-01",
        }
        if code == "990101":
            fields |= {"valid_to": "2026-03-31", "successor": "990113"}
        if code == "990103":
            fields |= {"updates_paused_from": "2026-06-22"}
        records.append(
            Record(f"areas/{code}.yml", "area", msgspec.convert(fields, Area))
        )
    settings = {
        "title": "示例登记",
        "site_url": "https://register.example/",
        "operator": {"name": "示例办公室", "landline": "0990-0000000"},
    }
    value = msgspec.convert(settings, Settings)
    records.append(Record("settings.yml", "settings", value))
    return commons_of(records)


def index() -> Index:
    """Two organisations, one of which agreed to be named, and their party branches."""
    units: list[tuple[str, Any, dict[str, Any]]] = []
    for key, name, party, agreed in (
        ("1", UNIT, PARTY, True),
        ("2", SILENT, SILENT_PARTY, False),
    ):
        since = "2015-01-01"
        organization = {
            "id": f"O00000000{key}A",
            "names": [{"from": since, "name": name}],
            "type": "private_enterprise",
            "town": "990151",
            "consent": {"agreed": agreed, "given_on": "2022-01-01"},
        }
        branch = {
            "id": f"P00000000{key}A",
            "names": [{"from": since, "name": party}],
            "form": "branch",
            "area": "990102",
            "covers": [f"O00000000{key}A"],
            "founded_on": since,
        }
        units.append(("organization", Organization, organization))
        units.append(("party_organization", PartyOrganization, branch))
    entries = []
    for kind, type_, fields in units:
        record = Record(
            f"{kind}s/990102/{fields['id']}.yml", kind, msgspec.convert(fields, type_)
        )
        card = cards.ENCODER.encode(cards.card_of(record, "990102"))
        entries += [(key, record.path, card) for key in keys.keys_of(record)]
    return Index(build_index(entries)[0], "990102")


def grade(serial: int = 1, **changes: Any) -> dict[str, Any]:
    """Fields of a certificate of 2025-03-01 to 2028-02-29."""
    fields: dict[str, Any] = {
        "id": f"G{serial:010d}",
        "worker": WORKER,
        "grade": "intermediate",
        "number": f"HL990102202520{serial:03d}00",
        "issuer": "990102",
        "policy": {"profile": "sijiwuzhuan", "version": "2023.1"},
        "category": "secretary",
        "party_organization": "P000000001A",
        "organization": "O000000001A",
        "issued_on": "2025-03-01",
        "valid_to": "2028-02-29",
        "grade_since": "2025-03-01",
        "origin": "certification",
        "inspections": [
            {"year": year, "outcome": "pass", "concluded_on": f"{year + 1}-04-20"}
            for year in range(2015, 2026)
        ],
    }
    return fields | changes


def act(kind: str, day: str, **more: Any) -> dict[str, Any]:
    """An act on a certificate, effective on a day."""
    return {
        "kind": kind,
        "decided_by": "990102",
        "document_no": "乙县两新〔2026〕1号",
        "decided_on": day,
        "effective_on": day,
        "recorded_on": day,
        **more,
    }


def publish(
    *grades: dict[str, Any],
    nameable: bool = True,
    named: bool = True,
    managed: Sequence[tuple[str, str]] = (("2015-01-01", "990102"),),
    as_of: date = DAY,
    policy: Policy = FOUR_GRADES,
) -> Published:
    """Project a worker with these certificates."""
    pairs = tuple(
        (
            msgspec.convert(fields, GradeSource),
            standing_of(msgspec.convert(fields, Grade), as_of, policy),
        )
        for fields in sorted(grades, key=lambda fields: str(fields["issued_on"]))
    )
    identity = {"id": WORKER, "names": [{"from": "2015-01-01", "name": NAME}]}
    worker = {
        "id": WORKER,
        "managed_by": [{"from": start, "area": area} for start, area in managed],
    }
    holder = Holder(
        msgspec.convert(worker, WorkerSource),
        msgspec.convert(identity, IdentitySource) if named else None,
        nameable,
        pairs,
    )
    return Projector(commons(), index(), as_of).publish(holder)


def told_by(published: Published) -> Told | None:
    """What the public form of the only certificate tells."""
    if not published.certificates:
        return None
    (certificate,) = published.certificates
    standing = certificate.standing
    (label,) = (word for word, state in STATES.items() if state is standing.state)
    named = certificate.award is not None
    assert named == (certificate.name is not None) == bool(published.rows)
    return Told(
        label,
        standing.valid_to.isoformat() if standing.valid_to else None,
        None if named or standing.since is None else standing.since.isoformat(),
        standing.expiring,
        standing.decided_by is not None,
    )


def text(form: Any) -> str:
    """Everything that a public form holds, but for the picture of its code."""
    plain = msgspec.to_builtins(form)
    for one in plain["certificates"] if isinstance(form, Published) else [plain]:
        one.pop("qr_svg", None)
    return msgspec.json.encode(plain).decode()
