"""Copy the command's own help into README.md: python -m tests.readme."""

import os
import subprocess
import sys
from pathlib import Path

PROJECT = Path(__file__).parents[1]
README = PROJECT / "README.md"
BEGIN = "<!-- hongling --help: written by `make readme` -->\n```text\n"
END = "```\n<!-- end of the help -->\n"

# As a clerk types it, whatever the name of the module that runs.
_ASK = (
    "import sys; sys.argv = ['hongling', '--help']; import generator.cli as c; c.main()"
)


def command_help() -> str:
    """Return what `hongling --help` prints on a plain terminal of 88 columns."""
    plain = {"COLUMNS": "88", "TERM": "dumb", "NO_COLOR": "1", "PYTHONUTF8": "1"}
    answer = subprocess.run(
        [sys.executable, "-c", _ASK],
        cwd=PROJECT,
        env={**os.environ, **plain},
        capture_output=True,
        text=True,
        check=True,
    )
    lines = [line.rstrip() for line in answer.stdout.strip("\n").splitlines()]
    return "\n".join(lines).strip("\n") + "\n"


def help_block(readme: str) -> str:
    """Return the help as the README shows it."""
    return readme.split(BEGIN)[1].split(END, maxsplit=1)[0]


def with_help(readme: str, text: str) -> str:
    """Return the README with another help in its place."""
    before, rest = readme.split(BEGIN)
    after = rest.split(END)[1]
    return before + BEGIN + text + END + after


if __name__ == "__main__":
    README.write_text(
        with_help(README.read_text(encoding="utf-8"), command_help()), encoding="utf-8"
    )
