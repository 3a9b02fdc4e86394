"""A bundle is the case whole, byte for byte; what does harm is refused, what was changed is named."""

from __future__ import annotations

import hashlib
import stat
import subprocess
from io import BytesIO
from zipfile import ZIP_BZIP2, ZIP_DEFLATED, ZipFile, ZipInfo

import pytest

from provenance.casebook import bundle
from provenance.casebook.accounts import Incoming, added
from provenance.casebook.bundle import bundled, verified
from provenance.casebook.casefile import AccountEntry
from provenance.casebook.plainzip import zipped
from provenance.errors import BundleError, CaseError

MEMBERS = [
    "velmar-talks/MANIFEST.sha256",
    "velmar-talks/accounts/mfa.txt",
    "velmar-talks/accounts/state.txt",
    "velmar-talks/case.toml",
    "velmar-talks/report/comparison.json",
    "velmar-talks/report/index.html",
    "velmar-talks/report/run.json",
    "velmar-talks/reviews.jsonl",
]


@pytest.fixture
def packed(tmp_path, case, report):
    path = tmp_path / "velmar-talks.zip"
    path.write_bytes(bundled(case, report))
    return path


def contents(path) -> dict[str, bytes]:
    with ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def test_a_bundle_holds_everything_and_verifies(packed, case):
    assert list(contents(packed)) == MEMBERS
    assert contents(packed)["velmar-talks/reviews.jsonl"] == case.reviews.read_bytes()
    found = verified(packed)
    assert (found.slug, found.files, found.faults, found.notices) == ("velmar-talks", 8, (), ())
    assert found.sha256 == hashlib.sha256(packed.read_bytes()).hexdigest()


def test_the_same_content_gives_the_same_bytes(packed, case, report):
    for path in case.folder.rglob("*"):
        path.touch()
    assert bundled(case, report) == packed.read_bytes()


def test_its_manifest_can_be_checked_without_this_program(packed, tmp_path):
    with ZipFile(packed) as archive:
        archive.extractall(tmp_path / "out")
    folder = tmp_path / "out" / "velmar-talks"
    subprocess.run(["sha256sum", "--strict", "--quiet", "-c", "MANIFEST.sha256"], cwd=folder, check=True)


def test_a_case_that_does_not_check_out_is_not_bundled(case, report):
    (case.folder / "accounts/mfa.txt").write_text("Edited.")
    with pytest.raises(CaseError, match=r"does not check out and is not bundled: accounts/mfa\.txt"):
        bundled(case, report)


def test_a_case_that_was_not_run_is_not_bundled(case, tmp_path):
    with pytest.raises(CaseError, match="has no comparison yet"):
        bundled(case, tmp_path / "none")


def test_originals_and_replaced_texts_come_along(case):
    entry = AccountEntry(file="accounts/agency.txt", original="accounts/agency.html")
    case = added(case, Incoming(entry, b"They met.", b"<p>They met."))
    case = added(case, Incoming(entry, b"They talked.", b"<p>They talked."), replace=True)
    names = [name for name, _ in bundle._of_case(case)]  # noqa: SLF001 - a bundle proper needs another run
    assert "accounts/agency.html" in names
    assert len([name for name in names if name.startswith("accounts/replaced/agency.")]) == 2


def spoilt(packed, name: str, data: bytes | None):
    files = contents(packed)
    if data is None:
        del files[name]
    else:
        files[name] = data
    packed.write_bytes(zipped(files))
    return [str(fault) for fault in verified(packed).faults]


def test_a_changed_file_is_named(packed):
    text = contents(packed)["velmar-talks/accounts/mfa.txt"].replace(b"agreed", b"talked")
    assert spoilt(packed, "velmar-talks/accounts/mfa.txt", text)[:2] == [
        "accounts/mfa.txt: was changed: its sum is not the manifest's",
        'accounts/mfa.txt: was changed after it was recorded in case.toml: line 3: "agreed" is now "talked"',
    ]


def test_a_change_that_was_carried_into_the_manifest_is_still_named(packed):
    files = contents(packed)
    old = files["velmar-talks/reviews.jsonl"]
    new = old.replace(b"confirmed", b"dismissed")
    sums = files["velmar-talks/MANIFEST.sha256"].replace(
        hashlib.sha256(old).hexdigest().encode(), hashlib.sha256(new).hexdigest().encode()
    )
    packed.write_bytes(
        zipped({**files, "velmar-talks/reviews.jsonl": new, "velmar-talks/MANIFEST.sha256": sums})
    )
    assert "reviews.jsonl: line 1 was changed after it was written: its hash does not fit" in [
        str(fault) for fault in verified(packed).faults
    ]


def test_missing_and_added_files_are_named(packed):
    assert spoilt(packed, "velmar-talks/reviews.jsonl", None)[0] == (
        "reviews.jsonl: is missing, but the manifest lists it"
    )
    added_too = spoilt(packed, "velmar-talks/accounts/extra.txt", b"x")
    assert "accounts/extra.txt: is not in the manifest" in added_too


def test_a_missing_or_unreadable_manifest_is_named(packed):
    name = "velmar-talks/MANIFEST.sha256"
    assert spoilt(packed, name, b"what\n")[0] == "MANIFEST.sha256: line 1 is no sum and name"
    assert spoilt(packed, name, None)[0] == "MANIFEST.sha256: is missing"


def test_a_broken_case_in_a_bundle_is_named_without_the_machines_paths(packed):
    said = spoilt(packed, "velmar-talks/case.toml", b'title = ""')
    assert said[1].startswith("case.toml: velmar-talks/case.toml, line 1: title must be")


TRICKS = [
    "../evil.txt",
    "/etc/passwd",
    "velmar-talks/../../evil",
    "velmar-talks/accounts/../../../evil",
    "velmar-talks\\..\\..\\evil",
    "C:/x.txt",
]
REFUSED_NAMES = [
    "velmar-talks\\accounts\\x.txt",
    "velmar-talks/run.sh",
    "velmar-talks/accounts/.hidden",
    "velmar-talks/accounts/a/b.txt",
    "velmar-talks/accounts/a\x01.txt",
    "velmar-talks/",
    "case.toml",
]


@pytest.mark.parametrize("name", TRICKS)
def test_a_name_that_leads_out_of_the_bundle_is_called_what_it_is(tmp_path, name):
    path = tmp_path / "x.zip"
    path.write_bytes(zipped({"velmar-talks/case.toml": b"x", name: b"x"}))
    with pytest.raises(BundleError, match="leads out of its folder"):
        verified(path)
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("name", REFUSED_NAMES)
def test_a_name_that_is_no_file_of_a_case_is_refused(tmp_path, name):
    path = tmp_path / "x.zip"
    path.write_bytes(zipped({name: b"x"}))
    with pytest.raises(BundleError, match="no file of a case"):
        verified(path)
    assert list(tmp_path.iterdir()) == [path]


def refused(tmp_path, *, info: ZipInfo | None = None, data: bytes = b"x", method: int = ZIP_DEFLATED) -> str:
    info = info or ZipInfo("velmar-talks/case.toml")
    info.compress_type = method
    packed = BytesIO()
    with ZipFile(packed, "w") as archive:
        archive.writestr(info, data)
    (tmp_path / "x.zip").write_bytes(packed.getvalue())
    with pytest.raises(BundleError) as caught:
        verified(tmp_path / "x.zip")
    return str(caught.value)


def test_a_link_is_refused(tmp_path):
    info = ZipInfo("velmar-talks/case.toml")
    info.external_attr = (stat.S_IFLNK | 0o777) << 16
    assert "no file of a case" in refused(tmp_path, info=info, data=b"/etc/passwd")


def test_a_bomb_is_refused(tmp_path):
    assert "that is no text" in refused(tmp_path, data=b"\0" * 20_000_000)


def test_an_unusual_packing_is_refused(tmp_path):
    assert "unusual way" in refused(tmp_path, method=ZIP_BZIP2)


def test_more_than_the_limits_is_refused(tmp_path, monkeypatch):
    path = tmp_path / "x.zip"
    path.write_bytes(zipped({f"velmar-talks/accounts/{n}.txt": b"x" for n in range(1_001)}))
    with pytest.raises(BundleError, match="between 1 and 1,000"):
        verified(path)
    monkeypatch.setattr(bundle, "MOST_BYTES", 1_000)
    with pytest.raises(BundleError, match="1,000 are the most"):
        verified(path)
    assert "would unpack to more" in refused(tmp_path, data=b"\0" * 1_001)


def test_a_name_twice_two_cases_and_nothing_at_all_are_refused(tmp_path):
    path = tmp_path / "x.zip"
    with ZipFile(path, "w") as archive:
        archive.writestr("velmar-talks/case.toml", "a")
        with pytest.warns(UserWarning, match="Duplicate name"):
            archive.writestr("velmar-talks/case.toml", "b")
    with pytest.raises(BundleError, match="a name twice"):
        verified(path)
    path.write_bytes(zipped({"a/case.toml": b"", "b/case.toml": b""}))
    with pytest.raises(BundleError, match="more than one case"):
        verified(path)
    path.write_bytes(zipped({}))
    with pytest.raises(BundleError, match="holds 0 files"):
        verified(path)


def test_what_is_no_zip_file_is_refused(tmp_path, packed):
    path = tmp_path / "x.zip"
    for data in (b"", b"PK", packed.read_bytes()[:-30], packed.read_bytes()[100:]):
        path.write_bytes(data)
        with pytest.raises(BundleError):
            verified(path)
    with pytest.raises(BundleError, match="cannot be read"):
        verified(tmp_path / "none.zip")
    data = packed.read_bytes()
    path.write_bytes(data.replace(b"Foreign", b"Foreing"))  # the ZIP's own checksum
    with pytest.raises(BundleError, match="no whole ZIP file"):
        verified(path)
