"""Every schema judged by two validators, on a complete record broken at will."""

from generator.model.layout import KINDS
from tests.judges.tools import ToolError
from tests.judges.verdict import Verdict
from tests.schema_records import schema, verdicts_on
from tests.schema_samples import complete


def judge_schemas() -> list[Verdict]:
    """Compare what both validators say of every change of every field."""
    verdicts = []
    for kind in KINDS:
        said = verdicts_on(kind, [complete(schema(kind))])
        if all(slow for _, slow, _ in said):
            message = f"no change of a {kind} breaks it"
            raise ToolError(message)
        apart = tuple(name for name, slow, fast in said if slow is not fast)
        subject = f"{kind}: {len(said)} changes of a complete record"
        verdicts.append(Verdict("schemas", subject, not apart, apart[:20]))
    return verdicts
