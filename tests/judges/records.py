"""Every record of the sample held to its schema by check-jsonschema."""

import subprocess
import sys
from pathlib import Path

from generator.model.layout import KINDS
from tests.judges.tools import ToolError
from tests.judges.verdict import Verdict

PROJECT = Path(__file__).parents[2]
# What is no record of any kind: a judge that accepts it judges nothing.
NO_RECORD = PROJECT / "tests" / "data" / "atom" / "no_feed.xml"


def judge_records() -> list[Verdict]:
    """Check the records of the sample, a run a kind."""
    verdicts = []
    for kind, held in KINDS.items():
        folder = PROJECT / "registry" / held.folder
        paths = sorted(folder.rglob("*.yml" if held.folder else "set*.yml"))
        if not paths:
            continue
        if _faults(kind, [NO_RECORD]) == []:
            message = "check-jsonschema takes what is no record for one"
            raise ToolError(message)
        faults = _faults(kind, paths)
        subject = f"{kind}: {len(paths)} records"
        verdicts.append(Verdict("records", subject, not faults, tuple(faults[:20])))
    return verdicts


def _faults(kind: str, paths: list[Path]) -> list[str]:
    """Return what the program says against the files, one line a fault."""
    schema = PROJECT / "schemas" / f"{kind}.schema.json"
    answer = subprocess.run(
        [sys.executable, "-m", "check_jsonschema", "--schemafile", schema, *paths],
        capture_output=True,
        text=True,
        check=False,
    )
    if answer.returncode == 0:
        return []
    return [*answer.stdout.splitlines(), *answer.stderr.splitlines()]
