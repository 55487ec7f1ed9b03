"""The judges' own parts, as far as they need neither Node nor Java."""

import gzip
import shutil
import urllib.request
from pathlib import Path

import pytest

from tests.judges import __main__ as judges
from tests.judges.lighthouse import FLOORS
from tests.judges.samples import PAGE_TYPES, pages_of, richest, sample, stylesheets
from tests.judges.server import serve
from tests.judges.tools import major_version
from tests.judges.verdict import Verdict, closing_line


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """Return a site of three certificates and a stylesheet on each side."""
    for name in ("V/HL1.html", "V/HL2.html", "V/HL3.html", "a.css", "handbook/b.css"):
        file = tmp_path / name
        file.parent.mkdir(exist_ok=True)
        file.write_text(name * (5 if "2" in name else 1))
    return tmp_path


def test_samples_hold_the_richest_page_and_no_page_of_others(site: Path) -> None:
    by_name = {page_type.name: page_type for page_type in PAGE_TYPES}
    pages = pages_of(site, by_name["certificate"])
    assert [page.name for page in pages] == ["HL1.html", "HL2.html", "HL3.html"]
    assert richest(pages).name == "HL2.html"
    assert sample(pages) == pages
    assert pages_of(site, by_name["worker"]) == []
    assert [path.name for path in stylesheets(site)] == ["a.css"]


def test_a_large_type_is_sampled_with_its_richest_page(tmp_path: Path) -> None:
    pages = [tmp_path / f"{number:03}.html" for number in range(500)]
    for page in pages:
        page.write_text("x" * (9 if page.stem == "499" else 1))
    chosen = sample(pages)
    assert pages[0] in chosen
    assert pages[499] in chosen
    assert len(chosen) == 13


def test_the_floors_are_those_agreed() -> None:
    assert FLOORS == {
        "accessibility": 100,
        "best-practices": 100,
        "performance": 95,
        "seo": 95,
    }


def test_the_server_compresses_text_and_finds_no_missing_page(site: Path) -> None:
    with serve(site) as address:
        request = urllib.request.Request(  # noqa: S310
            f"{address}/V/HL1.html", headers={"Accept-Encoding": "gzip"}
        )
        with urllib.request.urlopen(request) as answer:  # noqa: S310
            assert answer.headers["Content-Type"] == "text/html; charset=utf-8"
            assert gzip.decompress(answer.read()) == b"V/HL1.html"
        with urllib.request.urlopen(f"{address}/a.css") as answer:  # noqa: S310
            assert answer.read() == b"a.css"
        with pytest.raises(urllib.error.HTTPError, match="404") as missing:
            urllib.request.urlopen(f"{address}/no.html")  # noqa: S310
        missing.value.close()


@pytest.mark.parametrize(
    ("text", "number"),
    [("v20.20.2", 20), ('openjdk version "17.0.15"', 17), ('"1.8.0"', 1), ("", 0)],
)
def test_versions_are_read(text: str, number: int) -> None:
    assert major_version(text) == number


def test_the_closing_line_counts() -> None:
    good, bad = Verdict("a", "b", passed=True), Verdict("a", "c", passed=False)
    assert closing_line([good, bad, good]) == "2 passed, 1 failed"
    assert closing_line([]) == "0 passed, 0 failed"


@pytest.mark.parametrize(
    ("ci", "status", "closing"),
    [("true", 1, "0 passed, 3 failed"), ("", 0, "0 passed, 0 failed")],
)
def test_missing_programs_are_named_and_fail_only_in_ci(
    ci: str,
    status: int,
    closing: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(shutil, "which", lambda _name: None)
    monkeypatch.setattr("sys.argv", ["judges"])
    monkeypatch.setenv("CI", ci)
    assert judges.main() == status
    lines = capsys.readouterr().out.splitlines()
    for program in ("Node.js 20", "Java 11", "Chromium"):
        assert any(program in line for line in lines)
    assert lines[-1] == closing
