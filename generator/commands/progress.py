"""Progress on the terminal: one line on standard error, rewritten in place."""

from __future__ import annotations

import sys
from types import TracebackType
from typing import Self


class Progress:
    """Shows how far a long step is; silent where standard error is no terminal."""

    def __init__(self) -> None:
        """Look whether anyone is watching."""
        self._shown = False
        self._live = sys.stderr.isatty()

    def __enter__(self) -> Self:
        """Begin."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Clear the line."""
        if self._shown:
            sys.stderr.write("\r\x1b[K")
            sys.stderr.flush()

    def tell(self, step: str, done: int, total: int) -> None:
        """Show that `done` of `total` parts of a step are done."""
        if self._live:
            sys.stderr.write(f"\r\x1b[K{step} {done}/{total}")
            sys.stderr.flush()
            self._shown = True
