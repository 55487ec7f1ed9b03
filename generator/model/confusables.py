"""Look-alikes: one skeleton for names that a reader cannot tell apart."""

from __future__ import annotations

import unicodedata2

_HAN = {
    "口": "ロ囗",
    "工": "エ",
    "一": "ー—–―－‐‑⼀㇐",
    "二": "ニ",
    "三": "ミ",
    "八": "ハ",
    "力": "カ",
    "夕": "タ",
    "卜": "ト",
    "才": "オ",
    "千": "チ",
    "己": "已巳",
    "未": "末",
    "日": "曰",
    "土": "士",
    "干": "亍",
    "戊": "戌戍",
    "人": "入",
    "刀": "刁",
    "冶": "治",
    "晴": "睛",
}
"""Characters that a list of Han look-alikes must hold; the Unicode list has few."""

_LETTERS = {
    "0": "oоοօ",
    "1": "lіιiӏ",
    "a": "аα",
    "b": "вβʙ",
    "c": "сϲ",
    "e": "еε",
    "h": "нηһ",
    "j": "ј",
    "k": "кκ",
    "m": "мμ",
    "n": "ν",
    "p": "рρ",
    "s": "ѕ",
    "t": "тτ",
    "x": "хχ",
    "y": "уγү",
    "z": "ζ",
}
"""After case folding: Cyrillic and Greek letters that look Latin, and o/0, l/1."""

_IGNORED = " ·.・•‧-_'\"“”‘’（）()《》〈〉,，、"
_TABLE = {
    ord(look_alike): plain
    for table in (_HAN, _LETTERS)
    for plain, look_alikes in table.items()
    for look_alike in look_alikes
} | {ord(character): None for character in _IGNORED}


def skeleton(name: str) -> str:
    """Return what all names have in common that look like this one.

    Compatibility forms and case are folded, look-alikes made one, and marks and
    spaces between the parts left out.
    """
    folded: str = unicodedata2.normalize("NFKC", name).casefold()
    return folded.translate(_TABLE)
