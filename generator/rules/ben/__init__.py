"""BEN: allowance rates, recruitment, mentors, honours, lists and activities."""
