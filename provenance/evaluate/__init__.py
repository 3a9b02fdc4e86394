"""Annotated cases to figures."""
