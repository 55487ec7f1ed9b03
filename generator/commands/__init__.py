"""The commands, in the order of the help; each is a thin file of its own."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from generator.commands.build import build
from generator.commands.check import check
from generator.commands.explain import explain
from generator.commands.init import init
from generator.commands.report import report
from generator.commands.rules import rules
from generator.commands.serve import serve
from generator.commands.workdays import workdays

COMMANDS: tuple[tuple[str, Callable[..., Any]], ...] = (
    ("init", init),
    ("check", check),
    ("build", build),
    ("serve", serve),
    ("explain", explain),
    ("report", report),
    ("rules", rules),
    ("workdays", workdays),
)
