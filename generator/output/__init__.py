"""Where a build ends up: staged trees, one rename, a journal for rebuilds in place."""
