"""The rules: one module each, found by the rulebook in its group's folder."""
