"""What can go wrong, one class a failure; the message is one sentence that names the remedy."""

from __future__ import annotations


class ProvenanceError(Exception):
    """Anything this package refuses to do; `str(error)` is one sentence for the user."""


class UnreadableAccountError(ProvenanceError):
    """An account's bytes cannot be had or are no text: missing, empty, binary, or in an unknown encoding."""


class UnsupportedLanguageError(ProvenanceError):
    """An account is written in a language whose reporting words the lexicon does not know."""


class NoStatementsError(ProvenanceError):
    """An account holds no statement: nothing but page furniture, headings or questions."""


class TooFewAccountsError(ProvenanceError):
    """A comparison needs two accounts at least, and ten at most."""


class LexiconError(ProvenanceError):
    """A lexicon file is malformed or contradicts itself."""


class OptionError(ProvenanceError):
    """An option's value does not fit: an unknown account, party, rule or date."""


class OutputError(ProvenanceError):
    """A result cannot be written where it was asked for."""


class CaseError(ProvenanceError):
    """A case cannot be used as it stands: missing, malformed, named against the rules, or already there."""


class ReviewError(ProvenanceError):
    """A verdict or correction refers to nothing that is there, or says too little or too much."""


class BundleError(ProvenanceError):
    """A file is no bundle of a case, or holds paths or sizes that are refused."""


class ExportError(ProvenanceError):
    """An export cannot be made: the case is not reviewed as far as it asks, or a library is not installed."""


class AnnotationError(ProvenanceError):
    """An annotated case does not fit its accounts: a passage not there, a link to nowhere, a wrong value."""
