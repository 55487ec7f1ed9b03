"""Rules on the handbook's sources and configuration."""
