"""The search's table of traditional characters: `python -m tests.traditional_table`.

Writes the runs of `generator/assets/traditional.js` anew, from OpenCC's table of
characters (`tests/data/opencc/`) and the standard table of characters.
"""

from __future__ import annotations

import re
from pathlib import Path

from generator.publication.standard_strokes import STANDARD

PROJECT = Path(__file__).parents[1]
OPENCC = PROJECT / "tests" / "data" / "opencc" / "TSCharacters.txt"
ASSET = PROJECT / "generator" / "assets" / "traditional.js"
RUNS = re.compile(r"(?<=^const RUNS =\n)(.*?)(?=;$)", re.MULTILINE | re.DOTALL)
RUN_CHARACTERS = 72
"""Characters of runs in a line of the script; most of them are two columns wide."""
COMMON = range(0x4E00, 0xA000)
"""The block of characters that every device can show; 20,992 of them."""


def table() -> dict[str, list[str]]:
    """Traditional characters with the simplified ones in their place, the usual first.

    Simplified characters that are neither standard nor in the common block are left
    out: nobody is registered with a form that OpenCC derives by analogy alone.
    """
    standard = frozenset("".join(STANDARD.values()))
    found = {}
    for line in OPENCC.read_text("utf-8").splitlines():
        if line.startswith("#") or not line:
            continue
        traditional, _, simplified = line.partition("\t")
        kept = [
            one for one in simplified.split() if one in standard or ord(one) in COMMON
        ]
        if kept and kept != [traditional]:
            found[traditional] = kept
    return found


def written() -> str:
    """The table as the script holds it: one run of characters each, a blank between."""
    lines, line = [], ""
    for traditional, simplified in sorted(table().items()):
        run = traditional + "".join(simplified)
        if line and len(line) + len(run) > RUN_CHARACTERS:
            lines.append(line)
            line = ""
        line += f"{run} "
    lines.append(line.rstrip())
    return " +\n".join(f'  "{line}"' for line in lines)


def main() -> None:
    """Put the table into the script."""
    text = ASSET.read_text("utf-8")
    ASSET.write_text(RUNS.sub(lambda _: written(), text, count=1), "utf-8")


if __name__ == "__main__":
    main()
