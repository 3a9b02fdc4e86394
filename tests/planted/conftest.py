from __future__ import annotations

import sys
from pathlib import Path

# The generator is a script, not a part of the package: it measures the package.
sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "scripts"))
