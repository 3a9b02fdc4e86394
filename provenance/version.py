"""The version, on the ground floor, so that every room can name it without asking the installation."""

from __future__ import annotations

VERSION = "0.1.0"
