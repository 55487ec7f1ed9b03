"""References: which fields name another record, and of which kind it must be.

The schemas say the same (`x-reference`); rules open no file, so it stands here too,
and a test holds both together.
"""

from __future__ import annotations

from generator.model.fields import Fields

REFERENCES: dict[str, dict[str, str]] = {
    "activity": {
        "area": "area",
        "organization": "organization",
        "workers.*": "worker",
    },
    "area": {
        "parent": "area",
        "successor": "area",
    },
    "assessment": {
        "area": "area",
        "rows.*.worker": "worker",
    },
    "batch": {
        "area": "area",
        "notices.*": "notice",
    },
    "case": {
        "worker": "worker",
        "batch": "batch",
        "party_organization": "party_organization",
        "organization": "organization",
        "filer.party_organization": "party_organization",
        "steps.*.notice": "notice",
    },
    "erasure": {
        "worker": "worker",
    },
    "grade": {
        "worker": "worker",
        "issuer": "area",
        "party_organization": "party_organization",
        "organization": "organization",
        "case": "case",
        "supersedes": "grade",
        "events.*.party_organization": "party_organization",
        "events.*.organization": "organization",
        "events.*.superseded_by": "grade",
    },
    "headcount": {
        "area": "area",
        "notice": "notice",
    },
    "identity": {
        "id": "worker",
        "merged_into": "worker",
        "distinct_from.*.worker": "worker",
    },
    "measure": {
        "area": "area",
    },
    "mentorship": {
        "area": "area",
        "mentor": "worker",
        "mentees.*.worker": "worker",
    },
    "notice": {
        "area": "area",
        "batch": "batch",
        "items.*.case": "case",
        "items.*.grade": "grade",
        "items.*.worker": "worker",
        "items.*.replaced_by.notice": "notice",
        "items.*.replaced_by.case": "case",
        "corrects": "notice",
    },
    "numbers": {
        "area": "area",
        "serials.*": "grade",
    },
    "organization": {
        "town": "area",
        "successor": "organization",
    },
    "party_organization": {
        "area": "area",
        "parent": "party_organization",
        "station": "party_organization",
        "covers.*": "organization",
        "successor": "party_organization",
    },
    "rate": {
        "area": "area",
    },
    "training": {
        "area": "area",
        "attendances.*.worker": "worker",
    },
    "worker": {
        "managed_by.*.area": "area",
        "posts.*.party_organization": "party_organization",
        "posts.*.organization": "organization",
        "works_at.*.organization": "organization",
        "attached_to": "area",
        "firm_roles.*.organization": "organization",
    },
}
"""Kind → pattern of the field → kind that it names."""

READERS = {kind: Fields(patterns) for kind, patterns in REFERENCES.items()}
"""What reads a kind's references off a record."""
