"""Rules on ids, numbers and references between records."""
