"""The file of the matcher's weights: three logistic models and their thresholds, as TOML."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol


class Model(Protocol):
    """What a fitted model of scikit-learn shows of itself."""

    coef_: Sequence[Sequence[float]]
    intercept_: Sequence[float]


HEAD = (
    "# Written by scripts/fit_links.py from {made_from}.\n"
    "# These folders, in brackets how many meetings each has, are no part of this repository.\n"
    "# `pair`: two statements by themselves. `among`: that score among rivals and neighbours.\n"
    "# `inside`: two statements of one account. Logistic models; the script says how thresholds were set.\n\n"
)


def as_toml(
    models: dict[str, tuple[Model, Sequence[str]]],
    thresholds: dict[str, float],
    made_from: str,
) -> str:
    """Return the models, each with its features' names, and the thresholds, as the package reads them.

    `made_from` says which links they were fitted on.
    """
    lines = "".join(f"{name} = {value:.2f}\n" for name, value in thresholds.items())
    tables = "".join(_table(name, model, names) for name, (model, names) in models.items())
    return HEAD.format(made_from=made_from) + lines + tables


def _table(name: str, model: Model, names: Sequence[str]) -> str:
    rows = "".join(f'"{n}" = {w:.3f}\n' for n, w in zip(names, model.coef_[0], strict=True))
    return f"\n[{name}]\nintercept = {model.intercept_[0]:.3f}\n[{name}.weights]\n{rows}"
