"""Exports: one module makes one or more files of open data from the register."""
