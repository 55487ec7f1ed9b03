"""Typed records: one Struct a kind, its fields those of the kind's schema."""
