"""The handbook's pages of policies in a browser: readable at both ends of screens."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser

from generator.handbook.forms import plans
from tests.browser import harness
from tests.browser.conftest import Served

PAGES = (
    "",
    "calendars/",
    "states/",
    "tags/",
    "glossary/",
    "versions/",
    "guides/clerks/",
    *(f"forms/{name}/" for name in plans()),
    "rules/PUB001/",
    "sijiwuzhuan/2023.1/",
    "sijiwuzhuan/2026.1/certification/",
    "sijiwuzhuan/2026.1/numbers/",
    "honglingrenzheng/2022.1/numbers/",
)


@pytest.fixture
def address(whole: Served) -> str:
    return f"{whole.address}handbook/"


@pytest.mark.parametrize("width", [320, 360, 1280])
def test_pages_of_policies_are_without_barriers(
    chromium: Browser, address: str, width: int
) -> None:
    page = chromium.new_page(viewport={"width": width, "height": 900})
    heard = harness.listen(page, address)
    for name in PAGES:
        page.goto(f"{address}{name}")
        assert harness.axe_faults(page) == [], name
        wide = page.evaluate(
            "[...document.querySelectorAll('.md-typeset__scrollwrap')]"
            ".filter(box => box.scrollWidth > box.clientWidth).length"
        )
        # On the narrowest screens a table of numbers may scroll; axe sees that it can
        # be reached.
        assert wide == 0 or (width == 320 and not name.startswith("forms/")), name
        assert page.evaluate("document.documentElement.scrollWidth") <= width, name
    page.close()
    assert heard == []
