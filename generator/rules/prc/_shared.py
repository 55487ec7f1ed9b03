"""What several rules on procedure ask: the card of a case's batch."""

from __future__ import annotations

from generator.model.cards import Card
from generator.model.context import Context
from generator.model.kinds.case import Case


def batch_card(case: Case, context: Context) -> Card | None:
    """Return the card of the case's batch; nothing where it could not be read."""
    card = context.index.get(case.batch) if case.batch else None
    if card is None or card.kind != "batch":
        return None
    return card
