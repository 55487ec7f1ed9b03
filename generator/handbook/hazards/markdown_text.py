"""Markdown held to what a handbook page may hold, by the library that renders it.

The library itself is the judge of what is markup and what is code. To say where an
offence stands, signs that could have made it are taken out of the text until it is
gone: the place is found however the offence was spelt.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import lru_cache
from html.parser import HTMLParser
from typing import Any, Final

from markdown import Markdown
from markdown.inlinepatterns import AUTOLINK_RE, AUTOMAIL_RE, HTML_RE, InlineProcessor
from markdown.preprocessors import HtmlBlockPreprocessor, Preprocessor

from generator.findings.fault import Fault
from generator.handbook.hazards import front_matter, limits
from generator.handbook.hazards.rendered import BRACKETED, RAW, Offence, offences

SNIPPET: Final = "DOC008"
MAXIMUM_FAULTS: Final = 20
"""Faults told of one page: enough to mend it by."""
_ENOUGH: Final = 4_000_000
"""Characters rendered to find the places of one page's faults."""

_ALWAYS = ("toc", "tables", "fenced_code")
"""What MkDocs adds of its own accord."""

_SIGNS = re.compile(r'[<\[{&"]|^[ \t]*!', re.MULTILINE)
"""Each ends with the sign that makes markup, a link, an attribute or a box."""
_PUT_IN = "x"
_SNIPPET = re.compile(r"-+8<-+")


class Reader:
    """Renders pages with given extensions and tells what they may not hold."""

    def __init__(self, extensions: Sequence[object]) -> None:
        """Take the extensions as `mkdocs.yml` lists them: names, or name and options.

        They are loaded by name: whoever calls has held them to the list.
        """
        self._extensions = _written(extensions)

    def faults(self, text: str) -> list[Fault]:
        """What the page may not hold and where, in the order of its lines."""
        excess = limits.excess(text)
        if excess is not None:
            return [excess]
        found = [*front_matter.faults(text), *_snippets(text)]
        # What one builder takes for settings of the page another may take for text.
        body = front_matter.body(text)
        found += self._rendered(body)
        if body != text and not found:
            found += self._rendered(text)
        return sorted(found, key=lambda fault: (fault.line, fault.column, fault.code))

    def _rendered(self, text: str) -> list[Fault]:
        try:
            if not self._offences(text):
                return []
            return self._located(text)
        # The library raises what it likes on hostile text, RecursionError not least.
        except Exception:  # noqa: BLE001
            return [Fault(limits.EXCESS, 0, 0, {"reason": "broken"})]

    def _offences(self, text: str) -> list[Offence]:
        return offences(_converter(self._extensions).reset().convert(text))

    def _located(self, text: str) -> list[Fault]:
        """Find the signs that make offences, the first one first."""
        signs = [match.end() - 1 for match in _SIGNS.finditer(text)]
        # What taking signs out has itself brought about tells of no place.
        always = Counter(self._offences(_without(text, signs)))
        whole = Counter(self._offences(text))
        found: list[Fault] = []
        harmless: set[int] = set()

        def made(count: int) -> list[Offence]:
            """Offences when so many signs are left standing."""
            bare = harmless.union(signs[count:])
            shown = Counter(self._offences(_without(text, bare)))
            return list(((shown - always) & whole).elements())

        for _ in range(_patience(text, signs)):
            count = _first(made, len(signs))
            if count is None:
                break
            at = signs[count - 1]
            found += [_fault(one, text, at) for one in dict.fromkeys(made(count))]
            harmless.add(at)
        if not found:
            one = next(iter(whole))
            found.append(Fault(one.code, 0, 0, {"name": one.name}))
        return found


def _patience(text: str, signs: list[int]) -> int:
    """How many places are looked for: fewer on a long page."""
    renderings = _ENOUGH // max(len(text), 1)
    return min(MAXIMUM_FAULTS, renderings // (len(signs).bit_length() + 3) + 1)


def _first(made: Callable[[int], list[Offence]], most: int) -> int | None:
    """How many signs must be left standing for an offence to show."""
    if not most or not made(most):
        return None
    low, high = 0, most
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (low, middle) if made(middle) else (middle, high)
    return high


def _without(text: str, places: Iterable[int]) -> str:
    letters = list(text)
    for at in places:
        letters[at] = _PUT_IN
    return "".join(letters)


def _fault(offence: Offence, text: str, at: int) -> Fault:
    line = text.count("\n", 0, at) + 1
    column = at - text.rfind("\n", 0, at)
    return Fault(offence.code, line, column, {"name": offence.name})


def _snippets(text: str) -> list[Fault]:
    """Orders to take in another file: they act in code, too, before all else."""
    return [
        Fault(SNIPPET, number, match.start() + 1)
        for number, line in enumerate(text.split("\n"), start=1)
        if (match := _SNIPPET.search(line))
    ]


def _written(extensions: Sequence[object]) -> str:
    """The extensions with their options as JSON: a key of the cache."""
    named: dict[str, object] = {name: {} for name in _ALWAYS}
    for one in extensions:
        held = one if isinstance(one, Mapping) else {str(one): {}}
        named |= {name: options or {} for name, options in held.items()}
    return json.dumps(named, sort_keys=False)


@lru_cache(maxsize=4)
def _converter(extensions: str) -> Markdown:
    """The library with these extensions; what it takes for raw markup is renamed."""
    configs: dict[str, dict[str, Any]] = json.loads(extensions)
    made = Markdown(extensions=list(configs), extension_configs=configs)
    made.preprocessors.register(_AsMkDocsReads(made), "mkdocs_raw_html", 21)
    made.preprocessors.register(_MarkedBlocks(made), "html_block", 20)
    for name, pattern, element, priority in (
        ("autolink", AUTOLINK_RE, BRACKETED, 120),
        ("automail", AUTOMAIL_RE, BRACKETED, 110),
        ("html", HTML_RE, RAW, 90),
    ):
        marked = _Marked(pattern, made)
        marked.element = element
        made.inlinePatterns.register(marked, name, priority)
    return made


class _AsMkDocsReads(Preprocessor):
    """Reads a page for anchors in raw markup as MkDocs does: at some texts it fails."""

    def run(self, lines: list[str]) -> list[str]:
        """Read on; what is raised here would be raised there."""
        parser = HTMLParser()
        parser.feed("\n".join(lines))
        parser.close()
        return lines


class _MarkedBlocks(HtmlBlockPreprocessor):
    """Blocks of raw markup, each replaced by the mark."""

    def run(self, lines: list[str]) -> list[str]:
        """Let the library find them; what it has put aside becomes the mark."""
        stash = self.md.htmlStash
        before = len(stash.rawHtmlBlocks)
        left = super().run(lines)
        for place in range(before, len(stash.rawHtmlBlocks)):
            stash.rawHtmlBlocks[place] = f"<{RAW}></{RAW}>"
        return left


class _Marked(InlineProcessor):
    """Raw markup or an address between brackets within a line."""

    element = RAW

    def handleMatch(  # noqa: N802 - the library's name
        self, m: re.Match[str], _data: str
    ) -> tuple[str, int, int]:
        """Put the mark in its place."""
        mark = f"<{self.element}></{self.element}>"
        return self.md.htmlStash.store(mark), m.start(0), m.end(0)
