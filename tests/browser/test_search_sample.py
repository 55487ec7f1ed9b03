"""The search page of the sample site: a share of its queries by their addresses."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urlencode

import pytest
from playwright.sync_api import Browser, Page

from generator.site import urls
from tests.browser.conftest import Served
from tests.browser.searching import numbers, settled
from tests.builds import Built
from tests.sample_queries import Holders, Query, queries
from tests.search_model import PAGE

FILTERED = [query for query in queries() if query.filters]
OTHERS = [query for query in queries() if not query.filters][::5]


@pytest.fixture(scope="module")
def holders(built: Built) -> Holders:
    return Holders(built)


@pytest.fixture(scope="module")
def page(chromium: Browser) -> Iterator[Page]:
    page = chromium.new_page()
    yield page
    page.close()


def arrive(page: Page, whole: Served, query: Query) -> str:
    """Follow a shared address; the sentence of the result."""
    asked = urlencode({"q": query.text, **query.filters})
    page.goto(f"{whole.address}{urls.REGISTRY}?{asked}", wait_until="load")
    return settled(page)


@pytest.mark.parametrize("query", [*FILTERED, *OTHERS], ids=str)
def test_an_address_shows_whom_the_records_name(
    page: Page, whole: Served, holders: Holders, query: Query
) -> None:
    sentence = arrive(page, whole, query)
    named, placed = holders.named(query), holders.placed(query)
    names, units = numbers(page, "names"), numbers(page, "units")
    assert set(names) <= named
    assert set(units) <= placed
    assert len(names) == min(PAGE, len(named))
    assert len(units) == min(PAGE - len(names), len(placed))
    if "至少" not in sentence:
        assert f"{len(named) + len(placed)} 条结果" in sentence
    for select, value in query.filters.items():
        assert page.locator(f"#filter-{select}").input_value() == value
        chosen = page.locator(f"#filter-{select} option:checked").inner_text().strip()
        assert chosen in sentence
        assert chosen in page.locator("#search-filters summary").inner_text()
