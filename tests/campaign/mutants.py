"""Mutation testing: every small change of a module's code must turn its tests red.

Usage: python -m tests.campaign.mutants [--module FILE …] [--tests FILE …]
[--reads PATH …] [--least PERCENT]

Works on a copy in a temporary folder. mutmut changes the bodies of functions; the
constants of a module stay as they are. It leaves alone what bears a decorator, so
properties are written there without theirs.
"""

from __future__ import annotations

import argparse
import difflib
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

NAME: Final = "mutants"
PROJECT: Final = Path(__file__).resolve().parents[2]
LEAST: Final = 90.0
"""Percentage of changes that the tests must notice."""
PROCESSES: Final = 2
_CODE: Final = ("generator", "tests")
_LEFT_OUT: Final = ("__pycache__", "node_modules", "data", ".*")
_NOTICED: Final = ("killed", "timeout", "segfault")
_PROPERTY: Final = re.compile(r"^( +)@property\n +def (\w+)\(", re.MULTILINE)
_VERDICT: Final = re.compile(r"^ +(\S+): (.+)$", re.MULTILINE)


TESTS: Final = tuple(
    f"tests/test_{name}.py"
    for name in (
        "advancement",
        "allowance",
        "application",
        "articles",
        "authority",
        "candidate",
        "career",
        "choice",
        "condition",
        "conditions",
        "earliest",
        "eligibility",
        "happenings",
        "holding",
        "inquiry",
        "inspection",
        "ladder",
        "lifecycle",
        "monotone",
        "numbers",
        "owed",
        "paying",
        "pool",
        "procedure",
        "publicity_terms",
        "records_asked",
        "relaxations",
        "renewal",
        "service",
        "sources",
        "state_machines",
        "succession",
        "suppression",
        "surroundings",
        "wording",
        "workdays",
        "yearly_record",
    )
)
"""The tests of the policy's functions."""


def _policy(project: Path) -> tuple[str, ...]:
    """The modules of the policy, below the project."""
    folder = project / "generator/policy"
    return tuple(
        path.relative_to(project).as_posix()
        for path in sorted(folder.glob("*.py"))
        if path.stem != "__init__"
    )


class MutantsError(RuntimeError):
    """The tool did not do its work."""


@dataclass(frozen=True, slots=True)
class Trial:
    """The code to change, the tests that must notice, and what these read."""

    modules: tuple[str, ...] = field(default_factory=lambda: _policy(PROJECT))
    tests: tuple[str, ...] = TESTS
    reads: tuple[str, ...] = (
        "docs/sijiwuzhuan",
        "registry/areas",
        "registry/calendars",
        "registry/policies",
        "schemas",
    )


@dataclass(frozen=True, slots=True)
class Report:
    """How many changes were noticed, and each one that was not."""

    killed: int
    survivors: tuple[str, ...]

    @property
    def percent(self) -> float:
        """Share of the changes that were noticed; nothing changed is nothing shown."""
        total = self.killed + len(self.survivors)
        return 100 * self.killed / total if total else 0.0


def campaign(minutes: float, seed: int) -> bool:
    """Try every function of the policy; runs to its end."""
    return judge(mutate(PROJECT, Trial()), LEAST)


def judge(report: Report, least: float) -> bool:
    """Print a report; tell whether enough was noticed."""
    for survivor in report.survivors:
        print(survivor)
    print(
        f"killed {report.killed}  survived {len(report.survivors)}"
        f"  {report.percent:.1f} % (at least {least:g} %)"
    )
    return report.percent >= least


def mutate(project: Path, trial: Trial) -> Report:
    """Change a copy of the project, one change at a time, and run its tests."""
    with tempfile.TemporaryDirectory(prefix="hongling-mutants-") as folder:
        copy = Path(folder) / "project"
        _lay_out(project, copy, trial)
        _mutmut(copy, "run", "--max-children", str(PROCESSES))
        verdicts = _VERDICT.findall(_mutmut(copy, "results", "--all", "true"))
        missed = [pair for pair in verdicts if pair[1] not in _NOTICED]
        survivors = [_told(copy, trial, name, verdict) for name, verdict in missed]
        survivors.sort()
        told = (f"{module}:{line}: {what}" for module, line, what in survivors)
        return Report(len(verdicts) - len(missed), tuple(told))


def _lay_out(project: Path, copy: Path, trial: Trial) -> None:
    """Copy code, tests and what these read; say there what to change."""
    left_out = shutil.ignore_patterns(*_LEFT_OUT)
    for name in (*_CODE, *trial.reads):
        if (project / name).is_dir():
            shutil.copytree(project / name, copy / name, ignore=left_out)
        else:
            (copy / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(project / name, copy / name)
    for name in trial.modules:
        module = copy / name
        module.write_text(plain_properties(module.read_text("utf-8")), "utf-8")
    settings = {
        "source_paths": ["generator"],
        "only_mutate": list(trial.modules),
        # Fixed examples: the same change has the same verdict in every run.
        "pytest_add_cli_args": ["--hypothesis-profile=ci"],
        "pytest_add_cli_args_test_selection": list(trial.tests),
        "also_copy": sorted({Path(name).parts[0] for name in trial.reads}),
    }
    lines = [f"{key} = {json.dumps(value)}" for key, value in settings.items()]
    text = (project / "pyproject.toml").read_text("utf-8")
    (copy / "pyproject.toml").write_text(
        "\n".join([text, "[tool.mutmut]", *lines, ""]), "utf-8"
    )


def plain_properties(code: str) -> str:
    """Write the getters of properties as plain methods, on the same lines."""
    getter = r"\1\2 = property(lambda self: self._get_\2())\n\1def _get_\2("
    return _PROPERTY.sub(getter, code)


def _mutmut(copy: Path, *arguments: str) -> str:
    """Run the tool in the copy, which alone provides the code."""
    # No path to other code, and nothing of a test run that this one is part of.
    environment = {
        name: value
        for name, value in os.environ.items()
        if name != "PYTHONPATH" and not name.startswith("PYTEST_")
    }
    ran = subprocess.run(
        [sys.executable, "-m", "mutmut", *arguments],
        cwd=copy,
        env=environment,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    if ran.returncode:
        raise MutantsError(
            f"mutmut {arguments[0]}: {(ran.stdout + ran.stderr)[-3000:]}"
        )
    return ran.stdout


def _told(copy: Path, trial: Trial, name: str, verdict: str) -> tuple[str, int, str]:
    """A survivor's module and line, and what stood there before and after."""
    module = next(
        module
        for module in trial.modules
        if name.startswith(module.removesuffix(".py").replace("/", ".") + ".")
    )
    file = copy / module
    before = file.read_text("utf-8")
    _mutmut(copy, "apply", name)
    after = file.read_text("utf-8")
    file.write_text(before, "utf-8")
    line, what = changed(before, after)
    return module, line, f"{what}  ({verdict})"


def changed(before: str, after: str) -> tuple[int, str]:
    """Line of the first difference, and what became of it."""
    old, new = before.splitlines(), after.splitlines()
    for tag, start, end, first, last in difflib.SequenceMatcher(
        None, old, new, autojunk=False
    ).get_opcodes():
        if tag != "equal":
            was = " ".join(line.strip() for line in old[start:end])
            now = " ".join(line.strip() for line in new[first:last])
            return start + 1, f"{was}  ->  {now}"
    return 1, "no difference"


def main() -> int:
    """Read the command line and try what it names."""
    usual = Trial()
    parser = argparse.ArgumentParser(prog="python -m tests.campaign.mutants")
    parser.add_argument("--module", nargs="+", default=usual.modules, metavar="FILE")
    parser.add_argument("--tests", nargs="+", default=usual.tests, metavar="FILE")
    parser.add_argument("--reads", nargs="*", default=usual.reads, metavar="PATH")
    parser.add_argument("--least", type=float, default=LEAST, metavar="PERCENT")
    arguments = parser.parse_args()
    trial = Trial(
        tuple(arguments.module), tuple(arguments.tests), tuple(arguments.reads)
    )
    return 0 if judge(mutate(PROJECT, trial), arguments.least) else 1


if __name__ == "__main__":
    sys.exit(main())
