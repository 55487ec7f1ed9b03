"""Names that search is hard on: surnames read otherwise, readings stated otherwise."""

from __future__ import annotations

from bench.edges.telling import Teller
from bench.synthesis.people import Person

_USUAL = (
    ("990101", "查思远"),
    ("990102", "朴文昊"),
    ("990103", "盖俊帆"),
    ("990202", "单若溪"),
    ("990203", "尉迟安宁"),
    ("990101", "诸葛清源"),
)
_STATED = (
    ("990102", "覃文安", "Tan Wenan"),
    ("990203", "单立新", "Dan Lixin"),
)


def tell_readings(teller: Teller) -> None:
    """Name holders of whom nothing else is told: told last, nobody else changes."""
    named: set[str] = set()
    usual = [_named(teller, named, code, name, None) for code, name in _USUAL]
    teller.tell(
        "E26",
        "Surnames that are read otherwise than words (查, 朴, 盖, 单, 尉迟, 诸葛), "
        "no pinyin stated.",
        *(f"identity:{person.id}" for person in usual),
    )
    stated = [_named(teller, named, *line) for line in _STATED]
    teller.tell(
        "E26",
        "Who states a reading of their own is found by that one (覃 Tán, 单 Dān).",
        *(f"identity:{person.id}" for person in stated),
    )


def _named(
    teller: Teller, named: set[str], code: str, name: str, pinyin: str | None
) -> Person:
    people = sorted(teller.ground(code).people, key=lambda person: person.id)
    for person in people:
        if person.scripted or person.id in named or not person.on_post(teller.as_of):
            continue
        if person.held(teller.as_of) is None or person.pinyin:
            continue
        named.add(person.id)
        person.name, person.pinyin = name, pinyin
        return person
    raise LookupError(f"nobody in {code} can be called {name}")
