"""The parts of the site that no record makes: assets and the handbook."""

from __future__ import annotations

import shutil
from pathlib import Path

import msgspec
from msgspec import Struct

from generator.handbook.build import (
    build_handbook,
    inputs_digest,
)
from generator.handbook.config import HandbookSite
from generator.handbook.contents import Material, contents
from generator.handbook.failure import HandbookFailed
from generator.pipeline.glyphs import FONT, with_font
from generator.pipeline.memo import Memo
from generator.pipeline.settings import CannotRun
from generator.pipeline.toolbox import Toolbox
from generator.pipeline.writing import Made, Writer, Written, write_artifact
from generator.render.assets import assets
from generator.render.rare_font import RareFont
from generator.site.page import Artifact
from generator.site.urls import HANDBOOK


class HandbookMade(Struct, frozen=True, array_like=True):
    """A handbook that was built: its inputs, its files, the urls of its pages."""

    key: str
    made: tuple[Made, ...]
    urls: tuple[str, ...]


_DECODER = msgspec.msgpack.Decoder(HandbookMade)


def write_assets(writer: Writer, font: RareFont) -> Written:
    """Write styles and scripts, and the font of rare characters if there is one."""
    for artifact in assets():
        write_artifact(writer, with_font(artifact, font))
    if font.characters:
        write_artifact(writer, Artifact(FONT, font.woff))
    return Written("assets", writer.files, writer.moves, writer.written)


def write_handbook(toolbox: Toolbox, memo: Memo, writer: Writer) -> tuple[str, ...]:
    """Build the handbook, or keep the standing one; return its pages' urls."""
    project = toolbox.place.project
    site = _site(toolbox)
    try:
        made_of = contents(project, _material(toolbox))
        key = inputs_digest(project, made_of, site)
        payload = memo.get("handbook/made")
        if payload is not None:
            standing = _DECODER.decode(payload)
            if standing.key == key and writer.keep_all(standing.made):
                return standing.urls
        target = toolbox.place.build / "handbook" / "site"
        shutil.rmtree(target, ignore_errors=True)
        urls = build_handbook(
            project, toolbox.place.build / "handbook", target, made_of, site
        )
    except HandbookFailed as error:
        message = f"政策手册没有生成：{error}"
        hint = "请按上面的提示修改 docs、政策数据或 mkdocs.yml；现有站点没有改动。"
        raise CannotRun(message, hint) from error
    made = tuple(_copy(target, writer))
    memo.put(
        "handbook/made", msgspec.msgpack.encode(HandbookMade(key, made, tuple(urls)))
    )
    return tuple(urls)


def _copy(target: Path, writer: Writer) -> list[Made]:
    return [
        write_artifact(
            writer,
            Artifact(
                f"{HANDBOOK}{path.relative_to(target).as_posix()}", path.read_bytes()
            ),
        )
        for path in sorted(target.rglob("*"))
        if path.is_file()
    ]


def _material(toolbox: Toolbox) -> Material:
    commons = toolbox.commons
    return Material(
        rules=toolbox.programme.rulebook.rules,
        policies=tuple(record.value for record in commons.policies.values()),
        calendars=tuple(record.value for record in commons.calendars.values()),
        as_of=toolbox.as_of,
    )


def _site(toolbox: Toolbox) -> HandbookSite:
    site = toolbox.site.site
    return HandbookSite(
        title=site.title,
        site_url=site.site_url,
        as_of=site.as_of,
        sample=site.sample,
        operator=site.operator_name,
        landline=site.operator_landline,
    )
