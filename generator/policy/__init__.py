"""Policy as pure functions of records and a date."""
