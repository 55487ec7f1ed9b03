"""Fixtures that several tests share."""

import signal

from hypothesis import HealthCheck, settings

from tests.builds import published, sample, small, stories
from tests.offices import office, run

__all__ = ["office", "published", "run", "sample", "small", "stories"]

# A background job ignores Ctrl-C, and so would every program that a test starts.
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)

# No property is a matter of time, on however busy a machine.
settings.register_profile(
    "unhurried",
    settings(),
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile("unhurried")
