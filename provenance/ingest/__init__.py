"""Bytes to accounts: kind of file, encoding, language, headline and page furniture; no statements yet."""

from provenance.ingest.account import account_of
from provenance.ingest.decoding import Decoded
from provenance.ingest.sniffing import decode

__all__ = ["Decoded", "account_of", "decode"]
