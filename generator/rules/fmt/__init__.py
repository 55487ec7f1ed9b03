"""Rules on bytes, characters, YAML and files: the loader finds, these word."""
