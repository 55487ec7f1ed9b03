"""Rules on calendars and the counting of working days."""
