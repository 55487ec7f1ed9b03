"""Rules that keep personal data out of the registry."""
