"""The reports, one module each: tables for the office, never for the public site."""
