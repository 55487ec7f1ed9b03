"""CRT: grades and certificates, what they follow, and what happens to them."""
