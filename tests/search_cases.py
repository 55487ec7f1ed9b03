"""Made-up holders and the queries that must find exactly these and no others."""

from __future__ import annotations

from dataclasses import dataclass

from generator.publication.public import PublicRow
from tests.public_rows import certificate_number, row

HARBOUR = "云岭市远帆物流有限公司党支部"
CLINIC = "云岭市安和口腔诊所"
LEAGUE = "云岭市青禾社会工作服务中心"
LATIN_UNIT = "云岭市ABC智能科技有限公司"

PEOPLE: tuple[tuple[str, str, str | None], ...] = (
    ("王小明", HARBOUR, None),
    ("王小明", CLINIC, None),
    ("王明", CLINIC, None),
    ("王明月", LEAGUE, None),
    ("汪小鸣", LEAGUE, None),
    ("李王明", LEAGUE, None),
    ("李小龙", LATIN_UNIT, None),
    ("单志强", HARBOUR, None),
    ("单立", HARBOUR, "Dan Li"),
    ("曾志伟", HARBOUR, None),
    ("仇英", HARBOUR, None),
    ("解晓东", HARBOUR, None),
    ("查文斌", HARBOUR, None),
    ("朴正", HARBOUR, None),
    ("盖文", HARBOUR, None),
    ("区志诚", HARBOUR, None),
    ("覃柳", HARBOUR, None),
    ("覃勇", HARBOUR, "Tán Yǒng"),
    ("尉迟远", HARBOUR, None),
    ("尉成", HARBOUR, None),
    ("万俟雪", HARBOUR, None),
    ("令狐冬", HARBOUR, None),
    ("欧阳修文", HARBOUR, "Ouyang Xiuwen"),
    ("欧阳文", HARBOUR, None),
    ("欧文", HARBOUR, None),
    ("诸葛青", HARBOUR, None),
    ("单于飞", HARBOUR, None),
    ("长孙静", HARBOUR, None),
    ("阿卜杜拉·买买提", HARBOUR, None),
    ("阿依努尔·买买提", HARBOUR, None),
    ("卓玛", HARBOUR, None),
    ("查干·巴特尔", HARBOUR, None),
    ("李𬬮", HARBOUR, None),
    ("张䶮", HARBOUR, None),
    ("𠮷田", HARBOUR, None),
    ("吕略", HARBOUR, None),
    ("吕长乐", HARBOUR, None),
    ("任重", HARBOUR, None),
    ("明珠", HARBOUR, None),
    ("西安", HARBOUR, None),
    ("冼夏", HARBOUR, None),
    ("陈明明", HARBOUR, None),
)
FILLER_SURNAMES = "赵钱孙"
FILLER_GIVEN = "浩涵翰弘宏鸿惠慧恒"


def holders() -> list[PublicRow]:
    """About 300 holders: the people above, then names that no query is about."""
    rows = [
        row(name, serial, unit=unit, pinyin=pinyin)
        for serial, (name, unit, pinyin) in enumerate(PEOPLE, start=1)
    ]
    serial = len(rows)
    for surname in FILLER_SURNAMES:
        for first in FILLER_GIVEN:
            for second in FILLER_GIVEN:
                serial += 1
                rows.append(row(surname + first + second, serial))
    return rows


@dataclass(frozen=True, slots=True)
class Case:
    """A query with the names that it finds; further ones stand for their units."""

    text: str
    names: tuple[str, ...] = ()
    first: str | None = None
    units: int = 0


def case(text: str, *names: str, first: str | None = None, units: int = 0) -> Case:
    """Shorten the table below; the first name is the expected first result."""
    return Case(text, tuple(sorted(names)), first, units)


MING = ("王小明", "王小明", "王明", "王明月", "李王明", "明珠", "陈明明")
HARBOUR_HOLDERS = sum(unit == HARBOUR for _, unit, _ in PEOPLE)
CLOUD = len(PEOPLE)

NAME_CASES = (
    # Full names; the exact one comes first.
    case("王小明", "王小明", "王小明", first="王小明"),
    case("王明", "王明", "王明月", "李王明", first="王明"),
    case("卓玛", "卓玛", first="卓玛"),
    case("任重", "任重", first="任重"),
    case("王晓明"),
    case("王大明"),
    # Part of a name, one character, surname.
    case("小明", "王小明", "王小明", first="王小明"),
    case("志强", "单志强"),
    case("明", *MING, first="明珠"),
    case("明明", "陈明明"),
    case("王", "王小明", "王小明", "王明", "王明月", "李王明", first="王明"),
    case("欧", "欧阳修文", "欧阳文", "欧文"),
    case("文", "查文斌", "盖文", "欧阳修文", "欧阳文", "欧文"),
    # Compound surnames.
    case("欧阳", "欧阳修文", "欧阳文"),
    case("尉迟", "尉迟远"),
    case("万俟雪", "万俟雪"),
    case("诸葛青", "诸葛青"),
    case("阳文", "欧阳文"),
    # Names with a dot, however the dot is written or left out.
    case("阿卜杜拉·买买提", "阿卜杜拉·买买提"),
    case("阿卜杜拉•买买提", "阿卜杜拉·买买提"),
    case("阿卜杜拉・买买提", "阿卜杜拉·买买提"),
    case("阿卜杜拉买买提", "阿卜杜拉·买买提"),
    case("阿卜杜拉 买买提", "阿卜杜拉·买买提"),
    case("买买提", "阿卜杜拉·买买提", "阿依努尔·买买提"),
    case("努尔·买买", "阿依努尔·买买提"),
    case("查干", "查干·巴特尔"),
    # Rare characters, beyond the basic plane too.
    case("李𬬮", "李𬬮"),
    case("𬬮", "李𬬮"),
    case("䶮", "张䶮"),
    case("𠮷", "𠮷田"),
    case("𠮷田", "𠮷田"),
    case("吉田"),
    # Written otherwise: spaces, full width, compatibility forms.
    case("王 小 明", "王小明", "王小明"),
    case("王　小明", "王小明", "王小明"),
    case("  王小明  ", "王小明", "王小明"),
    case("⼀"),
    case("李\ufa0c"),
    # Pinyin.
    case("wangxiaoming", "王小明", "王小明", "汪小鸣"),
    case("wang xiao ming", "王小明", "王小明", "汪小鸣"),
    case("WANG XIAOMING", "王小明", "王小明", "汪小鸣"),
    case("ｗａｎｇｘｉａｏｍｉｎｇ", "王小明", "王小明", "汪小鸣"),
    case("Wáng Xiǎomíng", "王小明", "王小明", "汪小鸣"),
    case("xiaoming", "王小明", "王小明", "汪小鸣"),
    case("wangming", "王明", "王明月", "李王明", first="王明"),
    case("zhuoma", "卓玛"),
    case("xi'an", "西安", "冼夏"),
    case("abudulamaimaiti", "阿卜杜拉·买买提"),
    case("maimaiti", "阿卜杜拉·买买提", "阿依努尔·买买提"),
    case("lichang", "李𬬮"),
    case("zhangyan", "张䶮"),
    case("jitian", "𠮷田"),
    case("lvlve", "吕略"),
    case("lülüè", "吕略"),
    case("LYU LUE", "吕略"),
    case("lvchangle", "吕长乐"),
    case("lvchangyue", "吕长乐"),
    case("wangxiaomin"),
    # Initials, alone and after a surname.
    case("wxm", "王小明", "王小明", "汪小鸣"),
    case("oyw", "欧阳文"),
    case("oyxw", "欧阳修文"),
    case("adml"),
    case("abdlmmt", "阿卜杜拉·买买提"),
    case("wangxm", "王小明", "王小明", "汪小鸣"),
    case("ouyangxw", "欧阳修文"),
    # Surnames that are read otherwise than the dictionary's first reading.
    case("shanzhiqiang", "单志强"),
    case("danzhiqiang"),
    case("zengzhiwei", "曾志伟"),
    case("cengzhiwei"),
    case("qiuying", "仇英"),
    case("chouying"),
    case("xiexiaodong", "解晓东"),
    case("zhawenbin", "查文斌"),
    case("piaozheng", "朴正"),
    case("gewen", "盖文"),
    case("ouzhicheng", "区志诚"),
    case("qinliu", "覃柳"),
    case("tanliu", "覃柳"),
    case("yuchi", "尉迟远"),
    case("weicheng", "尉成"),
    case("moqixue", "万俟雪"),
    case("linghu", "令狐冬"),
    case("zhugeqing", "诸葛青"),
    case("chanyu", "单于飞"),
    case("zhangsun", "长孙静"),
    case("chaganbateer", "查干·巴特尔"),
    case("xianxia", "冼夏"),
    # What a person states goes before every table.
    case("danli", "单立"),
    case("shanli"),
    case("tanyong", "覃勇"),
    case("qinyong"),
    case("ouyangxiuwen", "欧阳修文"),
    # Units, also when part of the words are the same everywhere.
    case("远帆", units=HARBOUR_HOLDERS),
    case("远帆物流", units=HARBOUR_HOLDERS),
    case("云岭市远帆物流有限公司", units=HARBOUR_HOLDERS),
    case("安和口腔诊所", units=2),
    case("口腔 诊所", units=2),
    case("青禾", units=3),
    case("云岭市", units=CLOUD),
    case("abc智能", units=1),
    case("ＡＢＣ", units=1),
    case("口腔医院"),
    case("远帆科技"),
    # Text that is nobody's.
    case("！？"),
    case("%_*"),
    case("<b>王</b>"),
    case("__proto__"),
    case("constructor"),
)

TRADITIONAL_CASES = (
    # Typed in traditional characters: looked for in simplified ones where nobody
    # is called so. Simplified forms after the 简化字总表.
    case("單志強", "单志强", first="单志强"),
    case("歐陽修文", "欧阳修文", first="欧阳修文"),
    case("歐陽", "欧阳修文", "欧阳文"),
    case("諸葛青", "诸葛青", first="诸葛青"),
    case("長孫靜", "长孙静", first="长孙静"),
    case("陳明明", "陈明明", first="陈明明"),
    case("萬俟雪", "万俟雪", first="万俟雪"),
    case("解曉東", "解晓东", first="解晓东"),
    case("蓋文", "盖文", first="盖文"),
    case("區志誠", "区志诚", first="区志诚"),
    case("尉遲遠", "尉迟远", first="尉迟远"),
    case("呂長樂", "吕长乐", first="吕长乐"),
    case("單　于飛", "单于飞", first="单于飞"),
    case("阿卜杜拉・買買提", "阿卜杜拉·买买提", first="阿卜杜拉·买买提"),
    case("遠帆", units=HARBOUR_HOLDERS),
    case("青禾社會工作服務中心", units=3),
    case("張三豐"),
    case("龍門客棧"),
)

KNOWN_NUMBER = certificate_number("990101", 2025, 2, 1)
UNKNOWN_NUMBER = certificate_number("990101", 2025, 2, 9999)


@dataclass(frozen=True, slots=True)
class NumberCase:
    """A number as typed: found, unknown, or told what is wrong with it."""

    text: str
    found: bool = False
    hint: str | None = None


def _with(place: int, character: str) -> str:
    """Put another character at a place, counted from 1."""
    return KNOWN_NUMBER[: place - 1] + character + KNOWN_NUMBER[place:]


def _other_digit(place: int) -> str:
    return _with(place, str((int(KNOWN_NUMBER[place - 1]) + 1) % 10))


def _doubtful(given: str, instead: str) -> str:
    """Make a number whose check digits leave the same remainder as the right ones."""
    for serial in range(1, 10000):
        number = certificate_number("990101", 2025, 2, serial)
        if number.endswith(given):
            return number[:-2] + instead
    raise AssertionError


NUMBER_CASES = (
    NumberCase(_doubtful("02", "99"), hint="校验码不符"),
    NumberCase(_doubtful("97", "00"), hint="校验码不符"),
    NumberCase(_doubtful("98", "01"), hint="校验码不符"),
    NumberCase(KNOWN_NUMBER, found=True),
    NumberCase(KNOWN_NUMBER.lower(), found=True),
    NumberCase(f"https://hongling.example/V/{KNOWN_NUMBER}.html", found=True),
    NumberCase(f"/V/{KNOWN_NUMBER.lower()}", found=True),
    NumberCase(f"  {KNOWN_NUMBER} ", found=True),
    NumberCase(" ".join(KNOWN_NUMBER), found=True),
    NumberCase(f"编号：{KNOWN_NUMBER}", found=True),
    NumberCase(KNOWN_NUMBER[2:], found=True),
    NumberCase(
        "".join(chr(ord(character) + 0xFEE0) for character in KNOWN_NUMBER), found=True
    ),
    NumberCase("-".join((KNOWN_NUMBER[:8], KNOWN_NUMBER[8:])), found=True),
    NumberCase(UNKNOWN_NUMBER),
    NumberCase(certificate_number("990102", 2025, 2, 1)),
    NumberCase(certificate_number("990101", 2024, 2, 1)),
    NumberCase(KNOWN_NUMBER[:-1], hint="少了 1 位"),
    NumberCase(f"{KNOWN_NUMBER}0", hint="多了 1 位"),
    NumberCase(
        _with(10, "O"), hint="第 10 位应是数字，输入的是字母“O”，是否应为数字“0”"
    ),
    NumberCase(_with(5, "l"), hint="第 5 位应是数字"),
    NumberCase(f"HK{KNOWN_NUMBER[2:]}", hint="以 HL 开头"),
    *(NumberCase(_other_digit(place), hint="第 ") for place in range(3, 20)),
)
