"""Bytes to accounts: encoding, kind of file, language, headline and page furniture; no statements yet."""

from provenance.ingest.account import account_of
from provenance.ingest.decoding import Decoded, decode

__all__ = ["Decoded", "account_of", "decode"]
