"""Rules on publicity, objections and the release of notices."""
