"""The set-up of the project: locks, targets, help, and nothing of one machine."""

import json
import os
import re
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.readme import README, command_help, help_block, with_help

PROJECT = Path(__file__).parents[1]
LOCKS = ("requirements.lock", "requirements-dev.lock", "requirements-bench.lock")
CORE = {"pyyaml", "jsonschema", "jinja2"}

REQUIREMENT = re.compile(
    r"(?P<name>[a-z0-9-]+)==(?P<version>[0-9][0-9a-z.]*)(?: ; (?P<marker>[^\\]+?))?"
)
HASH = re.compile(r"--hash=sha256:[0-9a-f]{64}")

# Written in pieces, or this file would name them itself.
HOSTS = (
    *("pypi" + ".org", "python" + "hosted.org", "npm" + "js.org", "npm" + "js.com"),
    *("npm" + "mirror.com", "mirrors" + ".aliyun", "crates" + ".io", "tuna." + "tsi"),
)
PLACES = re.compile(r"(?<![\w.$}~*-])/(?:home|Users|root|work)/[\w.-]+")


def text_of(name: str) -> str:
    return (PROJECT / name).read_text(encoding="utf-8")


def requirements(lock: str) -> Iterator[tuple[str, list[str]]]:
    """Yield each requirement of a lock with its hashes; refuse any other line."""
    logical = re.sub(r"\\\n", " ", lock)
    for line in logical.splitlines():
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        head, *hashes = re.split(r"\s+(?=--hash)", line.strip())
        if not REQUIREMENT.fullmatch(head.strip()):
            message = f"no pinned requirement: {line}"
            raise ValueError(message)
        yield head.strip(), [item.strip() for item in hashes]


def lock_faults(lock: str) -> list[str]:
    """Return what is wrong with a lock file."""
    found = []
    if re.search(r"://|--(?:extra-)?index|--find-links|@ ", lock):
        found.append("names a place")
    try:
        rows = list(requirements(lock))
    except ValueError as error:
        return [*found, str(error)]
    for head, hashes in rows:
        if not hashes or not all(map(HASH.fullmatch, hashes)):
            found.append(f"no hash: {head}")
    return found


def project_files() -> list[str]:
    """Return what is tracked, or would be by `git add`."""
    answer = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=PROJECT,
        capture_output=True,
        text=True,
        check=True,
    )
    names = sorted(set(answer.stdout.split("\0")) - {""})
    return [name for name in names if (PROJECT / name).is_file()]


def machine_faults(text: str) -> list[str]:
    """Return the hosts and the places of one machine that a text names."""
    hosts = [host for host in HOSTS if host in text]
    return hosts + PLACES.findall(text)


@pytest.mark.parametrize("name", LOCKS)
def test_lock_pins_by_hash_and_names_no_place(name: str) -> None:
    assert lock_faults(text_of(name)) == []
    assert list(requirements(text_of(name)))


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (r" --hash=sha256:" + "0" * 64, ""),
        ("one==1.0", "one>=1.0"),
        ("one==1.0", "one==1.0+cpu"),
        ("one==1.0", "one @ https://host.example/one.whl"),
        ("one==1.0", "--index-url https://host.example/simple\none==1.0"),
        ("one==1.0", "--find-links wheels\none==1.0"),
        ("sha256:" + "0" * 64, "md5:" + "0" * 32),
    ],
)
def test_a_bad_lock_is_seen(before: str, after: str) -> None:
    good = "one==1.0 --hash=sha256:" + "0" * 64 + "\n"
    assert lock_faults(good) == []
    assert before in good
    assert lock_faults(good.replace(before, after)) != []


def test_the_dev_lock_holds_the_runtime_lock_whole() -> None:
    runtime = set(dict(requirements(text_of("requirements.lock"))))
    development = set(dict(requirements(text_of("requirements-dev.lock"))))
    assert runtime <= development


def test_the_locks_hold_what_the_project_asks_for() -> None:
    project = tomllib.loads(text_of("pyproject.toml"))
    groups = project["dependency-groups"]
    asked = {
        "requirements.lock": project["project"]["dependencies"],
        "requirements-dev.lock": groups["dev"],
        "requirements-bench.lock": groups["bench"],
    }
    for name, wanted in asked.items():
        locked = {head.split("==")[0] for head, _ in requirements(text_of(name))}
        missing = {re.split(r"[>=<]", item)[0] for item in wanted} - locked
        assert missing == set(), name


def test_each_dependency_has_its_reason() -> None:
    block = text_of("pyproject.toml").split("\ndependencies = [\n")[1].split("\n]")[0]
    for line in block.splitlines():
        found = re.fullmatch(r'  "([a-z0-9-]+)>=[0-9.]+",(?: +# (.+))?', line)
        assert found, line
        assert found[1] in CORE or found[2], line


def test_the_judges_lock_names_no_place() -> None:
    lock: dict[str, Any] = json.loads(text_of("tests/judges/package-lock.json"))
    packages = {name: entry for name, entry in lock["packages"].items() if name}
    assert packages
    for name, entry in packages.items():
        assert "resolved" not in entry, name
        assert entry["integrity"].startswith("sha512-"), name


def test_nothing_names_a_package_host_or_a_place_of_one_machine() -> None:
    found = {}
    for name in project_files():
        # Data of others is kept byte for byte.
        if name.startswith("tests/data/"):
            continue
        text = (PROJECT / name).read_bytes().decode("utf-8", "replace")
        if faults := machine_faults(text):
            found[name] = faults
    assert found == {}


@pytest.mark.parametrize("text", [f"https://{HOSTS[0]}/simple", "see /home" + "/li/x"])
def test_a_text_of_one_machine_is_seen(text: str) -> None:
    assert machine_faults(text) != []
    assert machine_faults("site/work/x ../root/a /areas/home/index.html") == []


def targets() -> set[str]:
    return set(re.findall(r"(?m)^([a-z-]+):(?!=)", text_of("Makefile")))


@pytest.mark.parametrize("name", ["README.md", ".github/CONTRIBUTING.md"])
def test_every_target_named_in_a_text_exists(name: str) -> None:
    code = "\n".join(re.findall(r"(?s)```.*?```|`[^`\n]+`", text_of(name)))
    named = set(re.findall(r"\bmake ([a-z-]+)", code))
    assert {"site", "test"} <= named
    assert named <= targets()


def test_every_target_is_phony_and_public_ones_have_help() -> None:
    makefile = text_of("Makefile")
    phony = re.search(r"(?s)\.PHONY: (.*?[^\\])\n", makefile)
    assert phony
    assert set(phony[1].replace("\\", " ").split()) == targets()
    helped = set(re.findall(r"(?m)^([a-z-]+):[^=\n]*## .+$", makefile))
    assert targets() - helped == {"environment", "environment-dev"}


def test_the_readme_shows_the_help_as_it_is() -> None:
    shown = help_block(README.read_text(encoding="utf-8"))
    assert shown == command_help(), "run: make readme"


def test_another_help_would_be_seen() -> None:
    readme = README.read_text(encoding="utf-8")
    assert help_block(with_help(readme, "another\n")) == "another\n"
    assert with_help(readme, help_block(readme)) == readme


def test_what_is_built_is_never_tracked(tmp_path: Path) -> None:
    # Elsewhere: here the site may stand, a link which git does not look behind.
    subprocess.run(["git", "init", "--quiet", str(tmp_path)], check=True)
    shutil.copy(PROJECT / ".gitignore", tmp_path)
    built = [".venv/x", ".venv-bench/x", ".build/x", "site", "site/index.html"]
    built += ["tests/judges/node_modules/x", "a/__pycache__/b.pyc", ".hypothesis/x"]
    for name in built:
        answer = subprocess.run(
            ["git", "check-ignore", "--quiet", "--no-index", name],
            cwd=tmp_path,
            check=False,
        )
        assert answer.returncode == 0, name


@pytest.fixture
def elsewhere(tmp_path: Path) -> Path:
    """Return a folder with the environment script and an empty lock."""
    script = tmp_path / ".ci" / "environment"
    script.parent.mkdir()
    script.write_bytes((PROJECT / ".ci" / "environment").read_bytes())
    (tmp_path / "requirements.lock").write_text("# nothing\n")
    return tmp_path


def prepare(folder: Path, python: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        ["bash", ".ci/environment", "requirements.lock"],
        cwd=folder,
        env={**os.environ, "PYTHON": python},
        capture_output=True,
        text=True,
        check=False,
    )


def test_the_environment_follows_the_content_of_the_lock(elsewhere: Path) -> None:
    lock = elsewhere / "requirements.lock"
    first = prepare(elsewhere, sys.executable)
    assert (first.returncode, "Installing" in first.stderr) == (0, True), first.stderr
    os.utime(lock, (0, 0))
    again = prepare(elsewhere, sys.executable)
    assert (again.returncode, again.stderr) == (0, "")
    lock.write_text("# nothing else\n")
    changed = prepare(elsewhere, sys.executable)
    assert (changed.returncode, "Installing" in changed.stderr) == (0, True)
    # An install that fails leaves no stamp behind.
    lock.write_text("no-such-name-\n")
    failed = prepare(elsewhere, sys.executable)
    assert failed.returncode != 0
    assert list((elsewhere / ".venv").glob("installed-*")) == []


def test_an_old_python_is_refused_in_plain_words(elsewhere: Path) -> None:
    old = elsewhere / "old"
    # Answers as an old Python does: its version, and 1 to the question.
    old.write_text('#!/bin/sh\n[ "$1" = -V ] && echo "Python 3.9.2"; exit 1\n')
    old.chmod(0o755)
    answer = prepare(elsewhere, str(old))
    assert answer.returncode == 1
    assert "Python 3.11 or later is needed" in answer.stderr
    assert "3.9.2" in answer.stderr
    missing = prepare(elsewhere, "no-such-python")
    assert missing.returncode == 1
    assert "Python is missing" in missing.stderr
