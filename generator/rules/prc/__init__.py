"""Rules on the procedure of cases and batches."""
