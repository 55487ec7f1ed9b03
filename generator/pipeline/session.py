"""A session: a registry under work, with its cache, its facts and its toolbox."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from generator.pipeline import products
from generator.pipeline.facts import UnitSummary
from generator.pipeline.loading import Loaded
from generator.pipeline.memo import Memo
from generator.pipeline.timings import Timings
from generator.pipeline.toolbox import Toolbox

Tell = Callable[[str, int, int], None]
"""Told of progress: step, units done, units in all."""


@dataclass(slots=True)
class Session:
    """A registry under work: its cache, its facts, its toolbox."""

    memo: Memo
    loaded: Loaded
    toolbox: Toolbox
    jobs: int
    tell: Tell
    timings: Timings

    def unit_key(self, summary: UnitSummary) -> bytes:
        """Key of what is made of a unit, but for what comes from other units."""
        return products.unit_key(
            summary.digest,
            self.loaded.commons_digest,
            self.toolbox.as_of.isoformat(),
        )
