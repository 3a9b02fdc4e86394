"""The figures on the annotated cases beside the project only rise: `pytest -m gold` holds their floors."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import pytest

from provenance.compare import compare, extract_one
from provenance.evaluate import figures_of, read_case, score_case
from provenance.ingest import account_of

CASES = Path(__file__).resolve().parents[2] / "shared" / "gold" / "cases"
FLOORS = Path(__file__).with_name("gold_floors.json")
ROUNDING = 1e-4  # floors are written with four decimals


def hash_of(folder):
    """The hash of all that the figures depend on: names and bytes of texts, annotations and links."""
    digest = hashlib.sha256()
    for path in sorted(p for p in folder.rglob("*") if p.suffix in {".txt", ".json"}):
        digest.update(f"{path.relative_to(folder).as_posix()}\0".encode())
        digest.update(hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()


def figure(figures, name):
    """The figure that a floor holds: F1 where there is one, else the share."""
    value = getattr(figures, name)
    return value.f1 if hasattr(value, "f1") else value


def faults(floors, hashed, groups):
    """What is wrong: other cases than the floors were set on, or a figure below its floor."""
    if floors["cases"] != hashed:
        return ["the annotated cases are not those that the floors were set on: measure again and say so"]
    return [
        f"{group}: {name} is {figure(groups[group], name):.4f}, its floor {floor:.4f}"
        for group, wanted in floors["floors"].items()
        for name, floor in wanted.items()
        if figure(groups[group], name) < floor - ROUNDING
    ]


def scores(folder):
    for case in sorted(p for p in folder.iterdir() if p.is_dir()):
        texts = {p.stem: p.read_bytes().decode("utf-8") for p in case.glob("*.txt")}
        marked = {name: (case / f"{name}.json").read_text("utf-8") for name in texts}
        links = case / "links.json"
        gold = read_case(case.name, texts, marked, links.read_text("utf-8") if links.exists() else None)
        read = [account_of(texts[a.id].encode(), id=a.id, name=a.name) for a in gold.accounts]
        yield score_case(gold, compare(read) if len(read) > 1 else extract_one(read[0]))


@pytest.mark.gold
def test_no_figure_is_below_its_floor():
    if not CASES.is_dir():
        pytest.skip(f"no annotated cases at {CASES}")
    floors = json.loads(FLOORS.read_text("utf-8"))
    found = list(scores(CASES))
    groups = {
        "all": figures_of(found),
        "without copies": figures_of([s for s in found if s.case not in floors["copies"]]),
    }
    assert faults(floors, hash_of(CASES), groups) == []


class Told:
    link = type("Rate", (), {"f1": 0.7})()
    reach = 0.9


@pytest.mark.parametrize(
    ("floor", "expected"),
    [
        ({"link": 0.7, "reach": 0.9}, []),
        ({"link": 0.70005}, []),  # a floor's rounding
        ({"link": 0.71}, ["all: link is 0.7000, its floor 0.7100"]),
        ({"reach": 0.95}, ["all: reach is 0.9000, its floor 0.9500"]),
    ],
)
def test_the_gate_falls_on_a_figure_below_its_floor(floor, expected):
    assert faults({"cases": "x", "floors": {"all": floor}}, "x", {"all": Told}) == expected


def test_the_gate_falls_on_other_cases():
    (fault,) = faults({"cases": "x", "floors": {}}, "y", {})
    assert "not those that the floors were set on" in fault


def test_the_hash_depends_on_every_name_and_byte(tmp_path):
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "x.txt").write_text("one")
    first = hash_of(tmp_path)
    (tmp_path / "a" / "FINDINGS.md").write_text("no part of it")
    assert hash_of(tmp_path) == first
    (tmp_path / "a" / "x.txt").write_text("two")
    second = hash_of(tmp_path)
    (tmp_path / "a" / "x.txt").rename(tmp_path / "a" / "y.txt")
    assert len({first, second, hash_of(tmp_path)}) == 3


def test_every_floor_is_a_figure():
    floors = json.loads(FLOORS.read_text("utf-8"))
    names = {name for wanted in floors["floors"].values() for name in wanted}
    assert names <= {"source", "joint", "act", "point", "link", "reach", "relation", "lone"}
    assert all(0 <= f <= 1 for wanted in floors["floors"].values() for f in wanted.values())
