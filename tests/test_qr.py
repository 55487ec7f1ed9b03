"""QR codes: the drawn modules are those of segno, whatever the number."""

from __future__ import annotations

import random
import re

import pytest
import segno

from generator.publication.qr import QrPrinter
from tests.qr_reader import matrix_of, text_in

_STEP = re.compile(r"([Mmh])(-?\d+)(?: (\d+)(?:\.5)?)?")
QUIET_ZONE = 4


def dark_modules(svg: str) -> set[tuple[int, int]]:
    """Follow the path and collect the modules that it draws."""
    path = re.search(r' d="([^"]+)"', svg)
    assert path is not None
    cells: set[tuple[int, int]] = set()
    x = y = 0
    for step, first, second in _STEP.findall(path.group(1)):
        if step == "M":
            x, y = int(first), int(second)
        elif step == "m":
            x += int(first)
        else:
            cells.update((x + offset, y) for offset in range(int(first)))
            x += int(first)
    return cells


@pytest.mark.parametrize(
    ("prefix", "segments"),
    [
        ("https://a.cn/V/", ["HTTPS://A.CN/V/HL"]),
        ("https://hongling.example/V/", ["HTTPS://HONGLING.EXAMPLE/V/HL"]),
        ("https://x.y/hl/V/", ["HTTPS://X.Y/", "hl/V/HL"]),
        ("https://x.y/" + "p" * 60, ["HTTPS://X.Y/", "p" * 60 + "HL"]),
        ("https://示例.cn/V/", ["https://示例.cn/V/HL"]),
    ],
)
def test_the_code_is_segnos_code_of_the_same_address(
    prefix: str, segments: list[str]
) -> None:
    printer = QrPrinter(prefix)
    source = random.Random(7)
    for _ in range(40):
        digits = "".join(source.choice("0123456789") for _ in range(17))
        symbol = segno.make(
            [*segments, digits, ".html"],  # type: ignore[arg-type]
            error="m",
            mask=3,
            micro=False,
            boost_error=False,
        )
        expected = {
            (column + QUIET_ZONE, row + QUIET_ZONE)
            for row, line in enumerate(symbol.matrix)
            for column, module in enumerate(line)
            if module & 1
        }
        assert dark_modules(printer.svg(f"HL{digits}")) == expected


def test_the_code_says_the_address_and_is_coarse_enough_for_paper() -> None:
    """Version 3 at most, as large modules as 25 mm allow; only the host in capitals."""
    svg = QrPrinter("https://hongling.example/V/").svg("HL99010120241000100")
    matrix = matrix_of(svg)
    assert (len(matrix) - 17) // 4 <= 3
    assert text_in(matrix) == "HTTPS://HONGLING.EXAMPLE/V/HL99010120241000100.html"


def test_the_box_leaves_the_quiet_zone_of_the_standard() -> None:
    svg = QrPrinter("https://hongling.example/V/").svg("HL99010120241000100")
    box = re.search(r'viewBox="0 -\.5 (\d+) (\d+)"', svg)
    assert box is not None
    side = int(box.group(1))
    assert box.group(2) == box.group(1)
    columns = [x for x, _ in dark_modules(svg)]
    assert min(columns) == QUIET_ZONE
    assert max(columns) == side - QUIET_ZONE - 1
