"""Long tests, run apart by `make campaign`: each module has a `campaign()` to run."""
