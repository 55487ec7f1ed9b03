"""The outside programs the judges need: what is there, and how Node's are installed."""

import hashlib
import os
import re
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).parent
MODULES = HERE / "node_modules"
NODE_NEEDED = 20
JAVA_NEEDED = 11


class ToolError(Exception):
    """An outside program is there but does not do what it should."""


@dataclass(frozen=True, slots=True)
class Tools:
    """The programs found; None stands for one that is missing or too old."""

    npm: str | None
    java: str | None
    chromium: str | None
    missing: tuple[str, ...]
    """In plain words, what is lacking and where it is needed."""


def major_version(text: str) -> int:
    """Return the first number of a version (Java's old 1.8 counts as 1)."""
    found = re.search(r"[0-9]+", text)
    return int(found.group()) if found else 0


def _version(program: str, option: str) -> int:
    path = shutil.which(program)
    if path is None:
        return 0
    answer = subprocess.run([path, option], capture_output=True, text=True, check=False)
    # Java prints its version on the error stream.
    return major_version(answer.stdout + answer.stderr)


def find_tools() -> Tools:
    """Look for Node, Java and Chromium on this machine."""
    missing = []
    npm = shutil.which("npm")
    if _version("node", "--version") < NODE_NEEDED or npm is None:
        missing.append(f"Node.js {NODE_NEEDED} or later with npm (every judge)")
        npm = None
    java = shutil.which("java")
    if _version("java", "-version") < JAVA_NEEDED:
        missing.append(f"Java {JAVA_NEEDED} or later (the Nu Html Checker)")
        java = None
    chromium = shutil.which(os.environ.get("CHROMIUM") or "chromium")
    if chromium is None:
        missing.append("Chromium (Lighthouse)")
    return Tools(npm, java, chromium, tuple(missing))


def install_node_tools(npm: str) -> None:
    """Install what package-lock.json names, unless it is there already."""
    lock = (HERE / "package-lock.json").read_bytes()
    digest = hashlib.sha256(lock).hexdigest()
    stamp = MODULES / ".installed"
    if stamp.exists() and stamp.read_text() == digest:
        return
    print("Installing the judges' Node packages ...", flush=True)
    answer = subprocess.run(
        [npm, "ci", "--no-audit", "--no-fund"],
        cwd=HERE,
        capture_output=True,
        text=True,
        check=False,
    )
    if answer.returncode != 0:
        message = f"npm ci failed:\n{answer.stderr.strip()}"
        raise ToolError(message)
    stamp.write_text(digest)
