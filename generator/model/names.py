"""Names: which fields are shown as names or titles, and what no name may hold.

The schemas mark the same fields (`x-name`, `x-office-contact`); a test holds both
together.
"""

from __future__ import annotations

import re

from generator.model.fields import Fields

NAME_FIELDS: dict[str, tuple[str, ...]] = {
    "activity": ("title",),
    "area": (
        "name",
        "authority",
        "office.name",
        "office.address",
        "office.hours",
    ),
    "batch": (
        "title",
        "decision.decided_by",
    ),
    "calendar": ("days_off.*.name",),
    "grade": ("events.*.decided_by",),
    "identity": (
        "names.*.name",
        "pinyin",
    ),
    "measure": (
        "title",
        "items.*.text",
    ),
    "mentorship": ("appointed.decided_by",),
    "notice": (
        "title",
        "basis",
        "contact.name",
        "contact.address",
        "contact.hours",
        "corrected_fields.*",
    ),
    "organization": ("names.*.name",),
    "party_organization": (
        "names.*.name",
        "honours.*.title",
    ),
    "policy": (
        "title",
        "issuer",
    ),
    "settings": (
        "title",
        "operator.name",
        "operator.address",
    ),
    "training": ("title",),
    "waiver": (
        "reason",
        "approved_by",
    ),
    "worker": (
        "managed_by.*.transfer.out.decided_by",
        "managed_by.*.transfer.into.decided_by",
        "honours.*.title",
    ),
}
"""Kind → patterns of the fields that are shown as names, titles or addresses."""

NAME_READERS = {kind: Fields(patterns) for kind, patterns in NAME_FIELDS.items()}
"""What reads a kind's names off a record."""

OFFICE_FIELDS: dict[str, tuple[str, ...]] = {
    "area": (
        "office.name",
        "office.address",
        "office.landline",
        "office.postcode",
        "office.email",
        "office.hours",
        "office.supervising_line",
    ),
    "notice": (
        "contact.name",
        "contact.address",
        "contact.landline",
        "contact.postcode",
        "contact.email",
        "contact.hours",
        "contact.supervising_line",
    ),
    "settings": (
        "operator.name",
        "operator.landline",
        "operator.address",
        "operator.email",
    ),
}
"""Kind → fields that hold how to reach an office: no personal data by their nature."""

MARKUP = re.compile("[<>&\"'`{}]")
"""What could become markup, a quotation or a template where a name is shown."""

MIDDLE_DOT = "\N{MIDDLE DOT}"
"""The one dot between the parts of a name (U+00B7, 间隔号)."""

OTHER_DOTS = re.compile(
    "[\N{GREEK ANO TELEIA}\N{BULLET}\N{ONE DOT LEADER}\N{HYPHENATION POINT}"
    "\N{BULLET OPERATOR}\N{DOT OPERATOR}\N{KATAKANA MIDDLE DOT}"
    "\N{HALFWIDTH KATAKANA MIDDLE DOT}\N{FULLWIDTH FULL STOP}"
    "\N{WORD SEPARATOR MIDDLE DOT}"
    "\N{RUNIC SINGLE PUNCTUATION}\N{MODIFIER LETTER HALF TRIANGULAR COLON}"
    "\N{SMALL FULL STOP}]"
)
"""Characters that look like the middle dot."""
