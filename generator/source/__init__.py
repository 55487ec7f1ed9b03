"""The edge that reads: files, strict YAML, schemas and the places of fields."""
