"""Where the words come from: copied text, relays, quotations, independent origins."""

from __future__ import annotations

from provenance.sources.library import Joined, Library, Shelf
from provenance.sources.trace import trace_sources

__all__ = ["Joined", "Library", "Shelf", "trace_sources"]
