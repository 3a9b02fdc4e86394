"""Statements of several accounts to links, and links to points: similarity proposes, slots decide."""

from __future__ import annotations

from provenance.match.links import link
from provenance.match.nearest import with_nearest
from provenance.match.points import points_of

__all__ = ["link", "points_of", "with_nearest"]
