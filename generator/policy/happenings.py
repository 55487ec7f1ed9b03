"""What may follow what among the events of a certificate."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.model.kinds.grade import EventKind, GradeEvent
from generator.policy.succession import ENDING
from generator.policy.wording import EVENTS

AFTER_THE_END = frozenset({"deregistered", "corrected"})
"""Acts that may follow an ending: the formality, and the mending of a misprint.
行政许可法 第七十条: deregistration follows expiry, revocation and the like."""
RETROACTIVE = frozenset(
    {"not_engaged", "engaged", "unit_changed", "deregistered", "corrected"}
)
"""Acts that record a fact and may be decided after it (domain: E5)."""
_OPENS = frozenset({"suspended", "not_engaged"})
_CLOSES: dict[EventKind, EventKind] = {"resumed": "suspended", "engaged": "not_engaged"}


def disorder(events: Sequence[GradeEvent]) -> Iterator[tuple[int, str]]:
    """Yield each event that cannot follow those before it, with the words for why.

    They are taken in the order in which they took effect; of two on one day, the one
    written first. A second revocation, say, is as impossible as a resumption of what
    was never suspended.
    """
    ended: GradeEvent | None = None
    running: set[str] = set()
    order = sorted(range(len(events)), key=lambda place: events[place].effective_on)
    for place in order:
        event = events[place]
        word = EVENTS[event.kind]
        if ended is not None and (
            event.kind not in AFTER_THE_END or event.kind == ended.kind
        ):
            last = EVENTS[ended.kind]
            yield place, f"证书已于 {ended.effective_on} {last}，其后不应当再有“{word}”"
        elif event.kind in _OPENS and event.kind in running:
            yield place, f"已在“{word}”之中，不应当再次{word}"
        elif event.kind in _CLOSES and _CLOSES[event.kind] not in running:
            opener = EVENTS[_CLOSES[event.kind]]
            yield place, f"此前没有“{opener}”，不应当有“{word}”"
        if event.kind in _OPENS:
            running.add(event.kind)
        running.discard(_CLOSES.get(event.kind, ""))
        if event.kind in ENDING and ended is None:
            ended = event


def left_open(events: Sequence[GradeEvent], kind: str) -> GradeEvent | None:
    """Return the last event of a kind that no later event closed."""
    latest: GradeEvent | None = None
    for event in sorted(events, key=lambda one: one.effective_on):
        if event.kind == kind:
            latest = event
        elif _CLOSES.get(event.kind) == kind or event.kind in ENDING:
            latest = None
    return latest
