"""Bad bytes in place of records: every case has a name and what is due for it."""

from __future__ import annotations

from tests.hostile import bombs, characters, encodings, scalars, structure, syntax
from tests.hostile.case import Case, named

__all__ = ["Case", "corpus"]


def corpus() -> tuple[Case, ...]:
    """Return all cases; no two have the same name."""
    return tuple(
        case
        for module in (bombs, characters, encodings, scalars, structure, syntax)
        for case in named(module.__name__.rpartition(".")[2], module.cases())
    )
