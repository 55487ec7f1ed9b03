"""What is raised when the handbook cannot be built."""

from __future__ import annotations


class HandbookFailed(Exception):
    """The handbook could not be built; the text says why."""
