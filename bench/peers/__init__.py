"""The peers: other generators of static sites, given the same records."""
