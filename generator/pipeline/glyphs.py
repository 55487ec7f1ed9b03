"""Rare characters of the names on the site, and the font that brings them along."""

from __future__ import annotations

import hashlib
from pathlib import Path

import msgspec
from msgspec import Struct

from generator.pipeline.memo import Memo, digest
from generator.pipeline.settings import CannotRun
from generator.render.rare_font import RareFont, UnusableFont
from generator.site.page import Artifact

FONT = "assets/rare.woff"
FAMILY = "HLRare"
"""As the font stacks of the stylesheets name it, last of all."""


class Cut(Struct, frozen=True, array_like=True):
    """A font that was cut: what it was made from, and what came out."""

    key: bytes
    font: RareFont


_DECODER = msgspec.msgpack.Decoder(Cut)


def rare_font(path: Path | None, characters: str, memo: Memo) -> RareFont:
    """Cut the characters out of the office's font, or bring the one cut before.

    Without a font, or without rare characters, nothing is brought along.
    """
    if path is None or not characters:
        return RareFont(b"", "")
    try:
        with path.open("rb") as file:
            source = hashlib.file_digest(file, "sha256").digest()
        key = digest(source, characters.encode())
        payload = memo.get("glyphs/rare")
        if payload is not None and (kept := _DECODER.decode(payload)).key == key:
            return kept.font
        # A third of a second to load, and few builds need it.
        from generator.render.font_cutting import cut_font  # noqa: PLC0415

        font = cut_font(path, characters)
    except (OSError, UnusableFont) as error:
        message = f"字体文件读不出：{path}。"
        hint = "请换一个 TrueType 或 OpenType 字体文件；现有站点没有改动。"
        raise CannotRun(message, hint) from error
    memo.put("glyphs/rare", msgspec.msgpack.encode(Cut(key, font)))
    return font


def with_font(asset: Artifact, font: RareFont) -> Artifact:
    """Let the main stylesheet name the font; a browser fetches it only at need."""
    if asset.path != "assets/site.css" or not font.characters:
        return asset
    points = ", ".join(f"U+{ord(one):X}" for one in font.characters)
    rule = (
        f'\n@font-face {{\n  font-family: "{FAMILY}";\n  src: url("rare.woff") '
        f'format("woff");\n  font-display: swap;\n  unicode-range: {points};\n}}\n'
    )
    return Artifact(asset.path, asset.content + rule.encode())
