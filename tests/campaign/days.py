"""Four hundred days of the sample register: every day builds and tells the truth."""

from __future__ import annotations

import tempfile
from datetime import date, timedelta
from pathlib import Path
from typing import Final

from tests.builds import SAMPLE, build, project_at
from tests.days import faults, records_of

NAME: Final = "days"
DAYS: Final = 400
_FIRST: Final = date(2026, 6, 30)


def campaign(minutes: float, seed: int) -> bool:
    """Build every day in place, and compare every page of state with the records."""
    wrong: list[str] = []
    with tempfile.TemporaryDirectory() as folder:
        project = project_at(Path(folder) / "project", SAMPLE)
        records = records_of(project / "registry")
        site = Path(folder) / "site"
        for after in range(DAYS + 1):
            day = _FIRST + timedelta(days=after)
            outcome = build(project, site, day, in_place=True, jobs=2)
            if outcome.failed:
                wrong += [f"{day}: {finding.message}" for finding in outcome.findings]
            else:
                wrong += faults(site, records, day)
    print(f"{DAYS + 1} days, {len(wrong)} faults")
    for line in wrong[:20]:
        print(line)
    return not wrong
