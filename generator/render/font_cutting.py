"""The few rare characters of names, cut out of a font that the office gives."""

from __future__ import annotations

import io
import logging
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTCollection, TTFont, TTLibError

from generator.render.rare_font import RareFont, UnusableFont

_COPYRIGHT, _LICENCE, _LICENCE_ADDRESS = 0, 13, 14
_FAMILY, _STYLE, _FULL_NAME = 1, 2, 4
_KEPT_NAMES = [_COPYRIGHT, _FAMILY, _STYLE, _LICENCE, _LICENCE_ADDRESS]
"""What a licence such as the SIL Open Font License wants kept in every copy."""
_CHINESE = " SC "
"""How a collection of fonts for several languages marks the one for the mainland."""


def cut_font(path: Path, characters: str) -> RareFont:
    """Cut the given characters out of a font; those that it lacks are left out.

    Takes TrueType and OpenType fonts and collections. Same font, same characters,
    same bytes. Raises `UnusableFont`.
    """
    try:
        with _open(path.read_bytes()) as font:
            known = font.getBestCmap() or {}
            found = "".join(one for one in sorted(characters) if ord(one) in known)
            return RareFont(_subset(font, found) if found else b"", found)
    except (OSError, TTLibError, KeyError, ValueError, AssertionError) as error:
        raise UnusableFont(path) from error


def _open(data: bytes) -> TTFont:
    """Open a font, or of a collection the one for mainland Chinese, else the first."""
    if not data.startswith(b"ttcf"):
        return TTFont(io.BytesIO(data), recalcTimestamp=False)
    collection = TTCollection(io.BytesIO(data), lazy=True)
    names = [font["name"].getDebugName(_FULL_NAME) or "" for font in collection]
    marked = [at for at, name in enumerate(names) if _CHINESE in f"{name} "]
    number = marked[0] if marked else 0
    return TTFont(io.BytesIO(data), fontNumber=number, recalcTimestamp=False)


def _subset(font: TTFont, characters: str) -> bytes:
    options = Options(
        hinting=False,
        layout_features=[],
        name_IDs=_KEPT_NAMES,
        name_languages=[0x409],
        notdef_outline=True,
        drop_tables=[*Options().drop_tables, "BASE", "GPOS", "GSUB", "vhea", "vmtx"],
    )
    logging.getLogger("fontTools").setLevel(logging.ERROR)
    cutter = Subsetter(options)
    cutter.populate(text=characters)
    cutter.subset(font)
    font.flavor = "woff"
    made = io.BytesIO()
    font.save(made)
    return made.getvalue()
