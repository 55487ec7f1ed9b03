"""A font of three squares, and a register that names a person with rare characters."""

from __future__ import annotations

from pathlib import Path

from fontTools.fontBuilder import FontBuilder
from fontTools.pens.ttGlyphPen import TTGlyphPen

from tests.builds import fields_of, write_record
from tests.test_falling_away import PUBLICITY, first_person, path_of

COMMON, BEYOND, LACKING = "\u4e00", "\U00020bb7", "\U000323af"
WIDTHS = {"\u4dae": 2000, BEYOND: 3000, COMMON: 1000}
"""Advance of each character of the font, in thousandths of its size."""


def write_font(path: Path) -> Path:
    """Write a TrueType font of three squares of different widths."""
    glyphs = {f"u{ord(one):X}": one for one in WIDTHS}
    pen = TTGlyphPen(None)
    pen.moveTo((0, 0))
    pen.lineTo((0, 700))
    pen.lineTo((700, 700))
    pen.lineTo((700, 0))
    pen.closePath()
    square = pen.glyph()
    builder = FontBuilder(1000, isTTF=True)
    builder.setupGlyphOrder([".notdef", *glyphs])
    builder.setupCharacterMap({ord(one): name for name, one in glyphs.items()})
    builder.setupGlyf(dict.fromkeys([".notdef", *glyphs], square))
    widths = {name: (WIDTHS[one], 0) for name, one in glyphs.items()}
    builder.setupHorizontalMetrics({".notdef": (500, 0)} | widths)
    builder.setupHorizontalHeader(ascent=800, descent=-200)
    builder.setupNameTable({"familyName": "Test", "styleName": "Regular"})
    builder.setupOS2(sTypoAscender=800, usWinAscent=800, usWinDescent=200)
    builder.setupPost()
    builder.save(path)
    return path


def name_rarely(project: Path) -> str:
    """Give a person of the open notice a name that the font shows but in part."""
    registry = project / "registry"
    _, worker, _ = first_person(registry, PUBLICITY)
    path = path_of(registry, "identities", worker)
    fields = fields_of(registry, path)
    name = f"王{BEYOND}{LACKING}"
    fields["names"][-1]["name"] = name
    write_record(registry, path, fields)
    return name
