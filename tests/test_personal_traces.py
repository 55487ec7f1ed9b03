"""No public file holds what looks like a person's papers, telephone or home.

The numbers are judged by python-stdnum, which shares no code with the program's own
recognisers; what an office publishes of itself is read from its records.
"""

from __future__ import annotations

import re
import zipfile
from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path

import pytest
from stdnum import luhn
from stdnum.cn import ric

from tests.builds import SAMPLE, Built

_ALONE = "(?<![0-9A-Za-z]){}(?![0-9A-Za-z])"
_EMAIL = re.compile(r"[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+")

_OF_NOTICE = re.compile("N[0-9]{4}-[0-9]{4}@")
"""A calendar's identifier of a notice has the form of a mail address."""


def _is_day(digits: str) -> bool:
    return bool(
        re.fullmatch("[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])", digits)
    )


def _any(_: str) -> bool:
    return True


TRACES: dict[str, tuple[re.Pattern[str], Callable[[str], bool]]] = {
    "identity card": (re.compile(_ALONE.format("[0-9]{17}[0-9Xx]")), ric.is_valid),
    "old identity card": (
        re.compile(_ALONE.format("[0-9]{15}")),
        lambda found: _is_day(found[6:12]),
    ),
    "mobile telephone": (re.compile(_ALONE.format("1[3-9][0-9]{9}")), _any),
    "bank card": (re.compile(_ALONE.format("[0-9]{16,19}")), luhn.is_valid),
    "mail": (_EMAIL, lambda found: _OF_NOTICE.match(found) is None),
    "home": (re.compile("[0-9]+(?:号楼|栋|幢|单元)[0-9]*|[0-9]{3,4}室"), _any),
}
"""What a trace looks like, and what else must hold for it to be one."""


def traces(text: str, offices: frozenset[str] = frozenset()) -> Iterator[str]:
    """Yield what looks personal; `offices` are addresses of mail that may stand."""
    for name, (pattern, holds) in TRACES.items():
        for found in pattern.findall(text):
            if holds(found) and found not in offices:
                yield f"{name}: {found}"


def texts(path: Path) -> Iterator[str]:
    """Yield the text of a file; of a workbook, that of each of its parts."""
    data = path.read_bytes()
    if data.startswith(b"PK\x03\x04"):
        with zipfile.ZipFile(BytesIO(data)) as parts:
            for name in parts.namelist():
                yield parts.read(name).decode("utf-8", "replace")
    else:
        yield data.decode("utf-8", "replace")


def test_no_public_file_holds_a_personal_trace(sample: Built) -> None:
    offices = frozenset(
        found
        for path in SAMPLE.rglob("*.yml")
        if path.parent.name == "areas" or path.name == "settings.yml"
        for found in _EMAIL.findall(path.read_text(encoding="utf-8"))
    )
    root = sample.site.resolve()
    found = {
        path.relative_to(root).as_posix(): told
        for path in sorted(root.rglob("*"))
        if path.is_file() and "javascripts" not in path.parts
        for text in texts(path)
        if (told := sorted(set(traces(text, offices))))
    }
    assert found == {}


@pytest.mark.parametrize(
    "text",
    [
        "身份证 11010519491231002X。",
        "旧证 110105491231002",
        "手机13812345678",
        "卡号 4111111111111111",
        "邮箱 wang@mail.example",
        "3号楼2单元501室",
    ],
)
def test_a_trace_is_seen(text: str) -> None:
    assert list(traces(text)) != []


@pytest.mark.parametrize(
    "text",
    [
        "HL99010120251000194",
        "0990-5550100",
        "99010100MA0000001X",
        "2026-06-30",
        "123456",
    ],
)
def test_a_number_of_the_register_is_no_trace(text: str) -> None:
    assert list(traces(text)) == []
