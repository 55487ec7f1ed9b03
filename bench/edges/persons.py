"""Names: the same, the rare, the dotted, the often misread, the changed."""

from __future__ import annotations

from datetime import date

from bench.edges.telling import Teller
from bench.synthesis.acts import unrated
from bench.synthesis.codes import new_id
from bench.synthesis.county import Ground
from bench.synthesis.people import Person
from generator.model.kinds.identity import Distinction
from generator.model.kinds.parts import NamePeriod, Span
from generator.model.kinds.worker import Absence, Management, Title

_RARE = (
    ("990102", "王𠮷祥", "Wang Jixiang", "U+20BB7 outside the basic plane"),
    ("990202", "李䶮", "Li Yan", "U+4DAE, Extension A"),
    ("990103", "陈𬬮", "Chen Chan", "U+2CB2E, Extension E"),
)
_DOTTED = (
    ("990101", "阿依慕·艾山江", "Ayimu Aishanjiang"),
    ("990203", "买买提江·阿卜杜热合曼", "Maimaitijiang Abudureheman"),
)
_MISREAD = (
    ("990202", "单秀宁", "Shan Xiuning"),
    ("990101", "仇文泉", "Qiu Wenquan"),
    ("990102", "解海宁", "Xie Haining"),
    ("990203", "区慧怡", "Ou Huiyi"),
    ("990202", "曾庆琳", "Zeng Qinglin"),
)


def tell_persons(teller: Teller) -> None:
    """Tell all edge cases about names and personal circumstances."""
    _same_names(teller)
    _rare_names(teller)
    _circumstances(teller)
    _merged(teller)


def _holding(person: Person, as_of: date) -> bool:
    return person.held(as_of) is not None and person.on_post(as_of)


def _same_names(teller: Teller) -> None:
    ground = teller.ground("990101")
    held = {
        person.post.party_organization: person
        for person in sorted(ground.people, key=lambda person: person.id)
        if _holding(person, teller.as_of) and person.category == "secretary"
    }
    second = teller.pick(
        ground,
        lambda person: (
            person.category == "deputy_secretary"
            and _holding(person, teller.as_of)
            and person.post.party_organization in held
        ),
    )
    first = held[second.post.party_organization]
    first.scripted = True
    third = teller.pick(ground, lambda person: _holding(person, teller.as_of))
    people = (first, second, third)
    for person in people:
        person.name = "王晓明"
        for other in people:
            if other is not person:
                person.distinctions.append(
                    Distinction(
                        worker=other.id,
                        basis="两人档案并列核对，任职单位和经历不同",
                        decided_on=date(2023, 7, 3),
                    )
                )
    teller.tell(
        "E1",
        "Three 王晓明 in one county, two of them in the same unit (secretary and "
        "deputy); each identity says who is not the same person.",
        *(f"identity:{person.id}" for person in people),
    )


def _rare_names(teller: Teller) -> None:
    for code, name, pinyin, what in _RARE:
        person = _named(teller, code, name, pinyin)
        teller.tell(
            "E24", f"Rare character in {name}: {what}.", f"identity:{person.id}"
        )
    for code, name, pinyin in _DOTTED:
        person = _named(teller, code, name, pinyin)
        teller.tell(
            "E25", f"Name with the middle dot U+00B7: {name}.", f"identity:{person.id}"
        )
    misread = [_named(teller, *line) for line in _MISREAD]
    teller.tell(
        "E26",
        "Surnames with two readings (单, 仇, 解, 区, 曾): the stated pinyin decides.",
        *(f"identity:{person.id}" for person in misread),
    )
    changed = _named(teller, "990203", "周语宁", None)
    changed.former_names.append(
        NamePeriod(name="周雨宁", start=changed.joined, end=date(2025, 3, 31))
    )
    teller.tell(
        "E26",
        "A person who changed the name: both names with their days.",
        f"identity:{changed.id}",
    )


def _named(teller: Teller, code: str, name: str, pinyin: str | None) -> Person:
    person = teller.pick(
        teller.ground(code), lambda person: _holding(person, teller.as_of)
    )
    person.name, person.pinyin = name, pinyin
    return person


def _circumstances(teller: Teller) -> None:
    ground = teller.ground("990102")
    mother, held = teller.holder(ground, "junior", date(2025, 1, 1))
    mother.absences.append(
        Absence(kind="maternity", start=date(2025, 2, 10), end=date(2025, 7, 18))
    )
    unrated(mother, 2025, "leave")
    teller.tell(
        "E6",
        "Maternity leave: counts as on post, the year 2025 stays unrated.",
        mother.id,
        held.id,
    )
    away, held = teller.holder(ground, "intermediate", date(2025, 1, 1))
    away.absences.append(
        Absence(kind="secondment", start=date(2025, 9, 1), end=date(2026, 2, 28))
    )
    teller.tell("E6", "Secondment (挂职): counts as on post.", away.id, held.id)
    novice = teller.pick(
        teller.ground("990203"),
        lambda person: "probation" in person.reasons.values(),
    )
    teller.tell("E7", "Probation: the first year is unrated and skipped.", novice.id)
    _retired(teller, ground)
    _title(teller)


def _retired(teller: Teller, ground: Ground) -> None:
    retired = teller.pick(ground, lambda person: person.source == "retired")
    teller.tell("E8", "Instructor from among the retired: not certified.", retired.id)
    paid, held = teller.holder(ground, "senior", date(2026, 1, 1), category="secretary")
    paid.payroll.append(Span(start=paid.joined))
    teller.tell(
        "E8",
        "Holder on the public payroll: certificate yes, allowance no.",
        paid.id,
        held.id,
    )


def _title(teller: Teller) -> None:
    ground = teller.ground("990203")
    titled, held = teller.holder(ground, "intermediate", date(2025, 1, 1))
    if not titled.titles:
        titled.titles.append(
            Title(code="social_worker", obtained_on=date(2021, 12, 10))
        )
    teller.tell("F40", "A professional title on file.", titled.id, held.id)


def _merged(teller: Teller) -> None:
    """A person registered twice: the younger file points to the one that stays."""
    ground = teller.ground("990202")
    kept, _ = teller.holder(ground, "junior", date(2026, 1, 1))
    double = Person(
        id=new_id(ground.chance, "W"),
        county=kept.county,
        town=kept.town,
        joined=kept.joined,
        category=kept.category,
        channel=kept.channel,
        talent=0.0,
        name=kept.name,
        named=True,
        scripted=True,
    )
    double.managed.append(Management(area=kept.county, start=kept.joined))
    double.merged_into = kept.id
    ground.people.append(double)
    teller.tell(
        "E1",
        "One person registered twice: the double is merged into the file that stays.",
        f"identity:{double.id}",
        f"identity:{kept.id}",
    )
