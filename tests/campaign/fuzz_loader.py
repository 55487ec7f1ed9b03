"""Seeded mutations of records through loader, schemas and wording of findings.

Every input must end in a value or in worded faults, the line reader must agree with
libyaml's events, and jsonschema with jsonschema-rs; anything else is uncaught.
"""

from __future__ import annotations

import hashlib
import random
import time
import traceback
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

import jsonschema_rs

from generator.findings.fault import Fault
from generator.findings.violation import Violation
from generator.model.layout import KINDS, kind_of
from generator.rulebook import Rulebook, discover
from generator.source import block_style
from generator.source.diagnosis import Diagnostician
from generator.source.positions import positions
from generator.source.schemas import Schemas
from generator.source.yaml_text import parse, parse_strictly
from tests.hostile import corpus

NAME: Final = "loader"
PROJECT: Final = Path(__file__).resolve().parents[2]
_SEEDS: Final = PROJECT / "tests" / "sites" / "stories" / "registry"
_LIMITS: Final = (5_000, 10, 4_000)
_TEXTS: Final = (
    ": ", "- ", "? ", "\n", "\n  ", "\n- ", " #", "# ", "'", '"', "[", "]", "{", "}",
    ",", "&a ", "*a", "!!int ", "! ", "|\n ", ">-\n ", "---\n", "...\n", "%YAML 1.1\n",
    "<<: ", "~", "null", "true", "NO", "010", "0x1F", "1e3", "1:30", "2024-02-30", "-0",
    ".inf", "\\u202e", "\\x", "\\ud800", "\t", "\r\n", "\0", "\ufeff", "\u200b",
    "\u3000", "\u0301", "\ue000", "𠮷", "·", "字", "\x85",
)  # fmt: skip
_PIECES: Final = (
    *(text.encode() for text in _TEXTS),
    b"\xff",
    b"\xe4\xb8",
    b"\xed\xa0\x80",
)


@dataclass(slots=True)
class _Tally:
    executions: int = 0
    accepted: int = 0
    uncaught: list[str] = field(default_factory=list)
    slowest: float = 0.0


def campaign(minutes: float, seed: int) -> bool:
    """Fuzz for so many minutes; print executions and what was uncaught."""
    target = _Target()
    seeds = _seeds()
    chance = random.Random(seed)
    tally = _Tally()
    ends = time.monotonic() + minutes * 60
    while time.monotonic() < ends and len(tally.uncaught) < 20:
        kind, data = chance.choice(seeds)
        _execute(target, kind, _mutated(data, chance), tally)
    print(
        f"executions {tally.executions}  accepted {tally.accepted}"
        f"  slowest {tally.slowest * 1000:.0f} ms  uncaught {len(tally.uncaught)}"
    )
    for report in tally.uncaught:
        print(report)
    return not tally.uncaught


class _Target:
    """Loader, schemas and wording, as a record meets them."""

    def __init__(self) -> None:
        self.rulebook: Rulebook = discover()
        self.schemas = Schemas(PROJECT / "schemas")
        roots = {kind: self.schemas.root(kind) for kind in KINDS}
        self.fast: dict[str, Callable[[Any], bool]] = {
            kind: jsonschema_rs.Draft202012Validator(root).is_valid
            for kind, root in roots.items()
        }
        self.slow = {
            kind: Diagnostician(root, roots.values()) for kind, root in roots.items()
        }

    def read(self, kind: str, data: bytes) -> bool:
        """Read bytes; tell whether they are a sound record."""
        value, faults = parse(data, KINDS[kind].maximum_bytes, _LIMITS[0])
        if (value is None) is not bool(faults):
            raise AssertionError("a value and faults, or neither")
        violations = [] if value is None else self.schemas.violations(kind, value)
        told: list[Fault | Violation] = [*faults, *violations]
        for each in told:
            self.rulebook.explain(each)
        positions(data)
        self._compare(kind, data, value)
        return value is not None and not violations

    def _compare(self, kind: str, data: bytes, value: dict[str, Any] | None) -> None:
        """Hold the fast ways against the slow ones."""
        if value is not None:
            slow = not list(self.slow[kind].violations(value))
            if self.fast[kind](value) is not slow:
                raise AssertionError("jsonschema-rs and jsonschema differ")
        try:
            quick = block_style.read(data.decode(), *_LIMITS[1:])
        except UnicodeDecodeError:
            return
        if quick is not None and repr(parse_strictly(data, _LIMITS)[0]) != repr(quick):
            raise AssertionError("the line reader and libyaml differ")


def _execute(target: _Target, kind: str, data: bytes, tally: _Tally) -> None:
    started = time.perf_counter()
    try:
        tally.accepted += target.read(kind, data)
    except Exception:  # noqa: BLE001 - whatever it is, it should not have come here
        digest = hashlib.sha256(data).hexdigest()[:12]
        tally.uncaught.append(f"{digest} {kind} {data!r}\n{traceback.format_exc()}")
    tally.executions += 1
    tally.slowest = max(tally.slowest, time.perf_counter() - started)


def _seeds() -> list[tuple[str, bytes]]:
    """Records of every kind in the stories, and the smaller hostile cases."""
    found = []
    for path in sorted(_SEEDS.rglob("*.yml")):
        kind = kind_of(path.relative_to(_SEEDS).as_posix())
        if kind is not None:
            found.append((kind.name, path.read_bytes()))
    by_kind: dict[str, list[tuple[str, bytes]]] = {}
    for kind_name, data in found:
        by_kind.setdefault(kind_name, []).append((kind_name, data))
    few = [pair for pairs in by_kind.values() for pair in pairs[:12]]
    hostile = [("identity", case.data) for case in corpus() if len(case.data) < 500]
    return few + hostile[:: len(hostile) // 200]


def _mutated(data: bytes, chance: random.Random) -> bytes:
    """Apply one to six mutations; many bytes stay as they were."""
    mutable = bytearray(data)
    for _ in range(chance.randint(1, 6)):
        at = chance.randrange(len(mutable) + 1)
        upto = min(len(mutable), at + chance.randint(1, 12))
        match chance.randrange(7):
            case 0:
                mutable[at:at] = chance.choice(_PIECES)
            case 1:
                mutable[at:upto] = chance.choice(_PIECES)
            case 2:
                del mutable[at:upto]
            case 3:
                mutable[at:at] = mutable[at:upto]
            case 4:
                mutable[at:upto] = chance.randbytes(upto - at)
            case 5 if mutable:
                mutable[chance.randrange(len(mutable))] ^= 1 << chance.randrange(8)
            case _:
                _swap_lines(mutable, chance)
    return bytes(mutable)


def _swap_lines(mutable: bytearray, chance: random.Random) -> None:
    """Move, drop or repeat a line, or change its indent."""
    lines = bytes(mutable).split(b"\n")
    first, second = chance.randrange(len(lines)), chance.randrange(len(lines))
    match chance.randrange(4):
        case 0:
            lines[first], lines[second] = lines[second], lines[first]
        case 1:
            del lines[first]
        case 2:
            lines.insert(second, lines[first])
        case _:
            lines[first] = b" " * chance.randint(0, 4) + lines[first].lstrip()
    mutable[:] = b"\n".join(lines)
