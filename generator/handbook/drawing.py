"""Diagrams as SVG inside a page: boxes below each other, joined by arrows.

Drawn as wide as a narrow telephone shows text, so that nothing is ever too small; the
page's styles give colours, in the light, in the dark and on paper.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from html import escape

WIDTH = 288
"""Units of the drawing; one is a pixel on a screen 320 pixels wide."""
_NAME, _DETAIL = 15, 12.5
_LEADING = 1.35
_INSET = 10
_STEP = 30
"""Length of an arrow."""
_GAP = 8
_HEAD = 5


@dataclass(frozen=True, slots=True)
class Box:
    """A box: its name and what is said of it, a paragraph an item."""

    name: str
    details: tuple[str, ...] = ()


class Drawing:
    """A diagram in the making, from the top down."""

    def __init__(self) -> None:
        self._marks: list[str] = []
        self._height = 1.0

    def box(self, box: Box, inset: float = 0) -> None:
        """Draw a box across the page, narrower by `inset` on its left."""
        self._height += self._draw(box, inset + 1, self._height, WIDTH - inset - 2)

    def arrow(self, caption: str = "", *, upward: bool = False) -> None:
        """Lead on to what comes below, with a word on the way."""
        top, bottom, middle = self._height + 2, self._height + _STEP - 2, 24
        tip, back = (top, top + _HEAD) if upward else (bottom, bottom - _HEAD)
        shape = (
            f"M{middle} {top:g}V{bottom:g}"
            f"M{middle - _HEAD} {back:g}L{middle} {tip:g}L{middle + _HEAD} {back:g}"
        )
        self._marks.append(f'<path d="{shape}"/>')
        self._text(caption, middle + 12, (top + bottom) / 2 + 4, _DETAIL)
        self._height += _STEP

    def frame(self, name: str, boxes: Sequence[Box]) -> None:
        """Draw boxes in two columns inside a frame: any of them may follow another."""
        top = self._height
        self._text(name, _INSET, top + 20, _DETAIL)
        width = (WIDTH - 2 - 3 * _GAP) / 2
        y = top + 28
        for at in range(0, len(boxes), 2):
            row = boxes[at : at + 2]
            height = max(_height_of(box, width) for box in row)
            for column, box in enumerate(row):
                self._draw(box, 1 + _GAP + column * (width + _GAP), y, width, height)
            y += height + _GAP
        self._marks.append(_rectangle(1, top, WIDTH - 2, y - top, "hl-frame"))
        self._height = y

    def svg(self, name: str, title: str, description: str) -> str:
        """Write the diagram, with what is read out in its place; no empty lines."""
        box = f"0 0 {WIDTH} {self._height + 1:g}"
        read_out = f"{name}-title {name}-description"
        return "\n".join(
            [
                '<figure class="hl-diagram" data-search-exclude>',
                f'<svg viewBox="{box}" role="img" aria-labelledby="{read_out}">',
                f'<title id="{name}-title">{escape(title)}</title>',
                f'<desc id="{name}-description">{escape(description)}</desc>',
                *self._marks,
                "</svg>",
                f"<figcaption>{escape(title)}</figcaption>",
                "</figure>",
            ]
        )

    def _draw(
        self, box: Box, x: float, y: float, width: float, height: float = 0
    ) -> float:
        """Draw a box and return how high it is."""
        tall = max(height, _height_of(box, width))
        self._marks.append(_rectangle(x, y, width, tall, "hl-box"))
        names, details = _lines(box, width)
        baseline = y + _INSET - 3
        for line in names:
            baseline += _NAME * _LEADING
            self._text(line, x + _INSET, baseline - 3, _NAME, "hl-name")
        for line in details:
            baseline += _DETAIL * _LEADING
            self._text(line, x + _INSET, baseline - 2, _DETAIL)
        return tall

    def _text(self, text: str, x: float, y: float, size: float, kind: str = "") -> None:
        if text:
            style = f' class="{kind}"' if kind else ""
            self._marks.append(
                f'<text x="{x:g}" y="{y:g}" font-size="{size:g}"{style}>'
                f"{escape(text)}</text>"
            )


def _rectangle(x: float, y: float, width: float, height: float, kind: str) -> str:
    return (
        f'<rect class="{kind}" x="{x:g}" y="{y:g}" width="{width:g}" '
        f'height="{height:g}" rx="4"/>'
    )


def _height_of(box: Box, width: float) -> float:
    names, details = _lines(box, width)
    text = len(names) * _NAME + len(details) * _DETAIL
    return text * _LEADING + 2 * (_INSET - 3)


def _lines(box: Box, width: float) -> tuple[list[str], list[str]]:
    room = width - 2 * _INSET
    names = _wrapped(box.name, room / _NAME)
    return names, [
        line for detail in box.details for line in _wrapped(detail, room / _DETAIL)
    ]


def _wrapped(text: str, room: float) -> list[str]:
    """Text in lines of at most so many characters of full width."""
    lines, line, used = [], "", 0.0
    for sign in text:
        wide = 1.0 if unicodedata.east_asian_width(sign) in "WFA" else 0.58
        if used + wide > room and sign not in "，、；。）":
            lines.append(line)
            line, used = "", 0.0
        line += sign
        used += wide
    return [*lines, line]


def joined(parts: Iterable[str]) -> str:
    """A description: its parts as one sentence."""
    return "；".join(parts) + "。"
