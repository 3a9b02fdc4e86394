"""`python -m provenance`: the command line."""

from __future__ import annotations

from provenance.cli import main

main()
