"""Eleven leaks of restricted fields, each put in on purpose to be caught."""

from __future__ import annotations

import gzip
import json
from base64 import b64encode
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any
from urllib.parse import quote

import msgspec
import pytest

from generator.catalogue import Catalogue, Export
from generator.model.kinds.grade import Grade
from generator.model.kinds.policy import Policy
from generator.pipeline import products
from generator.pipeline.toolbox import Toolbox
from generator.publication import names, notices
from generator.publication.public import PublicNotice, PublicRegister
from generator.render.environment import Renderer
from generator.site.context import SiteContext
from generator.site.page import Artifact, Page
from generator.site.workbook import sheet_bytes
from tests.builds import fields_of
from tests.canaries import CANARY

Leak = Callable[[pytest.MonkeyPatch], None]


def _records(kind: str, registry: Path) -> Iterator[dict[str, Any]]:
    for path in sorted(registry.rglob(f"{kind}/**/*.yml")):
        yield fields_of(registry, path.relative_to(registry).as_posix())


def _canary_of(fact_record: bytes) -> str:
    """First canary of a record as the cache holds it."""
    text = fact_record.decode("utf-8", "replace")
    at = text.find(CANARY)
    return text[at : at + len(CANARY) + 5] if at >= 0 else ""


def _leak_through_units(
    patch: pytest.MonkeyPatch, change: Callable[[str], str]
) -> None:
    """Let the units' names carry what the grades of the unit hold."""
    seen: list[str] = []
    decode = vars(products)["record_of"]

    def record_of(fact: Any) -> Any:
        if canary := _canary_of(fact.record):
            seen.append(canary)
        return decode(fact)

    def range_text(self: names.Names, *_: str) -> str:
        return change(seen[-1]) if seen else ""

    patch.setattr(products, "record_of", record_of)
    patch.setattr(names.Names, "range_text", range_text)


def projection_shows_a_field(patch: pytest.MonkeyPatch) -> None:
    _leak_through_units(patch, lambda canary: canary)


def projection_shows_it_percent_encoded(patch: pytest.MonkeyPatch) -> None:
    _leak_through_units(patch, quote)


def projection_shows_it_in_base64(patch: pytest.MonkeyPatch) -> None:
    _leak_through_units(patch, lambda canary: b64encode(f"x{canary}".encode()).decode())


def projection_shows_it_as_entities(patch: pytest.MonkeyPatch) -> None:
    _leak_through_units(patch, lambda c: "".join(f"&#{ord(x)};" for x in c))


def standing_shows_the_basis_of_an_act(patch: pytest.MonkeyPatch) -> None:
    decide = vars(products)["standing_of"]

    def standing_of(grade: Grade, as_of: date, policy: Policy | None) -> Any:
        standing = decide(grade, as_of, policy)
        bases = [event.basis_clause for event in grade.events if event.basis_clause]
        if not bases:
            return standing
        return msgspec.structs.replace(
            standing,
            decided_by=bases[0],
            document_no=bases[0],
            decided_on=as_of,
        )

    patch.setattr(products, "standing_of", standing_of)


def notice_shows_who_released_it(patch: pytest.MonkeyPatch) -> None:
    shown = notices.NoticeProjector.publish

    def publish(self: Any, source: Any, state: Any) -> PublicNotice | None:
        form = shown(self, source, state)
        registry = STATE["registry"]
        path = f"notices/{source.id[1:5]}/{source.id}.yml"
        role = fields_of(registry, path)["release"]["approved_by_role"]
        return form and msgspec.structs.replace(form, basis=role)

    patch.setattr(notices.NoticeProjector, "publish", publish)


def template_prints_a_record(patch: pytest.MonkeyPatch) -> None:
    render = Renderer.render

    def leaking(self: Renderer, page: Page, context: SiteContext) -> bytes:
        record = next(_records("identities", STATE["registry"]))
        comment = f"<!-- {record['names'][0].get('basis')} -->".encode()
        return render(self, page, context) + comment

    patch.setattr(Renderer, "render", leaking)


def _with_export(
    patch: pytest.MonkeyPatch, name: str, content: Callable[[str], bytes]
) -> None:
    """Add an export that tells every pool basis."""

    def artifacts(register: PublicRegister, context: SiteContext) -> Iterator[Artifact]:
        records = list(_records("workers", STATE["registry"]))
        yield Artifact(name, content(json.dumps(records, ensure_ascii=False)))

    def catalogue(self: Toolbox) -> Catalogue:
        known = self.programme.catalogue
        return replace(known, exports=(*known.exports, Export(name, artifacts)))

    patch.setattr(Toolbox, "catalogue", property(catalogue))


def export_adds_a_field_with_escapes(patch: pytest.MonkeyPatch) -> None:
    _with_export(patch, "data/more.json", lambda texts: json.dumps(texts).encode())


def export_packs_it(patch: pytest.MonkeyPatch) -> None:
    _with_export(patch, "data/more.csv.gz", lambda texts: gzip.compress(texts.encode()))


def export_writes_it_for_windows(patch: pytest.MonkeyPatch) -> None:
    _with_export(patch, "data/more.txt", lambda texts: texts.encode("utf-16"))


def export_puts_it_into_a_sheet(patch: pytest.MonkeyPatch) -> None:
    def sheet(texts: str) -> bytes:
        cells = [[text, None] for text in texts.split(",")]
        return sheet_bytes("more", ["甲", "乙"], cells, date(2026, 10, 9))

    _with_export(patch, "data/more.xlsx", sheet)


STATE: dict[str, Path] = {}
"""The registry that a leak reads behind the program's back."""
LEAKS: tuple[Leak, ...] = (
    projection_shows_a_field,
    projection_shows_it_percent_encoded,
    projection_shows_it_in_base64,
    projection_shows_it_as_entities,
    standing_shows_the_basis_of_an_act,
    notice_shows_who_released_it,
    template_prints_a_record,
    export_adds_a_field_with_escapes,
    export_packs_it,
    export_writes_it_for_windows,
    export_puts_it_into_a_sheet,
)
