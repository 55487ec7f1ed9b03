"""What a build makes: pages and artifacts, and the addresses of both."""
