"""Edge cases told as records: each takes a scene and changes someone's life."""
