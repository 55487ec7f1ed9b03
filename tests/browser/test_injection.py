"""Hostile text in every displayed field, as if no check had refused it.

The pages are opened with their content security policy switched off, so that it is
the escaping alone that is judged.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from enum import Enum
from pathlib import Path
from typing import Any

import pytest
from msgspec import Struct
from msgspec.structs import replace as changed
from playwright.sync_api import Browser
from playwright.sync_api import Page as Tab

from generator.catalogue import discover
from generator.publication.public import PublicForm, PublicTable
from generator.render.assets import assets
from generator.render.environment import Renderer
from generator.site import urls
from generator.site.changes import ISSUED, OPENED, Change
from generator.site.context import SiteContext
from generator.site.datasets import DATASETS
from generator.site.downloads import downloads_of
from generator.site.page import Page
from tests.browser.harness import listen, serve
from tests.browser.payloads import PAYLOADS
from tests.browser.sample_forms import CONTEXT, full_worker, state_certificates
from tests.browser.sample_notices import notices
from tests.browser.sample_places import areas, organizations, register

BATCH = 16
"""Payloads that one page carries in each of its fields."""
HARMLESS = "甲"
CODES = frozenset(
    {"id", "code", "type", "grade", "state", "parent", "category", "kind"}
)
"""Fields that choose words or addresses and are never shown as they are."""
ADDRESSES = frozenset({"url", "policy_url", "worker_url", "site_url"})
DRAWN = frozenset({"qr_svg"})
"""Markup of our own making: digits in a path, whatever the number."""
CERTIFICATES = ("valid", "superseded", "revoked")
NOTICES = ("publicity", "result", "correction", "closed")
"""States that between them show every field."""
NOT_SHOWN = {
    "PublicArea.notices.type_title",
    "PublicArea.rows.area",
    "PublicArea.rows.area_name",
    "PublicArea.rows.issuer",
    "PublicArea.type_title",
    "PublicCertificate.area.text",
    "PublicNotice.area.text",
    "PublicNotice.type_title",
    "PublicOrganization.holders.area",
    "PublicOrganization.holders.area_name",
    "PublicOrganization.holders.issuer",
    "PublicOrganization.holders.organization",
    "PublicOrganization.holders.unit",
    "PublicRegister.notices.type_title",
    "PublicTable.records.item",
}
"""Displayable fields that no page shows as yet."""
LISTED = (
    "PublicDownloads.site",
    "PublicRegister.site",
    "PublicRegister.certificates",
    "PublicRegister.rows",
    "PublicTable.site",
)
"""Parts of the register that pages take from elsewhere, or only exports show."""
HREF = re.compile(r'(?:href|src|action)="([^"]*)"')
OWN = ("#main", "./", "../", "/hl/", CONTEXT.site.site_url)
HOOK = "window.__hits = 0; window.__xss = () => { window.__hits += 1; };"
# Without `hidden`: the page's own script takes it away, sooner or later.
SHAPE = """[...document.querySelectorAll('*')].map(
  element => element.tagName + '|' + [...element.attributes].map(a => a.name)
    .filter(name => name !== 'hidden').join())"""
SAID = """[document.title, document.documentElement.textContent,
  ...document.querySelectorAll('meta')].map(
  part => typeof part === 'string' ? part : part.content).join('\\n')"""


def filled(value: Any, text: str, name: str = "") -> Any:
    """Put a text into every displayed field of a form, however deep."""
    if isinstance(value, Struct):
        fields = {key: getattr(value, key) for key in value.__struct_fields__}
        return changed(
            value, **{key: filled(field, text, key) for key, field in fields.items()}
        )
    if isinstance(value, tuple):
        return tuple(filled(item, text, name) for item in value)
    kept = CODES | ADDRESSES | DRAWN
    plain = isinstance(value, str) and not isinstance(value, (Enum, date))
    return text if plain and name not in kept else value


def marked(value: Any, path: str, marks: set[str]) -> Any:
    """Put its own name into every displayed field, and note the name."""
    if isinstance(value, Struct):
        fields = {
            key: marked(getattr(value, key), f"{path}.{key}", marks)
            for key in value.__struct_fields__
            if key not in CODES | ADDRESSES | DRAWN
        }
        return changed(value, **fields)
    if isinstance(value, tuple):
        return tuple(marked(item, path, marks) for item in value)
    if isinstance(value, str) and not isinstance(value, Enum):
        marks.add(path)
        return path
    return value


def redirected(value: Any, address: str) -> Any:
    """Put an address into every field that holds one."""
    if isinstance(value, Struct):
        return changed(
            value,
            **{
                key: address
                if key in ADDRESSES and getattr(value, key)
                else redirected(getattr(value, key), address)
                for key in value.__struct_fields__
                if key != "site"
            },
        )
    if isinstance(value, tuple):
        return tuple(redirected(item, address) for item in value)
    return value


def few(form: PublicForm) -> PublicForm:
    """Shorten the lists of a form: a hundred equal rows show no more than two."""
    short = {
        key: value[:2]
        for key in form.__struct_fields__
        if isinstance(value := getattr(form, key), tuple) and key != "figures"
    }
    return changed(form, **short)


def _changes() -> PublicTable:
    """A day on which a certificate was issued and a notice opened."""
    day, place = CONTEXT.site.as_of, ("990101", "安宁县")
    number, notice = "HL99010120251000161", "N2026-0001"
    issued = Change(day, ISSUED, number, *place, urls.certificate(number))
    opened = Change(day, OPENED, notice, *place, urls.notice(notice), "公示")
    return PublicTable(site=CONTEXT.site, id="changes", records=(issued, opened))


def forms() -> dict[str, PublicForm]:
    """Forms with something in every field, one a template and state."""
    made: dict[str, PublicForm] = {
        **{f"certificate {k}": state_certificates()[k] for k in CERTIFICATES},
        **{f"notice {k}": notices()[k] for k in NOTICES},
        "worker": full_worker(),
        "organization": organizations()[0],
        "organization ended": organizations()[1],
        "county": areas()[2],
        "area ended": areas()[3],
        "register": register(),
        "changes": _changes(),
        "downloads": downloads_of(
            CONTEXT.site, [dataset.table(register()) for dataset in DATASETS], ()
        ),
    }
    return {name: few(form) for name, form in made.items()}


class Gallery:
    """A folder of pages, each under an address as deep as its own."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._hung = 0
        self._catalogue = discover()
        for asset in assets():
            self._write(f"hl/{asset.path}", asset.content)

    def pages(
        self, form: PublicForm, text: str, renderer: Renderer, name: str
    ) -> list[str]:
        """Render all pages of a form and a site filled with a text."""
        site = filled(CONTEXT.site, text)
        context = SiteContext(site=site, handbook_urls=CONTEXT.handbook_urls)
        return [
            self._put(page, f"{name}-{place}", renderer, context)
            for place, page in enumerate(
                self._catalogue.pages_of(filled(form, text), context)
            )
        ]

    def _put(
        self, page: Page, name: str, renderer: Renderer, context: SiteContext
    ) -> str:
        depth = page.path.count("/")
        # A new name each time: the browser keeps what it has seen under an old one.
        self._hung += 1
        path = f"hl/{'d/' * depth}{name}-{self._hung}.html"
        self._write(path, renderer.render(page, context))
        return path

    def _write(self, path: str, content: bytes) -> None:
        target = self.folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)


class Judge:
    """A tab that notices whatever runs."""

    def __init__(self, browser: Browser, address: str) -> None:
        self._address = address
        context = browser.new_context(bypass_csp=True)
        context.add_init_script(HOOK)
        self._tab: Tab = context.new_page()
        self._heard = listen(self._tab, address)

    def faults(self, path: str, shape: list[str], said: tuple[str, ...]) -> list[str]:
        """Open a page and tell what is wrong with it."""
        self._heard.clear()
        self._tab.goto(self._address + path)
        found = [*self._heard]
        hits = self._tab.evaluate("window.__hits")
        if hits:
            found.append(f"{hits} payloads ran")
        if self.shape() != shape:
            found.append("the page has other elements or attributes")
        text = self._tab.evaluate(SAID)
        found.extend(f"not shown: {payload}" for payload in said if payload not in text)
        return found

    def shape_of(self, path: str) -> list[str]:
        """Elements and attribute names of a page."""
        self._tab.goto(self._address + path)
        return self.shape()

    def shape(self) -> list[str]:
        """Elements and attribute names of the page at hand."""
        shape: list[str] = self._tab.evaluate(SHAPE)
        return shape

    def close(self) -> None:
        """Close the tab."""
        self._tab.context.close()


@pytest.fixture(scope="module")
def gallery(tmp_path_factory: pytest.TempPathFactory) -> Gallery:
    return Gallery(tmp_path_factory.mktemp("gallery"))


@pytest.fixture(scope="module")
def judge(chromium: Browser, gallery: Gallery) -> Iterator[Judge]:
    with serve(gallery.folder) as address:
        opened = Judge(chromium, address)
        yield opened
        opened.close()


def batches() -> list[tuple[str, ...]]:
    return [PAYLOADS[at : at + BATCH] for at in range(0, len(PAYLOADS), BATCH)]


def test_there_are_payloads_enough() -> None:
    assert len(set(PAYLOADS)) == len(PAYLOADS) >= 150


def test_every_displayable_field_is_shown_somewhere() -> None:
    """Else a hostile text in it would prove nothing."""
    catalogue, renderer, marks = discover(), Renderer(), set[str]()
    text = ""
    for form in forms().values():
        named = marked(form, type(form).__name__, marks)
        for page in catalogue.pages_of(named, CONTEXT):
            text += renderer.render(page, CONTEXT).decode()
    missing = {mark for mark in marks if mark not in text}
    assert {mark for mark in missing if not mark.startswith(LISTED)} == NOT_SHOWN


@pytest.mark.parametrize("name", forms())
def test_hostile_text_is_only_ever_text(
    name: str, gallery: Gallery, judge: Judge
) -> None:
    form, renderer = forms()[name], Renderer()
    plain = gallery.pages(form, HARMLESS, renderer, "plain")
    shapes = [judge.shape_of(path) for path in plain]
    faults: dict[str, object] = {}
    for payloads in batches():
        hostile = gallery.pages(form, " ".join(payloads), renderer, "hostile")
        for path, shape in zip(hostile, shapes, strict=True):
            found = judge.faults(path, shape, payloads)
            if found:
                faults[f"{path} {payloads[0]}"] = found
    assert faults == {}


def test_a_template_without_escaping_would_be_caught(
    gallery: Gallery, judge: Judge
) -> None:
    form, renderer = forms()["worker"], Renderer()
    (plain,) = gallery.pages(form, HARMLESS, renderer, "plain")
    shape = judge.shape_of(plain)
    careless = Renderer()
    careless._environment.autoescape = False
    ran = 0
    for payload in PAYLOADS[:16]:
        (path,) = gallery.pages(form, payload, careless, "careless")
        found = judge.faults(path, shape, (payload,))
        assert found, payload
        ran += any("ran" in fault for fault in found)
    assert ran


def test_hostile_addresses_stay_on_the_site(gallery: Gallery, judge: Judge) -> None:
    """An address is always below the root, whatever stands in its field."""
    renderer, catalogue = Renderer(), discover()
    for name, form in forms().items():
        for address in (
            "javascript:__xss()",
            "//evil.example/",
            "https://evil.example",
        ):
            wicked = redirected(form, address)
            for page in catalogue.pages_of(wicked, CONTEXT):
                html = renderer.render(page, CONTEXT).decode()
                for target in HREF.findall(html):
                    assert target.startswith(OWN), (name, target)
