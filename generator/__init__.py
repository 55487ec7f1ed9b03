"""Hongling Register: YAML records in, findings and a public static site out.

`README.md` beside this file is the map: the flow, the layers, and where a new
thing goes.
"""
