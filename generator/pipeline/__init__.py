"""The pipeline: load, check, plan, write, one county at a time.

`run.py` is the table of contents. First pass: bytes to facts, per county. Then the
index over all. Second pass: rules and the pages of persons, per county. Third pass:
what needs everybody's rows (organisations, areas, the register, exports).
"""
