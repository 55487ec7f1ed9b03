"""How findings are written down: one module a format, found by its name."""

from __future__ import annotations

import importlib
import importlib.util
from collections.abc import Sequence
from datetime import date

from generator.findings.finding import Finding


def render(
    name: str,
    findings: Sequence[Finding],
    *,
    as_of: date,
    records: int,
    prefix: str = "",
) -> str:
    """Write findings in the format of this name.

    `prefix` leads from the working folder to the registry, with a slash.
    """
    if name.startswith("_") or importlib.util.find_spec(f"{__name__}.{name}") is None:
        raise LookupError(f"no format {name}")
    module = importlib.import_module(f"{__name__}.{name}")
    text: str = module.render(
        sorted(findings, key=Finding.sort_key),
        as_of=as_of,
        records=records,
        prefix=prefix,
    )
    return text
