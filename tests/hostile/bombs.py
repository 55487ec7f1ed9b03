"""Small files that cost a naive reader its time, memory or stack; and the limits."""

from __future__ import annotations

from collections.abc import Iterator

from tests.hostile.case import Case, loaded, refused

RECORD_BYTES = 64 * 1024
_LIMIT_FAULTS = 50
_NODES = 5_000
_SCALAR = 4_000
_DEPTH = 10


def cases() -> Iterator[Case]:
    """Yield the cases."""
    yield from _nesting()
    yield from _references()
    yield from _sizes()
    yield from _counts()


def _nesting() -> Iterator[Case]:
    for name, opened in (("brackets", "["), ("braces", "{a: "), ("mixed", "[{a: ")):
        for count in (12, 100, 1_000, 10_000):
            data = f"a: {opened * count}"[: RECORD_BYTES - 1]
            yield refused(f"nested_{name}_{count}", data, ("FMT022", 1))
    yield refused("nested_25000_brackets", "a: " + "[" * 25_000, ("FMT022", 1))
    yield refused("nested_60000_brackets", "a: " + "[" * 60_000, ("FMT022", 1))
    yield refused("nested_root_brackets", "[" * 25_000, ("FMT017", 1))
    yield refused("nested_root_braces", "{a: " * 15_000, ("FMT022", 1))
    yield refused("nested_braces_as_key", "{" * 25_000, ("FMT016", 1))
    yield refused("nested_dashes", "a:\n  " + "- " * 25_000, ("FMT022", 2))
    yield refused("nested_root_dashes", "- " * 25_000, ("FMT017", 1))
    yield refused("nested_dashes_2_mb", "- " * 1_000_000, ("FMT001", 0))
    yield refused("nested_question_marks", "? " * 25_000, ("FMT016", 1))
    yield refused("nested_colons", "a: " * 20_000, ("FMT009", 1))
    indented = "".join(f"{' ' * level}a:\n" for level in range(300))
    yield refused("nested_indents", indented, ("FMT022", 11))
    yield refused("closing_brackets", "]" * 25_000, ("FMT009", 1))
    deepest = "a: " + "[" * (_DEPTH - 1) + "x" + "]" * (_DEPTH - 1) + "\n"
    value: object = "x"
    for _ in range(_DEPTH - 1):
        value = [value]
    yield loaded("depth_at_limit", deepest, {"a": value})
    deeper = "a: " + "[" * _DEPTH + "x" + "]" * _DEPTH + "\n"
    yield refused("depth_over_limit", deeper, ("FMT022", 1))


def _references() -> Iterator[Case]:
    laughs = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"]
    merges = ["a0: &a0 {k: v}"]
    for level in range(1, 10):
        before = ", ".join([f"*a{level - 1}"] * 9)
        laughs.append(f"a{level}: &a{level} [{before}]")
        merges.append(f"a{level}: &a{level} {{<<: [{before}], k{level}: v}}")
    told = [("FMT012", 1)] + [
        ("FMT012", line) for line in range(2, 11) for _ in range(10)
    ]
    yield refused("billion_laughs", "\n".join(laughs), *told[:_LIMIT_FAULTS])
    merged = [("FMT012", 1)]
    for line in range(2, 11):
        merged += [("FMT012", line), ("FMT014", line), *[("FMT012", line)] * 9]
    yield refused("merge_bomb", "\n".join(merges), *merged[:_LIMIT_FAULTS])
    quadratic = "a: &a " + "x" * 3_000 + "\nb: [" + "*a, " * 10_000 + "]\n"
    yield refused("quadratic_aliases", quadratic, ("FMT012", 1), *[("FMT012", 2)] * 49)
    anchors = "".join(f"k{number}: &a{number} v\n" for number in range(2_000))
    yield refused(
        "many_anchors", anchors, *(("FMT012", line + 1) for line in range(50))
    )
    tags = "".join(f"k{number}: !t{number} v\n" for number in range(2_000))
    yield refused("many_tags", tags, *(("FMT013", line + 1) for line in range(50)))
    directives = "".join(f"%TAG !e{number}! x:\n" for number in range(3_000))
    yield refused("many_directives", directives + "---\na: b\n", ("FMT011", 1))


def _sizes() -> Iterator[Case]:
    head = "a: b\n#"
    full = head + "x" * (RECORD_BYTES - len(head))
    yield loaded("bytes_at_limit", full, {"a": "b"})
    yield refused("bytes_over_limit", full + "x", ("FMT001", 0))
    yield refused("nul_bytes_10_mb", b"\0" * 10_000_000, ("FMT001", 0))
    yield refused("nul_bytes_64_kb", b"\0" * RECORD_BYTES, ("FMT005", 1))
    yield loaded("scalar_at_limit", f"a: {'字' * _SCALAR}\n", {"a": "字" * _SCALAR})
    yield refused("scalar_over_limit", f"a: {'字' * (_SCALAR + 1)}\n", ("FMT021", 1))
    yield refused("scalar_quoted", f'a: "{"x" * 5_000}"\n', ("FMT021", 1))
    yield refused("scalar_digits", f"a: {'9' * 60_000}\n", ("FMT019", 1), ("FMT021", 1))
    yield refused("scalar_digits_4301", f"a: {'1' * 4_301}\n",
                  ("FMT019", 1), ("FMT021", 1))  # fmt: skip
    yield refused("scalar_exponent", "a: 1e999999999\n", ("FMT019", 1))
    yield refused("scalar_hex", f"a: 0x{'f' * 3_000}\n", ("FMT019", 1))
    yield refused("key_of_2000", f"{'k' * 2_000}: v\n", ("FMT017", 1))
    yield refused("key_of_2000_quoted", f'? "{"k" * 5_000}"\n: v\n', ("FMT021", 1))
    yield refused("unclosed_quote", 'a: "' + "x" * 60_000, ("FMT009", 1))
    yield refused("unclosed_quote_lines", 'a: "' + "\n" * 60_000, ("FMT009", 60_001))
    yield loaded("spaces_60000", "a:" + " " * 60_000 + "b", {"a": "b"})
    yield loaded("newlines_60000", "a: b" + "\n" * 60_000, {"a": "b"})
    yield loaded("comments_20000", "a: b\n" + "#\n" * 20_000, {"a": "b"})
    yield refused("spaces_only_60000", " " * 60_000, ("FMT017", 1))
    yield refused("folded_blank_lines", "a: b" + "\n" * 30_000 + "  c",
                  ("FMT020", 1), ("FMT021", 1))  # fmt: skip
    yield refused("combining_marks", "a: q" + "\u0323" * 20_000, ("FMT021", 1))
    yield refused("marks_to_reorder", "a: x" + "\u0307\u0323" * 10_000,
                  ("FMT008", 1), ("FMT021", 1))  # fmt: skip
    yield refused("hidden_20000", "a: x" + "\u200b" * 20_000,
                  ("FMT006", 1), ("FMT021", 1))  # fmt: skip


def _counts() -> Iterator[Case]:
    # A mapping, a key and a list are three nodes; the rest are items.
    items = _NODES - 3
    yield loaded("nodes_at_limit", f"a: [{'1,' * items}]", {"a": [1] * items})
    yield refused("nodes_over_limit", f"a: [{'1,' * (items + 1)}]", ("FMT023", 1))
    lines = "a:\n" + "  - 1\n" * items
    yield loaded("nodes_at_limit_in_block", lines, {"a": [1] * items})
    yield refused(
        "nodes_over_limit_in_block", lines + "  - 1\n", ("FMT023", _NODES - 1)
    )
    keys = "".join(f"k{number}: {number + 1}\n" for number in range(2_499))
    value = {f"k{number}": number + 1 for number in range(2_499)}
    yield loaded("keys_at_limit", keys, value)
    yield refused("keys_over_limit", keys + "z: 1\n", ("FMT023", 2_500))
    yield refused("empty_items", "a:\n" + "  -\n" * 3_000,
                  *(("FMT018", line + 2) for line in range(50)))  # fmt: skip
    yield refused("empty_mappings", "a: [" + "{}," * 10_000 + "]", ("FMT023", 1))
    same = "a: 1\n" * 2_000
    yield refused("same_key_2000", same, *(("FMT015", line + 2) for line in range(50)))
    collide = "".join(f"{number * (2**61 - 1)}: x\n" for number in range(1, 60))
    yield refused("number_keys", collide, *(("FMT016", line + 1) for line in range(50)))
    yield refused("commas", "a: [" + "," * 20_000, ("FMT009", 1))
    yield refused("question_lines", "? a\n" * 10_000,
                  *_question_faults())  # fmt: skip


def _question_faults() -> Iterator[tuple[str, int]]:
    """Each line lacks a value, and from the second on its key is the same."""
    yield "FMT018", 2
    for line in range(2, 26):
        yield "FMT015", line
        yield "FMT018", line + 1
    yield "FMT015", 26
