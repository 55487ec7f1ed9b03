"""Rare characters in a browser: shown by the site's own font, fetched only at need."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Browser

from tests.browser.harness import serve
from tests.builds import build
from tests.rare_names import BEYOND, WIDTHS, name_rarely, write_font
from tests.test_falling_away import OPEN_DAY, PUBLICITY


def test_a_browser_shows_the_characters_by_the_font(
    chromium: Browser, small: Path, tmp_path: Path
) -> None:
    name = name_rarely(small)
    font = write_font(tmp_path / "squares.ttf")
    build(small, tmp_path / "site", OPEN_DAY, rare_font=font)
    page = chromium.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    with serve(tmp_path / "site") as address:
        page.goto(f"{address}notices/{Path(PUBLICITY).stem}.html")
        assert name in page.locator("#names").inner_text()
        width = page.evaluate(
            """async (text) => {
              const loaded = await document.fonts.load("20px HLRare", text);
              const pen = document.createElement("canvas").getContext("2d");
              pen.font = "20px HLRare";
              return [loaded.length, pen.measureText(text).width];
            }""",
            BEYOND,
        )
        assert [round(one) for one in width] == [1, WIDTHS[BEYOND] * 20 // 1000]
        asked.clear()
        page.goto(f"{address}help/")
        assert not [url for url in asked if url.endswith(".woff")]
    page.close()
