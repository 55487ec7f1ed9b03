"""Files in other encodings, or in broken UTF-8."""

from __future__ import annotations

from collections.abc import Iterator

from tests.hostile.case import Case, loaded, refused

_RECORD = "id: a\nname: 示例区\n"
_OTHER_ENCODINGS = {
    "gbk": 2,
    "gb18030": 2,
    "gb2312": 2,
    "big5": 2,
    "shift_jis": 2,
    "euc_jp": 2,
    "euc_kr": 2,
    "utf-16": 1,
    "utf-32": 1,
}
"""The line on which each is first no UTF-8: a byte order mark stands on line 1."""
_BROKEN = {
    "lone_continuation": b"\x80",
    "lone_lead": b"\xe4",
    "two_of_three": b"\xe4\xb8",
    "three_of_four": b"\xf0\xa0\xae",
    "overlong_slash": b"\xc0\xaf",
    "overlong_nul": b"\xc0\x80",
    "overlong_three": b"\xe0\x80\xaf",
    "overlong_four": b"\xf0\x80\x80\xaf",
    "surrogate": b"\xed\xa0\x80",
    "surrogate_pair": b"\xed\xa0\xbd\xed\xb8\x80",
    "beyond_unicode": b"\xf4\x90\x80\x80",
    "five_bytes": b"\xf8\x88\x80\x80\x80",
    "six_bytes": b"\xfc\x84\x80\x80\x80\x80",
    "fe": b"\xfe",
    "ff": b"\xff",
    "latin_1": "é".encode("latin-1"),
    "windows_1252": "“”".encode("cp1252"),
}


def cases() -> Iterator[Case]:
    """Yield the cases."""
    text = {"euc_kr": "一", "shift_jis": "示例区", "euc_jp": "示例区", "big5": "示例"}
    for encoding, line in _OTHER_ENCODINGS.items():
        record = _RECORD.replace("示例区", text.get(encoding, "示例区"))
        data = record.encode(encoding)
        yield refused(encoding.replace("-", ""), data, ("FMT002", line))
    marked = b"\xfe\xff" + _RECORD.encode("utf-16-be")
    yield refused("utf16_big_endian", marked, ("FMT002", 1))
    # Without a mark it is valid UTF-8 as long as it is ASCII, but full of NULs.
    yield refused("utf16_without_mark", "a: b".encode("utf-16-le"), ("FMT005", 1))
    yield refused("utf32_without_mark", "a: b".encode("utf-32-be"), ("FMT005", 1))
    yield loaded("utf7_is_text", b"a: +ZeVnLIqe-\n", {"a": "+ZeVnLIqe-"})
    for name, data in _BROKEN.items():
        yield refused(name, b"a: b\nc: x" + data + b"\n", ("FMT002", 2))
        yield refused(f"{name}_in_key", b"a: b\n" + data + b": x\n", ("FMT002", 2))
        yield refused(f"{name}_in_comment", b"# " + data + b"\na: b\n", ("FMT002", 1))
    yield refused("mark", b"\xef\xbb\xbfa: b\n", ("FMT003", 1))
    yield refused("mark_only", b"\xef\xbb\xbf", ("FMT003", 1), ("FMT017", 1))
    yield refused(
        "mark_twice", b"\xef\xbb\xbf\xef\xbb\xbfa: b\n", ("FMT003", 1), ("FMT006", 1)
    )
    yield refused("mark_inside", b"a: b\n\xef\xbb\xbfc: d\n", ("FMT006", 2))
    yield refused("crlf", b"a: b\r\nc: d\r\n", ("FMT004", 1))
    yield refused("cr", b"a: b\rc: d\r", ("FMT004", 1))
    yield refused("crlf_once", b"a: b\nc: d\r\ne: f\n", ("FMT004", 2))
    yield refused(
        "crlf_and_mark", b"\xef\xbb\xbfa: b\r\n", ("FMT003", 1), ("FMT004", 1)
    )
    yield refused("cr_cr_lf", b"a: b\r\r\n", ("FMT004", 1))
