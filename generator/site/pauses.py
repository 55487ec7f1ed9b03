"""Data that are not kept up to date, in words."""

from __future__ import annotations

from datetime import date

from msgspec import UNSET, UnsetType

from generator.publication.public import Link, PublicPause, PublicSite
from generator.site.dates import date_words


def pause_of(site: PublicSite, area: Link | str | None) -> str | None:
    """Say that the data of an area (or its address) are not kept up; None: they are."""
    found = _covering(site, area)
    return sentence(found) if found else None


def paused_since(site: PublicSite, area: Link | str | None) -> date | UnsetType:
    """Say since when, for programs."""
    found = _covering(site, area)
    return found.since if found else UNSET


def sentence(pause: PublicPause) -> str:
    """Say it as an office does, with the telephone where the area has an office."""
    line = f"登记机关（{pause.landline}）" if pause.landline else "登记机关"
    return (
        f"{pause.name}的数据自{date_words(pause.since)}起暂停更新，"
        f"目前情况请以致电{line}核实为准。"
    )


def _covering(site: PublicSite, area: Link | str | None) -> PublicPause | None:
    """The pause of the nearest area: the one that covers the fewest."""
    url = area.url if isinstance(area, Link) else area
    found = [pause for pause in site.pauses if url in pause.covers]
    return min(found, key=lambda pause: len(pause.covers), default=None)
