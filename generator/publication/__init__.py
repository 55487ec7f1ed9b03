"""The public projection: what leaves the office, as types of its own."""
