"""The workflows are safe by independent judges and by rules of our own."""

import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

PROJECT = Path(__file__).parents[1]
WORKFLOWS = PROJECT / ".github" / "workflows"
PINNED = re.compile(r"[A-Za-z0-9_.-]+/[A-Za-z0-9_./-]+@[0-9a-f]{40}")

GOOD = """\
name: good
on:
  pull_request:
permissions: {}
concurrency:
  group: good-${{ github.ref }}
  cancel-in-progress: true
jobs:
  look:
    name: look
    runs-on: ubuntu-24.04
    timeout-minutes: 5
    permissions:
      contents: read # the checkout
    steps:
      - name: Check out
        uses: actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1
        with:
          persist-credentials: false
      - name: Look
        run: ls
"""


def run(program: str, *arguments: str | Path) -> subprocess.CompletedProcess[str]:
    """Run a program of this virtual environment."""
    path = Path(sys.executable).with_name(program)
    return subprocess.run(
        [path, *arguments], capture_output=True, text=True, check=False
    )


def zizmor(folder: Path) -> subprocess.CompletedProcess[str]:
    return run(
        "zizmor",
        "--offline",
        "--no-progress",
        "--persona=auditor",
        "--strict-collection",
        folder,
    )


def schema(name: str, *files: Path) -> subprocess.CompletedProcess[str]:
    return run("check-jsonschema", "--builtin-schema", name, *files)


def step_faults(step: dict[str, Any]) -> set[str]:
    """Return the names of the rules that one step breaks."""
    found = set()
    uses = step.get("uses")
    if uses is not None and not PINNED.fullmatch(uses):
        found.add("pin")
    if str(uses).startswith("actions/checkout@"):
        kept = step.get("with", {}).get("persist-credentials")
        if kept != "false":
            found.add("credentials")
    if "${{" in step.get("run", ""):
        found.add("expression in a script")
    return found


def faults(text: str) -> set[str]:
    """Return the names of our own rules that a workflow breaks."""
    # The base loader keeps the key `on` a string.
    workflow: dict[str, Any] = yaml.load(text, Loader=yaml.BaseLoader)  # noqa: S506
    found = set()
    triggers = workflow["on"]
    if "pull_request_target" in triggers or "workflow_run" in triggers:
        found.add("trigger")
    if workflow.get("permissions") != {}:
        found.add("top permissions")
    for job in workflow["jobs"].values():
        if "permissions" not in job:
            found.add("permissions")
        if not str(job.get("timeout-minutes", "")).isdigit():
            found.add("timeout")
        for step in job.get("steps", []):
            found |= step_faults(step)
    return found


def workflow_files() -> list[Path]:
    return sorted(WORKFLOWS.iterdir())


def test_there_are_workflows_to_judge() -> None:
    assert {file.name for file in workflow_files()} >= {"check.yml", "publish.yml"}


def test_zizmor_finds_nothing() -> None:
    answer = zizmor(PROJECT / ".github")
    assert answer.returncode == 0, answer.stdout + answer.stderr
    assert "No findings to report" in answer.stdout
    # A suppressed finding is a finding.
    assert "ignored" not in answer.stdout
    assert "suppressed" not in answer.stdout


@pytest.mark.parametrize("file", workflow_files(), ids=lambda file: file.name)
def test_workflow_keeps_our_rules(file: Path) -> None:
    assert faults(file.read_text(encoding="utf-8")) == set()


def test_schemas_accept_the_files() -> None:
    for name in ("vendor.github-workflows", "custom.github-workflows-require-timeout"):
        answer = schema(name, *workflow_files())
        assert answer.returncode == 0, answer.stdout
    answer = schema("vendor.dependabot", PROJECT / ".github" / "dependabot.yml")
    assert answer.returncode == 0, answer.stdout


def test_the_gate_waits_for_every_other_job_of_a_pull_request() -> None:
    text = (WORKFLOWS / "check.yml").read_text(encoding="utf-8")
    jobs: dict[str, Any] = yaml.load(text, Loader=yaml.BaseLoader)["jobs"]  # noqa: S506
    gate = jobs.pop("gate")
    assert gate["if"] == "always()"
    assert sorted(gate["needs"]) == sorted(jobs)
    script = "\n".join(step["run"] for step in gate["steps"])
    for name in jobs:
        assert f'test "${name.upper()}" = success' in script


def test_only_the_deployment_may_write() -> None:
    for file in workflow_files():
        workflow = yaml.load(file.read_text("utf-8"), Loader=yaml.BaseLoader)  # noqa: S506
        for name, job in workflow["jobs"].items():
            writes = {key for key, value in job["permissions"].items() if "w" in value}
            expected = {"pages", "id-token"} if name == "deploy" else set()
            assert writes == expected, (file.name, name)


CHECKOUT = "actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1"
BAD = [
    ("trigger", "  pull_request:\n", "  pull_request_target:\n"),
    ("top permissions", "permissions: {}\n", "permissions: write-all\n"),
    ("permissions", "    permissions:\n      contents: read # the checkout\n", ""),
    ("timeout", "    timeout-minutes: 5\n", ""),
    ("pin", CHECKOUT, "actions/checkout@v7"),
    ("credentials", "persist-credentials: false", "fetch-depth: 0"),
    ("expression in a script", "run: ls", "run: ls ${{ github.head_ref }}"),
]


def test_a_good_workflow_has_no_fault(tmp_path: Path) -> None:
    assert faults(GOOD) == set()
    assert judged(tmp_path, GOOD).returncode == 0


@pytest.mark.parametrize(("fault", "before", "after"), BAD, ids=[bad[0] for bad in BAD])
def test_our_rules_see_a_bad_workflow(fault: str, before: str, after: str) -> None:
    assert GOOD.count(before) == 1
    assert faults(GOOD.replace(before, after)) == {fault}


def judged(folder: Path, text: str) -> subprocess.CompletedProcess[str]:
    workflows = folder / ".github" / "workflows"
    workflows.mkdir(parents=True)
    (workflows / "one.yml").write_text(text, encoding="utf-8")
    return zizmor(folder / ".github")


def test_zizmor_sees_a_bad_workflow(tmp_path: Path) -> None:
    bad = GOOD.replace("run: ls", "run: ls ${{ github.event.pull_request.title }}")
    answer = judged(tmp_path, bad)
    assert answer.returncode != 0
    assert "template-injection" in answer.stdout


def test_the_schemas_see_bad_files(tmp_path: Path) -> None:
    file = tmp_path / "one.yml"
    file.write_text(GOOD.replace("runs-on:", "runs-at:"), encoding="utf-8")
    assert schema("vendor.github-workflows", file).returncode == 1
    file.write_text(GOOD.replace("    timeout-minutes: 5\n", ""), encoding="utf-8")
    assert schema("custom.github-workflows-require-timeout", file).returncode == 1
    file.write_text("version: 2\nupdates:\n  - directory: /\n", encoding="utf-8")
    assert schema("vendor.dependabot", file).returncode == 1
