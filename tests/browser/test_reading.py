"""Can it be read: sizes, lines, larger text, in every page type and the handbook."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.conftest import URLS, Served
from tests.judges.samples import PAGE_TYPES, pages_of, richest

PHONE = {"width": 320, "height": 568}
DESK = {"width": 1280, "height": 800}
LINES = """() => {
  const found = [];
  const blocks = "main :is(p, li, dd), .md-content :is(p, li, dd)";
  for (const block of document.querySelectorAll(blocks)) {
    const ideographs = block.textContent.match(/[\\u4e00-\\u9fff]/g) || [];
    if (ideographs.length < 16) continue;
    if (block.closest("table, .unseen, .sheet, .search-list, .md-search, .md-nav"))
      continue;
    if (!block.checkVisibility() || block.querySelector("p, ul, ol, div")) continue;
    const style = getComputedStyle(block);
    const size = parseFloat(style.fontSize);
    found.push({
      text: block.textContent.trim().slice(0, 20),
      small: block.matches(".hint, .checked, .count, .cards p, .admonition *"),
      size,
      lead: parseFloat(style.lineHeight) / size,
      columns: block.getBoundingClientRect().width / size,
      lines: block.getBoundingClientRect().height / parseFloat(style.lineHeight),
      indent: parseFloat(style.textIndent) > 0,
      breaks: style.lineBreak,
    });
  }
  return found;
}"""
"""Blocks of running text: size of the letters, height and length of the lines."""
CUT = """() => [...document.querySelectorAll("body *")]
  .filter((e) => {
    const style = getComputedStyle(e);
    return e.textContent.trim() && e.clientWidth > 1 && e.checkVisibility()
      && !e.closest(".unseen, .skip, .scroll, .md-search, .md-sidebar, .highlight")
      && (style.overflowX === "hidden" || style.overflowX === "clip")
      && [...e.querySelectorAll("*")].some((inner) =>
        inner.checkVisibility() && inner.getBoundingClientRect().right
          > e.getBoundingClientRect().right + 1);
  }).map((e) => e.outerHTML.slice(0, 100))"""
"""Elements whose text is cut off at the side."""


def visited(page: Page, sample: Served, whole: Served) -> Iterator[str]:
    """Open every page made by hand and one of each type of the handbook, by name."""
    for name, url in URLS.items():
        page.goto(sample.address + url)
        yield name
    for page_type in PAGE_TYPES:
        if page_type.name.startswith("handbook"):
            path = richest(pages_of(whole.folder, page_type))
            page.goto(whole.address + path.relative_to(whole.folder).as_posix())
            yield page_type.name


@pytest.mark.parametrize("size", [PHONE, DESK], ids=["phone", "desk"])
def test_running_text_is_large_and_well_led(
    chromium: Browser, sample: Served, whole: Served, size: dict[str, int]
) -> None:
    viewport: object = size
    page = chromium.new_page(viewport=viewport)  # type: ignore[arg-type]
    blocks = 0
    for name in visited(page, sample, whole):
        for block in page.evaluate(LINES):
            blocks += 1
            assert block["size"] >= (14 if block["small"] else 16), (name, block)
            assert 1.55 <= block["lead"] <= 1.9, (name, block)
            assert block["columns"] <= 42.5 or block["lines"] < 1.5, (name, block)
            assert block["breaks"] == "strict", (name, block)
    assert blocks > 120
    page.close()


@pytest.mark.parametrize("size", [PHONE, DESK], ids=["phone", "desk"])
def test_text_twice_as_large_is_whole(
    chromium: Browser, sample: Served, whole: Served, size: dict[str, int]
) -> None:
    """Twice the letters in the same window: nothing is cut, nothing spills.

    WCAG 2.2 asks for letters twice as large (1.4.4) and for windows of 320 px (1.4.10),
    not for both at once: a telephone held upright is taken at 640 px here.
    """
    wide = {**size, "width": max(size["width"], 640)}
    viewport: object = wide
    page = chromium.new_page(viewport=viewport)  # type: ignore[arg-type]
    faults: dict[str, object] = {}
    for name in visited(page, sample, whole):
        page.evaluate(
            """(e => {
              e.style.fontSize = `${2 * parseFloat(getComputedStyle(e).fontSize)}px`;
            })(document.documentElement)"""
        )
        spill = page.evaluate(
            "(e => e.scrollWidth - e.clientWidth)(document.documentElement)"
        )
        cut = page.evaluate(CUT)
        if spill > 0 or cut:
            faults[name] = [spill, *cut]
    assert faults == {}
    page.close()
