"""PROV: valid by the library of those who wrote the standard."""

from __future__ import annotations

import pytest

from provenance.casebook.export.as_prov import to_prov


def test_the_document_reads_back_as_prov(reviewed):
    prov = pytest.importorskip("prov.model")
    document = prov.ProvDocument.deserialize(content=to_prov(reviewed).decode(), format="json")
    names = {str(record.identifier) for record in document.get_records(prov.ProvEntity)}
    assert any("mfa" in name for name in names)
    assert any("state" in name for name in names)
