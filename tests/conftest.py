"""Fixtures that several tests share."""

from tests.builds import sample, small, stories

__all__ = ["sample", "small", "stories"]
