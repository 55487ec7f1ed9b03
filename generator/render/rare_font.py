"""A font of a few rare characters, as the site brings it along."""

from __future__ import annotations

from msgspec import Struct


class RareFont(Struct, frozen=True):
    """A font of few characters as WOFF, and the characters that it has."""

    woff: bytes
    characters: str


class UnusableFont(Exception):
    """A file out of which no font can be read."""
