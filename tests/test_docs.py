"""The README is held to the code: commands, options, rules, and the library's example."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import click
import pytest

import provenance
from provenance.cli import COMMANDS, root
from provenance.findings import RULES

ROOT = Path(__file__).resolve().parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
CALLS = [line.split("#")[0].strip() for line in README.splitlines() if line.strip().startswith("provenance ")]


def table(head):
    """The rows below a table's head, as lists of cells."""
    _, rows = README.split(head + "\n", 1)
    lines = rows.split("\n\n", 1)[0].splitlines()[1:]
    return [[cell.strip() for cell in line.strip("|").split(" | ")] for line in lines]


def command_of(name):
    return root.get_command(click.Context(root), name)


def options_of(command):
    return {option for parameter in command.params for option in parameter.opts + parameter.secondary_opts}


def test_every_command_is_listed_with_its_short_help():
    listed = [(name.strip("`").split()[1], told) for name, told in table("| command | what it does |")]
    assert listed == [(name, command_of(name).short_help) for name in COMMANDS]


def test_every_rule_is_listed_with_its_severity_and_meaning():
    assert table("| rule | severity | fires on |") == [
        [f"`{rule.name}`", rule.severity, rule.meaning] for rule in RULES
    ]


@pytest.mark.parametrize("call", CALLS)
def test_every_command_line_in_the_readme_is_one_that_exists(call):
    words = shlex.split(re.split(r" [<>|] ", call)[0])[1:]
    command = command_of(words.pop(0))
    assert command is not None
    while isinstance(command, click.Group):
        command = command.get_command(click.Context(command), words.pop(0))
        assert command is not None
    for word in words:
        if word.startswith("--"):
            assert word.split("=")[0] in options_of(command) | {"--help"}, call


def test_options_named_in_the_text_exist():
    commands = [command_of(name) for name in COMMANDS]
    below = [c for group in commands if isinstance(group, click.Group) for c in group.commands.values()]
    known = {option for command in (*commands, *below) for option in options_of(command)} | {"--help"}
    assert set(re.findall(r"`(--[a-z-]+)`", README)) <= known


def test_pictures_and_files_that_are_named_are_there():
    for target in re.findall(r"\]\(([^)#]+)\)", README):
        assert (ROOT / target).is_file(), target


def test_what_the_library_promises_is_there():
    for name in provenance.__all__:
        assert getattr(provenance, name) is not None
    assert set(re.findall(r"from provenance import (.*)", README)[0].split(", ")) <= set(provenance.__all__)


def test_every_command_has_examples():
    for name in COMMANDS:
        command = command_of(name)
        assert re.search(r"Examples?:\n  provenance ", command.epilog or ""), name
