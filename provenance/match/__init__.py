"""Statements of several accounts to links, and links to points: similarity proposes, slots decide."""

from __future__ import annotations

from provenance.match.links import link
from provenance.match.nearest import with_nearest
from provenance.match.points import points_of
from provenance.match.scores import matching

__all__ = ["link", "matching", "points_of", "with_nearest"]
