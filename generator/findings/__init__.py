"""What a check can say, and how it is written down."""
