"""Texts that break off being YAML, each with the line where it shows."""

from __future__ import annotations

from collections.abc import Iterator

from tests.hostile.case import Case, refused

_BROKEN = {
    "two_colons": ("a: b: c\n", 1),
    "two_colons_second_line": ("a: b\nc: d: e\n", 2),
    "less_indent": ("a:\n    b: c\n  d: e\n", 3),
    "more_indent": ("a: b\n  c: d\n", 2),
    "key_without_colon": ("a: b\nc\n", 3),
    "key_without_colon_between": ("a: b\nc\nd: e\n", 3),
    "list_after_mapping": ("a: b\n- c\n", 2),
    "mapping_after_list": ("a:\n  - b\n  c: d\n", 3),
    "item_on_key_line": ("a: - b\n", 1),
    "unclosed_bracket": ("a: [b, c\n", 2),
    "unclosed_brace": ("a: {b: c\n", 2),
    "wrong_closing": ("a: [b}\n", 1),
    "stray_bracket": ("a: b\n]\n", 2),
    "stray_brace": ("}\n", 1),
    "stray_comma": (",a: b\n", 1),
    "comma_twice": ("a: [b,, c]\n", 1),
    "unclosed_double": ('a: "b\n', 2),
    "unclosed_single": ("a: 'b\nc: d\n", 3),
    "text_after_double": ('a: "b" c\n', 1),
    "text_after_single": ("a: 'b' c\n", 1),
    "text_after_bracket": ("a: [b] c\n", 1),
    "colon_after_quote": ('a: "b": c\n', 1),
    "percent": ("a: %b\n", 1),
    "at": ("a: @b\n", 1),
    "backtick": ("a: `b`\n", 1),
    "asterisk": ("a: * b\n", 1),
    "ampersand": ("a: & b\n", 1),
    "ampersand_han": ("a: &中 b\n", 1),
    "asterisk_twice": ("a: **b**\n", 1),
    "pipe_with_text": ("a: | b\n", 1),
    "pipe_zero": ("a: |0\n  b\n", 1),
    "greater_with_text": ("a: > b\n", 1),
    "bracket_first": ("a: ]b\n", 1),
    "brace_first": ("a: }b\n", 1),
    "comment_without_space": ('a: "b"#c\n', 1),
    "conflict_ours": ("a: b\n<<<<<<< HEAD\nc: d\n", 3),
    "conflict_middle": ("a: b\n=======\nc: d\n", 3),
    "conflict_theirs": ("a: b\n>>>>>>> x\nc: d\n", 2),
    "markdown": ("# x\n\n**b**\n", 3),
    "dash_without_space": ("a:\n  -b\n  -c: d\n", 3),
    "colon_without_space": ("a: b\nc:d\n", 3),
    "wide_colon_on_second_line": ("a: b\nc：d\n", 3),
    "key_too_long": (f"a: b\n{'k' * 1_100}: c\n", 2),
    "escape_unknown": ('a: "\\z"\n', 1),
    "escape_cut_off": ('a: "\\', 1),
    "json_comment": ('{"a": "b" /* c */}\n', 1),
    "json_cut_off": ('{"a": {"b": ["c",\n', 2),
}
_OTHER_FORMATS = {
    "csv": 'id,name\n1,"x"\n',
    "ini": "[section]\na = b\n",
    "xml": "<?xml version='1.0'?>\n<a b='c: d'/>\n",
    "html": "<!DOCTYPE html>\n<p class: x>\n",
    "toml": 'a = "b"\n',
    "json_lines": '["a"]\n["b"]\n',
}


def cases() -> Iterator[Case]:
    """Yield the cases."""
    for name, (text, line) in _BROKEN.items():
        yield refused(name, text, ("FMT009", line))
    for name, text in _OTHER_FORMATS.items():
        yield refused(name, text, ("FMT017", 1))
    yield refused("diff", "--- a/x\n+++ b/x\n", ("FMT010", 1), ("FMT017", 1))
