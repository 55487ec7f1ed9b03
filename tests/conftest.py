"""Fixtures that several tests share."""

from tests.builds import published, sample, small, stories
from tests.offices import office, run

__all__ = ["office", "published", "run", "sample", "small", "stories"]
