"""What holds for every test: times are for benchmarks/, a busy machine fails nothing."""

from __future__ import annotations

from hypothesis import settings

settings.register_profile("any machine", deadline=None)
settings.load_profile("any machine")
