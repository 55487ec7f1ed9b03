"""The frame of every page, the handbook's included: what it always says, what never."""

from __future__ import annotations

import re

import pytest

from generator.site import urls
from generator.site.context import SiteContext
from tests.browser.sample_forms import CONTEXT, FULL, full_worker
from tests.browser.sample_notices import notices
from tests.browser.sample_places import areas, organizations, register
from tests.builds import Built, words
from tests.rendering import render

MENU = ("verify/", "registry/", "notices/", "areas/", "handbook/", "stats/", "data/")
REVISION, SEQUENCE = "c0ffee12", 987654


@pytest.fixture(scope="module")
def pages(sample: Built) -> dict[str, str]:
    """Every page of the site; the handbook's answer to no address is never served."""
    return {
        path: page for path, page in sample.pages.items() if path != "handbook/404.html"
    }


def test_every_page_tells_its_day_its_office_and_how_to_correct_it(
    pages: dict[str, str],
) -> None:
    assert sum(path.startswith("handbook/") for path in pages) > 300
    for path, page in pages.items():
        foot = words(page[page.rindex("<footer") :])
        assert "数据截至 2026年6月30日" in foot, path
        assert re.search("主办：.+办公室", foot), path
        assert re.search("电话：[0-9]{3,4}-[0-9]{7,8}", foot), path
        assert "纠错：发现内容有误，请致电" in foot, path


def test_every_page_leads_to_help_privacy_access_and_english(
    pages: dict[str, str],
) -> None:
    for path, page in pages.items():
        foot = page[page.rindex('aria-label="关于本站"') :]
        found = re.findall('<a href="(?:[./]*|/)([a-z]+/)"', foot)
        assert found == ["help/", "privacy/", "accessibility/", "en/"], path


def test_what_stands_in_no_menu_is_reached_by_way_of_the_help(
    pages: dict[str, str],
) -> None:
    for url in ("status/", "changes/", "waivers/"):
        assert f'href="../{url}"' in pages["help/index.html"]


def test_every_page_says_first_that_the_data_are_made_up(
    pages: dict[str, str],
) -> None:
    for path, page in pages.items():
        body = words(page[page.index("<body") :])
        assert "示例数据：本站人员、单位均为虚构" in body[:400], path


def test_every_page_has_the_same_menu(pages: dict[str, str]) -> None:
    for path, page in pages.items():
        menu = re.search(
            '<nav class="[a-z-]+" aria-label="主菜单">(.*?)</nav>', page, re.DOTALL
        )
        assert menu, path
        found = re.findall('href="(?:[./]*|/)([a-z]+/)"', menu[1])
        assert tuple(found)[-len(MENU) :] == MENU, path


def test_commit_and_publication_number_stand_on_the_status_page_only() -> None:
    context = SiteContext(
        site=CONTEXT.site,
        handbook_urls=CONTEXT.handbook_urls,
        revision=REVISION,
        sequence=SEQUENCE,
    )
    told = set()
    for form in (
        FULL, full_worker(), *organizations(), *areas(), *notices().values(), register()
    ):  # fmt: skip
        for url, page in render(form, context).items():
            if REVISION in page or str(SEQUENCE) in page:
                told.add(url)
    assert told == {urls.STATUS}
