"""The domain: records, their places, and the index over them; opens no file."""
