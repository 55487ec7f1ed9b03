"""`hongling workdays`: the day first, then the sentence with the days passed over."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.cli import main

PROJECT = Path(__file__).parents[1]
Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    """Run the command in this process: exit code, standard output, standard error."""

    def call(
        *arguments: str, registry: Path = PROJECT / "registry"
    ) -> tuple[int, str, str]:
        with pytest.raises(SystemExit) as ended:
            main(
                [
                    *("workdays", *arguments),
                    *("--project", str(PROJECT), "--registry", str(registry)),
                ]
            )
        said = capsys.readouterr()
        assert isinstance(ended.value.code, int)
        return ended.value.code, said.out, said.err

    return call


# Published, last of five working days where the first day does not count.
VECTORS = [
    ("2025-01-20", "2025-01-26"),
    ("2025-01-26", "2025-02-08"),
    ("2025-09-25", "2025-10-09"),
    ("2026-02-14", "2026-02-28"),
    ("2026-09-30", "2026-10-13"),
    ("2025-12-29", "2026-01-06"),
]


@pytest.mark.parametrize(("start", "last"), VECTORS)
def test_the_first_line_is_the_day(run: Run, start: str, last: str) -> None:
    code, out, err = run(start, "5")
    assert (code, err) == (0, "")
    assert out.splitlines()[0] == last


@pytest.mark.parametrize(
    ("start", "last"), [("2022-05-07", "2022-05-12"), ("2026-03-09", "2026-03-13")]
)
def test_the_first_day_counts_where_asked(run: Run, start: str, last: str) -> None:
    code, out, _ = run(start, "5", "--count-first")
    assert (code, out.splitlines()[0]) == (0, last)
    assert "当日计入" in out


def test_the_sentence_tells_how_it_was_counted(run: Run) -> None:
    _, out, _ = run("2025-09-25", "5")
    assert out == (
        "2025-10-09\n"
        "自2025年9月25日（星期四）起 5 个工作日，当日不计入，"
        "至2025年10月9日（星期四）止；其间9月27日、10月1日至8日不是工作日。\n"
    )


def test_a_term_without_days_off_names_none(run: Run) -> None:
    _, out, _ = run("2026-03-09", "3")
    assert out.splitlines()[1].endswith("至2026年3月12日（星期四）止。")


def test_a_first_day_that_does_not_count_is_not_passed_over(run: Run) -> None:
    _, out, _ = run("2025-02-01", "1")
    assert "其间2月2日至4日不是工作日" in out
    _, out, _ = run("2025-02-01", "1", "--count-first")
    assert "其间2月1日至4日不是工作日" in out


def test_a_year_without_a_calendar_is_named_with_the_file_to_write(run: Run) -> None:
    code, out, err = run("2026-12-28", "5")
    assert (code, out) == (2, "")
    assert "2027 年的放假安排" in err
    assert "registry/calendars/2027.yml" in err


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("2026-02-30", "5"), "不是日期"),
        (("20260309", "5"), "不是日期"),
        (("2026-03-09", "0"), "DAYS"),
        (("2026-03-09", "five"), "DAYS"),
        (("2026-03-09",), "DAYS"),
        (("9999-12-31", "1"), "期限太长"),
    ],
)
def test_what_cannot_be_counted(
    run: Run, arguments: tuple[str, ...], said: str
) -> None:
    code, out, err = run(*arguments)
    assert (code, out) == (2, "")
    assert said in err
    assert "改法" in err


@pytest.mark.parametrize(
    "text", ["year: [2026\n", "year: 2026\n", "year: 2026\nholidays: none\n"]
)
def test_a_calendar_that_is_not_in_order_stops_the_count(
    run: Run, tmp_path: Path, text: str
) -> None:
    shutil.copytree(PROJECT / "registry/calendars", tmp_path / "calendars")
    (tmp_path / "calendars/2026.yml").write_text(text, encoding="utf-8")
    code, out, err = run("2025-03-03", "2", registry=tmp_path)
    assert (code, out) == (2, "")
    assert "2026.yml" in err
    assert "hongling check" in err


@pytest.mark.parametrize(
    ("days", "said"), [("0", "至少为 1"), ("-3", "至少为 1"), ("x", "应是整数")]
)
def test_a_wrong_number_of_days_is_told_what_would_do(
    run: Run, days: str, said: str
) -> None:
    code, out, err = run("2026-02-10", "--", days)
    assert (code, out) == (2, "")
    assert f"DAYS 的值不对，{said}" in err
