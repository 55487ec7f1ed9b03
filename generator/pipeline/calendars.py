"""The calendars of a registry alone, for commands that need nothing else of it."""

from __future__ import annotations

import msgspec

from generator.model.kinds.office import Calendar
from generator.model.layout import KINDS
from generator.pipeline.settings import CannotRun, Workspace
from generator.policy.workdays import WorkingCalendar
from generator.source.schemas import Schemas
from generator.source.yaml_text import parse

_KIND = KINDS["calendar"]


def read_calendars(place: Workspace) -> WorkingCalendar:
    """Read every calendar; `CannotRun` where one of them is not in order.

    A term counted over a faulty calendar would look as good as any other.
    """
    schemas = Schemas(place.schemas)
    calendars = []
    for path in sorted((place.registry / "calendars").glob("*.yml")):
        value, _ = parse(path.read_bytes(), _KIND.maximum_bytes, _KIND.maximum_nodes)
        if value is None or schemas.violations(_KIND.name, value):
            message = f"放假安排 {path.name} 有问题，不能据此计算。"
            raise CannotRun(message, "请运行 hongling check，按提示改好后再算。")
        calendars.append(msgspec.convert(value, Calendar))
    return WorkingCalendar(calendars)
