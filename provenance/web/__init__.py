"""Reviewing in the browser: the report with verdict buttons, on this machine alone unless told otherwise."""
