"""One ZIP that holds a case whole, and the check of such a ZIP by somebody else.

Its bytes depend on its content alone. MANIFEST.sha256 can be checked without this program:
`unzip bundle.zip && cd SLUG && sha256sum -c MANIFEST.sha256`.
"""

from __future__ import annotations

import re
import stat
import tempfile
from collections.abc import Iterator
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

import msgspec

from provenance.casebook import casefile, durable, results, reviews
from provenance.casebook.case import LEXICON, REPLACED, SLUG, Case, inside, opened
from provenance.casebook.check import Remark, checked
from provenance.casebook.plainzip import zipped
from provenance.errors import BundleError, CaseError

MANIFEST = "MANIFEST.sha256"
REPORT = "report"

# A case has ten accounts of a few pages each; these leave room for a thousand times that and stop a bomb.
MOST_FILES = 1_000
MOST_BYTES = 200 * 1024 * 1024
MOST_RATIO = 200  # unpacked to packed: prose packs to a third, a bomb to a thousandth

_NAME = r"[^/\\\x00-\x1f.][^/\\\x00-\x1f]*"
MEMBER = re.compile(
    rf"(?P<slug>{SLUG.pattern})/"
    rf"(?:{casefile.NAME}|{LEXICON}|{reviews.NAME}(?:{reviews.ASIDE})?|{MANIFEST}|accounts/(?:{REPLACED}/)?{_NAME}"
    rf"|{REPORT}/(?:{results.COMPARISON}|{results.REPORT}|{results.RUN}))"
)


class Verified(msgspec.Struct, frozen=True):
    """What a bundle holds and what is wrong with it."""

    slug: str
    sha256: str
    files: int
    faults: tuple[Remark, ...] = ()
    notices: tuple[Remark, ...] = ()


def bundled(case: Case, report: Path) -> bytes:
    """Return `case` and its report as a ZIP; CaseError where it does not check out."""
    results.needed(report, case.slug)
    faults = checked(case, report).faults
    if faults:
        more = f" (and {len(faults) - 1} more)" if len(faults) > 1 else ""
        raise CaseError(
            f"The case {case.slug} does not check out and is not bundled: {faults[0]}{more}. "
            f"`provenance case check {case.slug}` says everything."
        )
    files = {**dict(_of_case(case)), **dict(_of_report(report))}
    manifest = "".join(f"{results.hashed(files[name])}  {name}\n" for name in sorted(files))
    files[MANIFEST] = manifest.encode()
    return zipped({f"{case.slug}/{name}": data for name, data in files.items()})


def _of_case(case: Case) -> Iterator[tuple[str, bytes]]:
    names = [casefile.NAME, LEXICON, reviews.NAME, reviews.NAME + reviews.ASIDE]
    for entry in case.file.accounts:
        names += [name for name in (entry.file, entry.original) if name]
    kept = case.folder / "accounts" / REPLACED
    names += [f"accounts/{REPLACED}/{path.name}" for path in kept.glob("*")]
    for name in names:
        path = inside(case.folder, name)
        if path.is_file():
            yield name, path.read_bytes()


def _of_report(report: Path) -> Iterator[tuple[str, bytes]]:
    for name in (results.COMPARISON, results.REPORT, results.RUN):
        if (report / name).is_file():
            yield f"{REPORT}/{name}", (report / name).read_bytes()


def verified(path: Path) -> Verified:
    """Check a bundle: its manifest, then the case in it; BundleError where it is none or is refused."""
    files = unpacked(path)
    slug = next(iter(files)).partition("/")[0]
    own = {name.partition("/")[2]: data for name, data in files.items()}
    faults = tuple(_manifest_faults(own))
    with tempfile.TemporaryDirectory(prefix="provenance-") as folder:
        root = Path(folder)
        for name, data in files.items():
            durable.replace(root / name, data)
        try:
            found = checked(opened(root, slug), root / slug / REPORT)
        except CaseError as error:
            faults += (_told(root, Remark(casefile.NAME, str(error))),)
            return Verified(slug, results.hashed(path.read_bytes()), len(files), faults)
        faults += tuple(_told(root, fault) for fault in found.faults)
        notices = tuple(_told(root, notice) for notice in found.notices)
    return Verified(slug, results.hashed(path.read_bytes()), len(files), faults, notices)


def _told(root: Path, remark: Remark) -> Remark:
    """Say where in the bundle it is, not where it was unpacked for a moment."""
    return Remark(*(text.replace(f"{root}/", "") for text in (remark.file, remark.what)))


def _manifest_faults(own: dict[str, bytes]) -> Iterator[Remark]:
    """Compare the files with the manifest, both ways."""
    listed: dict[str, str] = {}
    for number, line in enumerate(own.get(MANIFEST, b"").decode(errors="replace").splitlines(), 1):
        digest, _, name = line.partition("  ")
        if not re.fullmatch(r"[0-9a-f]{64}", digest) or not name:
            yield Remark(MANIFEST, f"line {number} is no sum and name")
        listed[name] = digest
    if MANIFEST not in own:
        yield Remark(MANIFEST, "is missing")
    for name in sorted({*own, *listed} - {MANIFEST, ""}):
        if name not in own:
            yield Remark(name, "is missing, but the manifest lists it")
        elif name not in listed:
            yield Remark(name, "is not in the manifest")
        elif results.hashed(own[name]) != listed[name]:
            yield Remark(name, "was changed: its sum is not the manifest's")


def unpacked(path: Path) -> dict[str, bytes]:
    """Return the files of a bundle by name; BundleError where anything in it is refused."""
    try:
        size = path.stat().st_size
    except OSError as error:
        raise BundleError(f"{path} cannot be read: {error.strerror}.") from error
    if size > MOST_BYTES:
        raise BundleError(f"{path} has {size:,} bytes; {MOST_BYTES:,} are the most a bundle may have.")
    try:
        with ZipFile(path) as archive:
            infos = archive.infolist()
            _check_whole(infos, path)
            return {info.filename: _member(archive, info, path) for info in infos}
    except (BadZipFile, OSError, NotImplementedError, EOFError) as error:
        raise BundleError(f"{path} is no whole ZIP file: {error}.") from error


def _check_whole(infos: list[ZipInfo], path: Path) -> None:
    names = [info.filename for info in infos]
    for info in infos:
        if _leads_out(info.filename):
            raise BundleError(
                f"{path} holds {info.filename!r}, which leads out of its folder: it was built to write "
                f"elsewhere. Nothing was unpacked; do not trust it."
            )
    slugs = {name.partition("/")[0] for name in names}
    if not names or len(names) > MOST_FILES:
        raise BundleError(f"{path} holds {len(names)} files; a bundle holds between 1 and {MOST_FILES:,}.")
    if len(set(names)) < len(names) or len(slugs) > 1:
        raise BundleError(f"{path} holds a name twice, or more than one case.")
    if sum(info.file_size for info in infos) > MOST_BYTES:
        raise BundleError(f"{path} would unpack to more than {MOST_BYTES:,} bytes.")


def _leads_out(name: str) -> bool:
    r"""Whether a name in a ZIP leads out of the folder it is unpacked in.

    >>> _leads_out("../x"), _leads_out("C:\\x"), _leads_out("case/a..b")
    (True, True, False)
    """
    parts = re.split(r"[/\\]", name)
    return ".." in parts or not parts[0] or re.match(r"[A-Za-z]:", name) is not None


def _member(archive: ZipFile, info: ZipInfo, path: Path) -> bytes:
    """Read one file, after everything about it that could do harm is ruled out."""
    kind = stat.S_IFMT(info.external_attr >> 16)
    if not MEMBER.fullmatch(info.filename) or kind not in (0, stat.S_IFREG):
        raise BundleError(f"{path} holds {info.filename!r}, which is no file of a case.")
    if info.flag_bits & 0x1 or info.compress_type not in (ZIP_STORED, ZIP_DEFLATED):
        raise BundleError(f"{path}: {info.filename} is encrypted or packed in an unusual way.")
    if info.file_size > MOST_RATIO * max(1, info.compress_size):
        raise BundleError(f"{path}: {info.filename} unpacks to {info.file_size:,} bytes: that is no text.")
    with archive.open(info) as file:
        data = file.read(info.file_size + 1)
    if len(data) != info.file_size:
        raise BundleError(f"{path}: {info.filename} is not as long as the ZIP file says.")
    return data
