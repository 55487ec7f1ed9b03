"""The Nu Html Checker on pages and stylesheets: no error is allowed."""

import json
import subprocess
from collections import defaultdict
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from tests.judges.tools import MODULES, ToolError
from tests.judges.verdict import Verdict

JAR = MODULES / "vnu-jar" / "build" / "dist" / "vnu.jar"
# A page with hundreds of faults of one kind is told by its first few.
NOTES_SHOWN = 10


def judge_markup(java: str, site: Path, files: list[Path]) -> list[Verdict]:
    """Check every file in one run of the checker."""
    verdicts = []
    by_file = _messages(java, files)
    for file in files:
        messages = by_file.pop(str(file), [])
        failed = any(message["type"] != "info" for message in messages)
        notes = [_note(message) for message in messages]
        if len(notes) > NOTES_SHOWN:
            notes[NOTES_SHOWN:] = [f"and {len(notes) - NOTES_SHOWN} more"]
        name = file.relative_to(site).as_posix()
        verdicts.append(Verdict("markup", name, not failed, tuple(notes)))
    if by_file:
        message = f"the checker speaks of files it was not given: {sorted(by_file)}"
        raise ToolError(message)
    return verdicts


def _messages(java: str, files: list[Path]) -> dict[str, list[dict[str, Any]]]:
    """Return the checker's messages by file."""
    answer = subprocess.run(
        [java, "-jar", JAR, "--stdout", "--format", "json", "--also-check-css", *files],
        capture_output=True,
        text=True,
        check=False,
    )
    try:
        messages = json.loads(answer.stdout)["messages"]
    except (ValueError, KeyError) as error:
        message = f"the Nu Html Checker did not run:\n{answer.stderr.strip()}"
        raise ToolError(message) from error
    if bool(answer.returncode) != any(item["type"] != "info" for item in messages):
        message = f"the Nu Html Checker broke off:\n{answer.stderr.strip()}"
        raise ToolError(message)
    by_file: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for item in messages:
        by_file[unquote(urlsplit(item.get("url", "")).path)].append(item)
    return by_file


def _note(message: dict[str, Any]) -> str:
    kind = message.get("subType", message["type"])
    place = f"line {message.get('lastLine', '?')}"
    return f"{kind}, {place}: {message['message']}"
