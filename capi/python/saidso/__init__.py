"""Who said what, how much and when, in English news text.

>>> import saidso
>>> document = saidso.parse("Ana Lind said on Monday that at least 40 homes were lost.", reference_date="2024-10-23")
>>> claim = document.claims[0]
>>> claim.source_name, claim.act, claim.content_text
('Ana Lind', 'state', 'at least 40 homes were lost')
>>> document.quantities[0].lower, document.dates[0].value
(Decimal('40'), '2024-10-21')

Offsets count code points, so that they slice a ``str``; ``bytes_span`` has the byte offsets of its UTF-8.
"""
from ._document import Document, Parser, parse, parse_date, parse_quantity
from ._native import ClosedError, LibraryError, library_path, version
from ._claims import Claim
from ._objects import Block, Counted, Date, Quantity, Source, Span, Timex
from ._types import (Act, BlockKind, Bound, Change, DateMod, DateType, Form, QuantityKind, SourceKind, Stance)

__version__ = version()

__all__ = [
    "Act", "Block", "BlockKind", "Bound", "Change", "Claim", "ClosedError", "Counted", "Date", "DateMod", "DateType",
    "Document", "Form", "LibraryError", "Parser", "Quantity", "QuantityKind", "Source", "SourceKind", "Span", "Stance",
    "Timex", "library_path", "parse", "parse_date", "parse_quantity",
    "version",
]
