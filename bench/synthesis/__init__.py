"""A seeded, deterministic generator of realistic registers; all of it is fiction."""
