"""Serving the site on this machine while the records change."""
