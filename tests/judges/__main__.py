"""Run the judges: python -m tests.judges [--site DIR].

Where a program is missing, a person is told what and the rest runs; under CI=true
a missing program is a failure, for a judge that silently stays away judges nothing.
"""

import argparse
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from tests.judges.feeds import judge_feeds
from tests.judges.lighthouse import judge_page
from tests.judges.markup import judge_markup
from tests.judges.records import judge_records
from tests.judges.samples import PAGE_TYPES, pages_of, richest, sample, stylesheets
from tests.judges.schemas import judge_schemas
from tests.judges.server import serve
from tests.judges.tools import ToolError, Tools, find_tools, install_node_tools
from tests.judges.verdict import Verdict, closing_line

PROJECT = Path(__file__).parents[2]


def main() -> int:
    """Judge the site and return the exit status."""
    parser = argparse.ArgumentParser(prog="make judge", description=__doc__)
    parser.add_argument("--site", type=Path, default=PROJECT / "site")
    site: Path = parser.parse_args().site
    tools = find_tools()
    strict = os.environ.get("CI", "").lower() in {"1", "true"}
    for missing in tools.missing:
        print(f"{'FAIL' if strict else 'Skipped'}: missing {missing}")
    verdicts = [Verdict("tools", name, passed=False) for name in tools.missing]
    if not strict:
        verdicts.clear()
    if tools.npm is not None:
        try:
            site = _built(site)
            install_node_tools(tools.npm)
            for verdict in judge(tools, site):
                verdicts.append(verdict)
                print("\n".join(verdict.lines()), flush=True)
        except ToolError as error:
            print(error)
            verdicts.append(Verdict("tools", "every judge speaks", passed=False))
    print(closing_line(verdicts))
    return 0 if all(verdict.passed for verdict in verdicts) else 1


def judge(tools: Tools, site: Path) -> Iterator[Verdict]:
    """Yield what every judge that can run says."""
    found = {page_type: pages_of(site, page_type) for page_type in PAGE_TYPES}
    for page_type, pages in found.items():
        if page_type.required:
            name = f"{page_type.name} ({page_type.pattern}): {len(pages)} found"
            yield Verdict("pages", name, passed=bool(pages))
    yield from judge_records()
    yield from judge_schemas()
    if tools.java is not None:
        pages = [
            page
            for page_type, pages in found.items()
            if page_type.markup and pages
            for page in sample(pages)
        ]
        yield from judge_markup(tools.java, site, [*pages, *stylesheets(site)])
        yield from judge_feeds(tools.java, site)
    if tools.chromium is not None:
        with serve(site) as address:
            for page_type, pages in found.items():
                if page_type.lighthouse and pages:
                    path = richest(pages).relative_to(site).as_posix()
                    yield from judge_page(
                        tools.chromium,
                        f"{address}/{path.removesuffix('index.html')}",
                        page_type.name,
                        indexed=page_type.indexed,
                    )


def _built(site: Path) -> Path:
    """Build the site where there is none; follow the link to the standing one."""
    if not site.exists():
        command = [sys.executable, "-m", "generator", "build", "--site", str(site)]
        if subprocess.run(command, cwd=PROJECT, check=False).returncode != 0:
            message = "There is no site to judge, and none could be built."
            raise ToolError(message)
    return site.resolve()


if __name__ == "__main__":
    sys.exit(main())
