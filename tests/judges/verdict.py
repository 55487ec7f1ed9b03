"""What a judge says of one thing it looked at."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Verdict:
    """One judgement; a note is a fault when it failed, a remark when it passed."""

    judge: str
    subject: str
    passed: bool
    notes: tuple[str, ...] = ()

    def lines(self) -> list[str]:
        """Return the verdict as lines for a terminal."""
        mark = "ok  " if self.passed else "FAIL"
        head = f"{mark} {self.judge}: {self.subject}"
        return [head, *(f"       {note}" for note in self.notes)]


def closing_line(verdicts: list[Verdict]) -> str:
    """Return the count that ends the run."""
    passed = sum(verdict.passed for verdict in verdicts)
    return f"{passed} passed, {len(verdicts) - passed} failed"
