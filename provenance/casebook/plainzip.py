"""ZIP files whose bytes depend on their content alone."""

from __future__ import annotations

import io
from collections.abc import Mapping
from zipfile import ZIP_STORED, ZipFile, ZipInfo

DAWN = (1980, 1, 1, 0, 0, 0)  # the earliest time a ZIP file can hold
UNIX = 3
FILE = 0o100644 << 16  # a regular file that everyone may read


def zipped(files: Mapping[str, bytes], *, ordered: bool = True) -> bytes:
    """Return a ZIP of `files` by name, sorted unless their given order matters.

    Nothing is compressed: two builds of zlib make different bytes of the same text.
    """
    packed = io.BytesIO()
    with ZipFile(packed, "w", ZIP_STORED) as archive:
        for name in sorted(files) if ordered else files:
            info = ZipInfo(name, DAWN)
            info.create_system, info.external_attr, info.compress_type = UNIX, FILE, ZIP_STORED
            archive.writestr(info, files[name])
    return packed.getvalue()
