"""Explanations: what holds of a worker, a case, a certificate, a number, and why.

Each module makes one plain form (`explain`) and writes it for a terminal (`text`).
They are for the office alone and show ids, never names.
"""
