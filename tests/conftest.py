"""Fixtures that several tests share."""

from tests.builds import published, sample, small, stories

__all__ = ["published", "sample", "small", "stories"]
