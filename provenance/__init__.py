"""Compares accounts of the same meeting: who says what, what differs, what one side alone claims."""

__version__ = "0.1.0"
