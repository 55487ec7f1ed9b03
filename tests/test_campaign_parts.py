"""The campaigns of mutants and of large registers are able to fail."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from bench.measuring import Measure
from tests.campaign import large, mutants

TRIAL = mutants.Trial(("generator/ages.py",), ("tests/test_ages.py",), ())
CODE = '''"""Ages."""


def is_of_age(years: int) -> bool:
    """Whether somebody is of age."""
    return years >= 18
'''
TEST = """from generator.ages import is_of_age


def test_ages() -> None:
    assert not is_of_age(17)
    assert is_of_age({least})
"""


def project(folder: Path, least: int) -> Path:
    """A project whose only test tries the age below the bound, and this one."""
    files = {
        "pyproject.toml": '[tool.pytest.ini_options]\npythonpath = ["."]\n',
        "generator/__init__.py": "",
        "generator/ages.py": CODE,
        "tests/test_ages.py": TEST.format(least=least),
    }
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def test_a_change_that_no_test_notices_survives(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    report = mutants.mutate(project(tmp_path, 30), TRIAL)
    assert report.survivors
    assert all(told.startswith("generator/ages.py:6: ") for told in report.survivors)
    assert any("return years > 18" in told for told in report.survivors)
    assert not mutants.judge(report, 100)
    assert "return years > 18" in capsys.readouterr().out
    assert (tmp_path / "generator/ages.py").read_text(encoding="utf-8") == CODE


def test_tests_that_hold_the_bound_notice_every_change(tmp_path: Path) -> None:
    report = mutants.mutate(project(tmp_path, 18), TRIAL)
    assert report.killed
    assert mutants.judge(report, 100), report.survivors


def test_a_property_is_changed_as_a_function_is(tmp_path: Path) -> None:
    folder = project(tmp_path, 18)
    code = '''"""Ages."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Person:
    """A person."""

    years: int

    @property
    def of_age(self) -> bool:
        """Whether the person is of age."""
        return self.years >= 18
'''
    (folder / "generator/ages.py").write_text(code, "utf-8")
    (folder / "tests/test_ages.py").write_text(
        "from generator.ages import Person\n\n\n"
        "def test_ages() -> None:\n    assert Person(30).of_age\n",
        "utf-8",
    )
    report = mutants.mutate(folder, TRIAL)
    assert any(
        told.startswith("generator/ages.py:15: ") and "self.years > 18" in told
        for told in report.survivors
    )


def test_every_test_that_the_campaign_names_is_there() -> None:
    assert list(mutants.TESTS) == sorted(set(mutants.TESTS))
    assert all((mutants.PROJECT / name).is_file() for name in mutants.TESTS)
    policy = mutants.PROJECT / "generator/policy"
    assert {path.name for path in policy.glob("*.py")} - {"__init__.py"} == {
        Path(name).name for name in mutants.Trial().modules
    }


def test_tests_that_fail_anyway_are_no_verdict(tmp_path: Path) -> None:
    with pytest.raises(mutants.MutantsError):
        mutants.mutate(project(tmp_path, 16), TRIAL)


def test_no_change_at_all_shows_nothing() -> None:
    assert not mutants.judge(mutants.Report(0, ()), 1)


def outcome() -> large.Outcome:
    """A register of which nothing is wrong, right at its bounds."""
    cost = Measure(1.0, 1.0, 1.0)
    files, size = (each * 10 + besides for each, besides in (large.FILES, large.BYTES))
    return large.Outcome(
        workers=5,
        records=50,
        findings=({"severity": "warning"},),
        certificates=10,
        pages=10,
        files=files,
        bytes=size,
        check=cost,
        build=cost,
    )


def test_a_large_register_within_its_bounds_is_well() -> None:
    assert large.faults(outcome()) == []


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"files": outcome().files + 1}, "files"),
        ({"bytes": outcome().bytes + 1}, "bytes"),
        ({"pages": 9, "files": 9, "bytes": 9}, "9 pages of 10 certificates"),
        ({"pages": 0, "certificates": 0, "files": 0, "bytes": 0}, "0 pages"),
        (
            {
                "findings": (
                    {
                        "severity": "error",
                        "path": "registry/a.yml",
                        "line": 2,
                        "code": "SCH001",
                        "message": "示例",
                    },
                )
            },
            "registry/a.yml:2: SCH001 示例",
        ),
    ],
)
def test_a_large_register_out_of_its_bounds_is_told(
    change: dict[str, Any], said: str
) -> None:
    wrong = large.faults(replace(outcome(), **change))
    assert len(wrong) == 1
    assert said in wrong[0]


def test_a_small_register_goes_the_whole_way(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert large.try_sizes(30, seed=1)
    said = capsys.readouterr().out
    assert "30 workers" in said
    assert "build: processor time per record grows by" in said
