"""Synthetic registers, the sample register, and the comparison with peers."""
