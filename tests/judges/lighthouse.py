"""Lighthouse, as on a mid-range phone, on the pages most visitors meet first."""

import json
import os
import subprocess
import tempfile
from pathlib import Path
from typing import Any

from tests.judges.tools import MODULES, ToolError
from tests.judges.verdict import Verdict

CLI = MODULES / "lighthouse" / "cli" / "index.js"
FLOORS = {"accessibility": 100, "best-practices": 100, "performance": 95, "seo": 95}
# A busy machine only ever lowers the score for speed, so the best run counts.
RUNS = 3
# The site is on this machine: Chromium has no business with any other.
CHROME_FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
SECONDS_PER_RUN = 240


def judge_page(chromium: str, url: str, name: str, *, indexed: bool) -> list[Verdict]:
    """Return one verdict a category for one page."""
    best: dict[str, tuple[int, tuple[str, ...]]] = {}
    for _ in range(RUNS):
        report = _report(chromium, url, indexed=indexed)
        for category in FLOORS:
            score = round(100 * (report["categories"][category]["score"] or 0))
            if category not in best or score > best[category][0]:
                best[category] = score, _faults(report, category)
        if best["performance"][0] >= FLOORS["performance"]:
            break
    return [
        Verdict(
            "lighthouse",
            f"{name} {category} {score} (at least {FLOORS[category]})",
            score >= FLOORS[category],
            faults if score < FLOORS[category] else (),
        )
        for category, (score, faults) in best.items()
    ]


def _report(chromium: str, url: str, *, indexed: bool) -> dict[str, Any]:
    """Run Lighthouse once with a fresh profile and home."""
    with tempfile.TemporaryDirectory(prefix="lighthouse-") as home:
        output = Path(home) / "report.json"
        command = [
            "node",
            str(CLI),
            url,
            "--quiet",
            "--output=json",
            f"--output-path={output}",
            f"--only-categories={','.join(FLOORS)}",
            f"--chrome-flags={' '.join(CHROME_FLAGS)}",
        ]
        if not indexed:
            # These pages ask search engines to stay away, and that is right.
            command.append("--skip-audits=is-crawlable")
        environment = {**os.environ, "HOME": home, "CHROME_PATH": chromium}
        try:
            answer = subprocess.run(
                command,
                env=environment,
                capture_output=True,
                text=True,
                check=False,
                timeout=SECONDS_PER_RUN,
            )
            report: dict[str, Any] = json.loads(output.read_bytes())
        except (OSError, ValueError, subprocess.TimeoutExpired) as error:
            message = f"Lighthouse gave no report on {url}: {error}"
            raise ToolError(message) from error
    if answer.returncode != 0 or report.get("runtimeError"):
        message = f"Lighthouse failed on {url}: {report.get('runtimeError')}"
        raise ToolError(message)
    return report


def _faults(report: dict[str, Any], category: str) -> tuple[str, ...]:
    """Name the audits that cost the category points."""
    faults = []
    for reference in report["categories"][category]["auditRefs"]:
        audit = report["audits"][reference["id"]]
        score = audit.get("score")
        if reference["weight"] and score is not None and score < 1:
            shown = audit.get("displayValue", "")
            faults.append(f"{audit['id']}: {audit['title']} {shown}".rstrip())
    return tuple(faults)
