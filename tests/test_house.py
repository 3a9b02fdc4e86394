"""The house: imports go down, upper floors alone touch the world, files are short and named for their job."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
FLOORS = {
    "errors": 0,
    "model_sources": -1,  # the nouns that model takes over
    "model": 0,
    "version": 0,
    "lexicon": 1,
    "text": 1,
    "ingest": 2,
    "extract": 2,
    "match": 2,
    "findings": 2,
    "sources": 2,
    "report": 2,
    "review": 2,
    "evaluate": 2,
    "compare": 3,
    "casebook": 4,
    "__init__": 5,  # the public library
    "web": 6,
    "cli": 7,  # starts the page, so it stands above it
    "__main__": 8,
}
WORLD = {"os", "pathlib", "time", "random", "socket", "subprocess", "click", "rich"}
WORLD_FROM = 4
WORLD_CALLS = {"open", "input", "print"}  # built in, so that no import gives them away
CLOCK_CALLS = {"now", "today", "utcnow"}
LONGEST = 300
SOURCES = {".py", ".js", ".css", ".j2"}
VAGUE = {"utils", "util", "misc", "helpers", "helper"}


def room_of(path: Path, package: Path) -> str:
    return path.relative_to(package).parts[0].removesuffix(".py")


def imported(node: ast.AST, module: tuple[str, ...], rooms: set[str]) -> Iterator[tuple[str, ...]]:
    """Dotted names that an import statement brings in, relative ones resolved against `module`'s package."""
    if isinstance(node, ast.Import):
        yield from (tuple(alias.name.split(".")) for alias in node.names)
    elif isinstance(node, ast.ImportFrom):
        base = module[: len(module) - node.level + 1] if node.level else ()
        base += tuple(node.module.split(".")) if node.module else ()
        for alias in node.names:
            # "from provenance import model" names a room, "from provenance import __version__" the library
            yield (*base, alias.name) if base == ("provenance",) and alias.name in rooms else base


def import_faults(path: Path, package: Path) -> Iterator[str]:
    room, rooms = room_of(path, package), {p.stem for p in package.iterdir()}
    floor = FLOORS.get(room)
    if floor is None:
        yield f"{path.name}: the room {room} stands on no floor"
        return
    parents = ("provenance", *path.relative_to(package).parts[:-1])
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        line = f"{path.relative_to(package.parent)}:{getattr(node, 'lineno', 0)}"
        for name in imported(node, parents, rooms):
            if name[0] in WORLD and floor < WORLD_FROM:
                yield f"{line}: {name[0]} below floor {WORLD_FROM}"
            if name[0] != "provenance":
                continue
            target = name[1] if len(name) > 1 else "__init__"
            if target != room and FLOORS.get(target, 99) >= floor:
                yield f"{line}: {room} (floor {floor}) imports {target} (floor {FLOORS.get(target)})"
        if floor < WORLD_FROM and isinstance(node, ast.Call) and touches_world(node.func):
            yield f"{line}: {ast.unparse(node.func)}() below floor {WORLD_FROM}"


def touches_world(function: ast.expr) -> bool:
    if isinstance(function, ast.Name):
        return function.id in WORLD_CALLS
    return isinstance(function, ast.Attribute) and function.attr in CLOCK_CALLS


def name_and_length_faults(path: Path, root: Path) -> Iterator[str]:
    where = path.relative_to(root)
    yield from (f"{where}: a name that says nothing" for part in where.parts if part.split(".")[0] in VAGUE)
    lines = len(path.read_text(encoding="utf-8").splitlines())
    if path.suffix in SOURCES and lines > LONGEST:
        yield f"{where}: {lines} lines, more than {LONGEST}"


def faults(root: Path) -> list[str]:
    package = root / "provenance"
    folders = [root / name for name in ("provenance", "tests", "benchmarks", "scripts")]
    files = [p for folder in folders for p in sorted(folder.rglob("*")) if p.is_file() and own(p)]
    found = [
        f for p in files if p.suffix == ".py" and package in p.parents for f in import_faults(p, package)
    ]
    return found + [f for p in files if p.suffix in SOURCES for f in name_and_length_faults(p, root)]


def own(path: Path) -> bool:
    return not {"__pycache__", "vendor", "__snapshots__"}.intersection(path.parts)


def test_the_house_stands():
    assert faults(ROOT) == []


PLANTED = {
    "match/x.py": ("from provenance.findings import RULES", "match (floor 2) imports findings (floor 2)"),
    "text/x.py": ("def f():\n    from provenance import lexicon", "text (floor 1) imports lexicon (floor 1)"),
    "lexicon/x.py": ("import provenance.compare", "lexicon (floor 1) imports compare (floor 3)"),
    "report/x.py": ("from ..cli import main", "report (floor 2) imports cli (floor 7)"),
    "ingest/x.py": ("from provenance import __version__", "ingest (floor 2) imports __init__ (floor 5)"),
    "ingest/y.py": ("def f():\n    from pathlib import Path", "pathlib below floor 4"),
    "compare.py": ("import os.path", "os below floor 4"),
    "extract/x.py": ("text = open('x').read()", "open() below floor 4"),
    "findings/x.py": ("day = datetime.date.today()", "datetime.date.today() below floor 4"),
    "cellar/x.py": ("x = 1", "the room cellar stands on no floor"),
    "text/utils.py": ("x = 1", "a name that says nothing"),
    "helpers/x.py": ("x = 1", "a name that says nothing"),
    "text/long.py": ("x = 1\n" * 301, "301 lines, more than 300"),
    "evaluate/x.py": (
        "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    from provenance.casebook import Case",
        "evaluate (floor 2) imports casebook (floor 4)",
    ),
}


@pytest.mark.parametrize("name", PLANTED)
def test_a_planted_fault_is_found(tmp_path, name):
    source, message = PLANTED[name]
    lay(tmp_path, name, source)
    assert any(message in fault for fault in faults(tmp_path)), faults(tmp_path)


SOUND = {
    "match/x.py": "from provenance.text.tokens import tokens\nfrom provenance.match import score\nimport re",
    "cli/x.py": "import os\nfrom provenance import __version__\nfrom provenance.report import to_json",
    "casebook/x.py": "import time\nfrom pathlib import Path\nnow = time.time()",
    "report/x.py": "from . import view\nfrom provenance import model",
    "text/full.py": "x = 1\n" * 300,
}


@pytest.mark.parametrize("name", SOUND)
def test_a_sound_file_is_let_be(tmp_path, name):
    lay(tmp_path, name, SOUND[name])
    assert faults(tmp_path) == []


def lay(root: Path, name: str, source: str) -> None:
    for room in FLOORS:
        if room not in {"__init__", "__main__"}:
            (root / "provenance" / room).mkdir(parents=True, exist_ok=True)
    file = root / "provenance" / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(source, encoding="utf-8")
