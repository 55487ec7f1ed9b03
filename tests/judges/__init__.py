"""Independent judges of the built site: programs that share no code with it."""
