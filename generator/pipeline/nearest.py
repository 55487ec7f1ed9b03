"""What somebody may have meant: the nearest ids, numbers and words."""

from __future__ import annotations

import difflib
from collections.abc import Iterable

from generator.model.identifiers import is_certificate_number, is_id
from generator.pipeline.facts import load_cards
from generator.pipeline.session import Session
from generator.pipeline.settings import CannotRun

_MOST = 3
_CLOSE = 0.7


def nearest_ids(session: Session, key: str) -> list[str]:
    """Find the keys of the index that look most like one of the same kind."""
    start = "number:HL" if key.startswith("number:") else key[0]
    known = {
        found
        for unit in session.loaded.summaries
        for found, _, _ in load_cards(session.memo, unit)
        if found.startswith(start) and len(found) == len(key)
    }
    near = difflib.get_close_matches(key, sorted(known), n=_MOST, cutoff=_CLOSE)
    return [one.removeprefix("number:") for one in near]


def unknown_id(subject: str, near: list[str]) -> CannotRun:
    """Say that there is no such id, whether it was mistyped, and what is near."""
    if subject.startswith("HL"):
        sound = is_certificate_number(subject)
    else:
        sound = is_id(subject, subject[0])
    message = f"登记数据中没有 {subject}。"
    if not sound:
        message = f"登记数据中没有 {subject}，它的校验位也不符，可能抄错了。"
    hint = f"相近的有 {'、'.join(near)}。" if near else "请核对编号。"
    return CannotRun(message, hint)


def nearest_words(word: str, known: Iterable[str], otherwise: str) -> str:
    """Name the nearest of some words, or say something else."""
    near = difflib.get_close_matches(word, list(known), n=_MOST, cutoff=0.5)
    return f"相近的有 {'、'.join(near)}。" if near else otherwise
