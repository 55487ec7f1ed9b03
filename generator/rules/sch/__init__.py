"""Rules on fields: the schemas judge, these word."""
