"""The handbook's pages of policies in a browser: readable at both ends of screens."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from generator.findings.finding import Clause
from tests.browser import harness
from tests.handbooks import PROJECT, build, rule

PAGES = (
    "",
    "calendars/",
    "rules/PUB001/",
    "sijiwuzhuan/2023.1/",
    "sijiwuzhuan/2026.1/certification/",
    "sijiwuzhuan/2026.1/numbers/",
    "honglingrenzheng/2022.1/numbers/",
)


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The handbook of the sample's policies, served."""
    rules = (rule("PUB001", Clause("records", 13), topic="publicity"),)
    site = build(PROJECT, Path(tmp_path_factory.mktemp("handbook")), rules=rules)
    with harness.serve(site.parent, "handbook/") as served:
        yield served


@pytest.mark.parametrize("width", [360, 1280])
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
        assert wide == 0, name
        assert page.evaluate("document.documentElement.scrollWidth") <= width, name
    page.close()
    assert heard == []
