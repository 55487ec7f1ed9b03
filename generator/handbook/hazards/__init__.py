"""What handbook sources and configuration must not hold; found before MkDocs runs."""
