"""What a register of many workers makes of the site: sizes, counts, lists, queries.

Usage: python -m bench limits --workers 50000. Builds the site once from a synthetic
register and holds it to what static hosts and telephones bear.
"""

from __future__ import annotations

import csv
import json
import random
import shutil
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from statistics import mean
from typing import Any

from pypinyin import lazy_pinyin

from bench.comparison import PROJECT_PARTS
from bench.measuring import PROJECT, measure
from tests.search_model import Model

CERTIFICATE_BYTES = 8_000
SITE_BYTES = 900_000_000
"""Hosts such as GitHub Pages take a site of one gigabyte."""
QUERY_BYTES = 60_000
PERSONS_ON_A_PAGE = 200
_SERIAL = 'data-label="序号"'.encode()
_SAMPLE = 400
"""Holders whose names and units are searched for."""


class _Files(Mapping[str, bytes]):
    """The files of a site by path, read when asked for."""

    def __init__(self, site: Path) -> None:
        self.site = site

    def __getitem__(self, path: str) -> bytes:
        try:
            return (self.site / path).read_bytes()
        except OSError as error:
            raise KeyError(path) from error

    def __iter__(self) -> Iterator[str]:
        return (
            path.relative_to(self.site).as_posix()
            for path in self.site.rglob("*")
            if path.is_file()
        )

    def __len__(self) -> int:
        return sum(1 for _ in self)


def limits(work: Path) -> dict[str, Any]:
    """Build the site of `work/registry` into `work/site` and measure what came out.

    `faults` names each limit that does not hold; sizes are in bytes.
    """
    site = work / "site"
    for part in PROJECT_PARTS:
        source = PROJECT / part
        if source.is_dir():
            shutil.copytree(source, work / part, dirs_exist_ok=True)
        else:
            shutil.copy(source, work)
    command = [sys.executable, "-m", "generator", "build"]
    cost = measure([*command, "--project", work, "--site", site], work)
    result: dict[str, Any] = {"build": cost.rounded(), **_sizes(site.resolve())}
    result["query"] = _largest_query(site.resolve())
    result["faults"] = [
        f"{name}: {value:,} > {limit:,}"
        for name, value, limit in (
            ("certificate page", result["certificate"]["most"], CERTIFICATE_BYTES),
            ("site", result["site"]["bytes"], SITE_BYTES),
            ("query", result["query"]["bytes"], QUERY_BYTES),
            ("persons on a page", result["list"]["persons"], PERSONS_ON_A_PAGE),
        )
        if value > limit
    ]
    return result


def report(result: dict[str, Any], out: Path | None) -> bool:
    """Print a measurement; tell whether every limit holds."""
    text = json.dumps(result, ensure_ascii=False, indent=2)
    print(text)
    if out is not None:
        out.write_text(text, "utf-8")
    return not result["faults"]


def _sizes(site: Path) -> dict[str, Any]:
    """Sizes by first folder, the heaviest certificate, the longest list of persons."""
    folders: dict[str, list[int]] = {}
    longest, persons = "", 0
    for path in site.rglob("*"):
        if not path.is_file():
            continue
        name = path.relative_to(site).as_posix()
        folder = name.partition("/")[0] if "/" in name else "."
        folders.setdefault(folder, []).append(path.stat().st_size)
        if path.suffix != ".html":
            continue
        text = path.read_bytes()
        if (count := max(text.count(b"/w/W"), text.count(_SERIAL))) > persons:
            longest, persons = name, count
    certificates = folders["V"]
    return {
        "certificate": {
            "count": len(certificates),
            "most": max(certificates),
            "mean": round(mean(certificates)),
        },
        "list": {"page": longest, "persons": persons},
        "site": {
            "files": sum(map(len, folders.values())),
            "bytes": sum(map(sum, folders.values())),
            "folders": {
                name: {"files": len(sizes), "bytes": sum(sizes)}
                for name, sizes in sorted(folders.items())
            },
        },
    }


def _largest_query(site: Path) -> dict[str, Any]:
    """What the heaviest of many queries moves, compressed."""
    model = Model(_Files(site))
    text = (site / "data" / "holders.csv").read_text("utf-8-sig")
    rows = list(csv.DictReader(text.splitlines()))
    drawn = random.Random(7)
    asked = {"公司", "有限公司"}
    for row in drawn.sample(rows, min(_SAMPLE, len(rows))):
        name = row["姓名"]
        sounds = lazy_pinyin(name)
        asked |= {name, name[0], name[1:], name[-1], name[::-1]}
        asked |= {"".join(sounds), sounds[0], "".join(sound[0] for sound in sounds)}
        asked |= {row["单位"][start : start + 3] for start in (0, 2, 4)}
        asked |= {f"{name} {row['单位']}", f"{name[0]} {row['单位'][:4]}"}
    size, worst = max(
        (model.sent(model.search(query)), query) for query in sorted(asked) if query
    )
    return {"asked": len(asked), "bytes": size, "text": worst}
