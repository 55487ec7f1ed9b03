"""Made-up personal data, drawn when a test runs: no file of the project holds any."""

from __future__ import annotations

import random
from collections.abc import Callable
from datetime import date, timedelta

_PROVINCES = (11, 21, 31, 32, 37, 44, 51, 62, 65, 82, 99)
_WEIGHTS = [2**power % 11 for power in range(17, 0, -1)]
_PREFIXES = ("622848", "621226", "6217", "436742", "95588", "603367", "5187", "900010")
_WIDE = str.maketrans("0123456789X@.", "０１２３４５６７８９Ｘ＠．")


def citizen_id(draw: random.Random) -> str:
    """Region, day of birth, sequence, and the MOD 11-2 check of GB 11643."""
    birth = date(1940, 1, 1) + timedelta(days=draw.randrange(28_000))
    body = (
        f"{draw.choice(_PROVINCES)}{draw.randrange(1, 9999):04d}"
        f"{birth:%Y%m%d}{draw.randrange(1000):03d}"
    )
    total = sum(int(d) * w for d, w in zip(body, _WEIGHTS, strict=True))
    return body + "10X98765432"[total % 11]


def old_citizen_id(draw: random.Random) -> str:
    """The form of fifteen digits: no century, no check character."""
    whole = citizen_id(draw)
    return whole[:6] + whole[8:17]


def mobile(draw: random.Random) -> str:
    """A mobile number: 13 to 19, then nine digits."""
    return f"1{draw.randrange(3, 10)}{draw.randrange(10**9):09d}"


def bank_card(draw: random.Random) -> str:
    """A card of 16 to 19 digits with its Luhn check."""
    prefix = draw.choice(_PREFIXES)
    length = 16 if prefix[0] in "45" else draw.choice((16, 17, 18, 19))
    body = prefix + "".join(draw.choices("0123456789", k=length - len(prefix) - 1))
    total = 0
    for order, digit in enumerate(reversed(body)):
        value = int(digit) * (2 if order % 2 == 0 else 1)
        total += value - 9 if value > 9 else value
    return body + str(-total % 10)


def email(draw: random.Random) -> str:
    """A mailbox at a domain that could exist."""
    name = "".join(draw.choices("abcdefghijklmnopqrstuvwxyz0123456789._", k=8))
    host = draw.choice(("mail", "post", "box")) + draw.choice((".cn", ".com", ".net"))
    return f"{draw.choice('abcxyz')}{name}1@example-{host}"


def address(draw: random.Random) -> str:
    """An address down to the door, in one of the usual shapes."""
    n = draw.randrange
    road = draw.choice(("湖滨", "示例", "解放", "东风", "新民"))
    shapes: tuple[Callable[[], str], ...] = (
        lambda: f"{road}路{n(1, 999)}号",
        lambda: f"{road}路{n(1, 99)}弄{n(1, 99)}号{n(101, 999)}室",
        lambda: f"{road}街{n(1, 99)}-{n(1, 9)}号",
        lambda: f"{road}大道{n(1, 999)}号{n(1, 20)}栋{n(1, 4)}单元{n(101, 999)}",
        lambda: f"{road}小区{n(1, 30)}号楼{n(1, 5)}单元{n(101, 2999)}室",
        lambda: f"{road}花园{n(1, 30)}幢{n(101, 2999)}室",
        lambda: f"{road}巷{n(1, 99)}号",
        lambda: f"{road}村{n(1, 20)}组{n(1, 99)}号",
        lambda: f"{road}村{draw.choice('一二三四五六七八九')}组",
        lambda: f"{road}胡同{n(1, 60)}号院{n(1, 9)}号楼",
        lambda: f"{road}苑{n(1, 30)}-{n(1, 4)}-{n(101, 999)}",
        lambda: f"{road}路{n(1, 999)}号院".translate(_WIDE),
    )
    return "临湖县" + draw.choice(shapes)()


def wide(text: str) -> str:
    """The same in full-width characters."""
    return text.translate(_WIDE)


def grouped(text: str, separator: str, *lengths: int) -> str:
    """The same in groups."""
    parts, start = [], 0
    for length in lengths:
        parts.append(text[start : start + length])
        start += length
    return separator.join(part for part in [*parts, text[start:]] if part)


def placeholders() -> dict[str, str]:
    """Values for the placeholders in the cases of the rules."""
    draw = random.Random(20261121)
    number, phone, card = citizen_id(draw), mobile(draw), bank_card(draw)
    return {
        "citizen_id": number,
        "citizen_id_wide": wide(number),
        "citizen_id_grouped": grouped(number, " ", 6, 8),
        "old_citizen_id": old_citizen_id(draw),
        "mobile": phone,
        "mobile_wide": wide(phone),
        "mobile_grouped": grouped(phone, "-", 3, 4),
        "mobile_international": f"+86 {phone}",
        "bank_card": card,
        "bank_card_grouped": grouped(card, " ", 4, 4, 4),
        "email": email(draw),
        "email_wide": wide(email(draw)),
        "passport": f"E{draw.randrange(10**8):08d}",
    }
