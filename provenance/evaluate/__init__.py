"""Annotated cases to figures: how much of what careful readers marked is told right."""

from __future__ import annotations

from provenance.evaluate.figures import Figures, Rate, figures_of, table_of, to_json
from provenance.evaluate.gold import Case, read_case
from provenance.evaluate.score import Score, score_case

__all__ = ["Case", "Figures", "Rate", "Score", "figures_of", "read_case", "score_case", "table_of", "to_json"]
