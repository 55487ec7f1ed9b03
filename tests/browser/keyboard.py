"""A visitor without a mouse: moves by Tab, and must always see where they are."""

from __future__ import annotations

from dataclasses import dataclass

from playwright.sync_api import Page

MOST_STOPS = 15
"""Tab stops that a visitor may need to what a page is for."""
_WHERE = """() => {
  const e = document.activeElement;
  if (!e || e === document.body) return null;
  const style = getComputedStyle(e);
  const box = e.getBoundingClientRect();
  const marked = parseFloat(style.outlineWidth) >= 2 && style.outlineStyle !== "none"
    || style.boxShadow !== "none";
  return {
    what: e.outerHTML.slice(0, 120),
    marked,
    seen: box.bottom > 0 && box.right > 0 && box.top < innerHeight
      && box.left < innerWidth && box.width > 0 && box.height > 0,
  };
}"""


@dataclass(slots=True)
class Keyboard:
    """Drives a page by keys alone."""

    page: Page

    def tab_to(self, selector: str, most: int = MOST_STOPS) -> int:
        """Press Tab until the element of the selector has the focus; return the stops.

        At each stop the focus must be marked and within the window.
        """
        for stops in range(1, most + 1):
            self.page.keyboard.press("Tab")
            where = self.page.evaluate(_WHERE)
            if where is None:
                continue
            assert where["marked"], f"focus cannot be seen: {where['what']}"
            assert where["seen"], f"focus is out of sight: {where['what']}"
            if self.page.evaluate(
                "selector => document.activeElement.matches(selector)", selector
            ):
                return stops
        message = f"{selector} is not reached in {most} stops of {self.page.url}"
        raise AssertionError(message)

    def skip_to_text(self) -> None:
        """Follow the first link of a page: past the menus, to its text."""
        assert self.tab_to(".skip, .md-skip", 1) == 1
        self.page.keyboard.press("Enter")

    def follow(self, selector: str, most: int = MOST_STOPS) -> int:
        """Go to a link and follow it."""
        stops = self.tab_to(selector, most)
        before = self.page.url
        self.page.keyboard.press("Enter")
        self.page.wait_for_function("before => location.href !== before", arg=before)
        self.page.wait_for_load_state()
        return stops

    def type(self, text: str) -> None:
        """Type into the field that has the focus."""
        self.page.keyboard.type(text)

    def press(self, key: str, times: int = 1) -> None:
        """Press a key, or keys together."""
        for _ in range(times):
            self.page.keyboard.press(key)

    def enter(self) -> None:
        """Press Enter."""
        self.press("Enter")
