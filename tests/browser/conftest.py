"""One browser and one sample site for all tests of this folder."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from msgspec.structs import replace as changed
from playwright.sync_api import Browser

from generator.site import urls
from generator.site.context import SiteContext
from tests import builds
from tests.browser import harness
from tests.browser.sample_forms import (
    ALL_ROWS,
    CONTEXT,
    REAL_CONTEXT,
    SITE,
    gone_worker,
    state_certificates,
)
from tests.browser.sample_notices import notices
from tests.browser.sample_site import everything, write_site
from tests.browser.searching import write_search_site
from tests.builds import Built
from tests.judges.server import serve as serve_compressed

built = builds.sample
"""The sample register's site as the command builds it, the handbook included."""


@dataclass(frozen=True, slots=True)
class Served:
    """A site under an address that ends in a slash."""

    address: str
    folder: Path


CERTIFICATE_URLS = {
    f"certificate {name}": urls.certificate(certificate.number)
    for name, certificate in state_certificates().items()
}
NOTICE_URLS = {
    f"notice {name}": urls.notice(notice.id) for name, notice in notices().items()
}
URLS = {
    "home": urls.HOME,
    "registry": urls.REGISTRY,
    "registry found": f"{urls.REGISTRY}?q=王小明",
    "registry nothing": f"{urls.REGISTRY}?q=查无此人",
    "verify": urls.VERIFY,
    "verify found": f"{urls.VERIFY}?q={ALL_ROWS[0].number}",
    "areas": urls.AREAS,
    "province": urls.area("990000"),
    "county": urls.area("990101"),
    "area that ended": urls.area("990102"),
    "grade": urls.area_grade("990101", "junior", 2),
    "worker": urls.worker(ALL_ROWS[0].worker),
    "worker that went": urls.worker(gone_worker().id),
    "organization": urls.organization("O000000001"),
    "organization that ended": urls.organization("O000000002"),
    "notices": urls.NOTICES,
    "notices of a year": urls.notice_year(2025),
    "notices of an area": urls.area_notices("990101"),
    "form of an objection": urls.objection_form(notices()["publicity"].id),
    "statistics": urls.STATISTICS,
    "data": urls.DATA,
    "dictionary": urls.DICTIONARY,
    "changes": urls.CHANGES,
    "waivers": urls.WAIVERS,
    "not found": urls.NOT_FOUND,
    **NOTICE_URLS,
    **CERTIFICATE_URLS,
}
"""Every page type in every state, by a name for messages."""


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    with harness.browser() as opened:
        yield opened


def _served(folder: Path, context: SiteContext, home: str) -> Iterator[Served]:
    write_site(folder / home, everything(), context)
    with harness.serve(folder, home) as address:
        yield Served(address, folder / home)


@pytest.fixture(scope="session")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """The sample site below a path, standing still on its date."""
    yield from _served(tmp_path_factory.mktemp("sample"), CONTEXT, "hl/")


@pytest.fixture(scope="session")
def real(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """The site of a real office at the root of its host; it ages by the clock."""
    site = changed(SITE, sample=False, site_url="https://register.example.org")
    context = SiteContext(site=site, handbook_urls=REAL_CONTEXT.handbook_urls)
    yield from _served(tmp_path_factory.mktemp("real"), context, "")


@pytest.fixture(scope="session")
def whole(built: Built) -> Iterator[Served]:
    """The whole sample site with its handbook, compressed as hosts send it."""
    folder = built.site.resolve()
    with serve_compressed(folder) as address:
        yield Served(f"{address}/", folder)


@pytest.fixture(scope="session")
def search_site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """The search alone, over the people of the table of queries, below a path."""
    folder = tmp_path_factory.mktemp("searched")
    write_search_site(folder / "hl")
    with harness.serve(folder, "hl/") as address:
        yield Served(address, folder / "hl")
