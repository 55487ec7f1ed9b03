"""TRN: training classes, their tests and who attended."""
