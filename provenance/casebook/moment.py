"""The clock, as the record keeps it; what is pure gets the time as an argument."""

from __future__ import annotations

import datetime as dt


def now() -> str:
    """Return this moment, in UTC, as `2031-05-06T09:00:00Z`."""
    return dt.datetime.now(dt.UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def today() -> str:
    """Return this day, in UTC, as `2031-05-06`."""
    return now()[:10]
