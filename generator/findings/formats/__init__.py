"""How findings are written down: one module a format, found by its name."""

from __future__ import annotations

import importlib
import importlib.util
import posixpath
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from generator.findings.finding import Finding, Position


def render(
    name: str,
    findings: Sequence[Finding],
    *,
    as_of: date,
    records: int,
    waived: int = 0,
    prefix: str = "",
) -> str:
    """Write findings in the format of this name; `waived` more were set aside.

    `prefix` leads from the working folder to the registry, with a slash; paths of
    other files of the project lead out of it again.
    """
    if name.startswith("_") or importlib.util.find_spec(f"{__name__}.{name}") is None:
        raise LookupError(f"no format {name}")
    module = importlib.import_module(f"{__name__}.{name}")
    text: str = module.render(
        [_from_here(one, prefix) for one in sorted(findings, key=Finding.sort_key)],
        as_of=as_of,
        records=records,
        waived=waived,
        prefix="",
    )
    return text


def _from_here(finding: Finding, prefix: str) -> Finding:
    """Name every place of a finding from the working folder."""

    def moved(position: Position) -> Position:
        return replace(position, path=posixpath.normpath(f"{prefix}{position.path}"))

    return replace(
        finding,
        position=moved(finding.position),
        related=tuple(
            replace(one, position=moved(one.position)) for one in finding.related
        ),
    )
