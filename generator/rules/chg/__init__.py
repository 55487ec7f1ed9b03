"""Rules on what may be changed in records that stand."""
