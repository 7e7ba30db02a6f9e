"""Claims, which refer to all other objects."""
from typing import Optional, Tuple, Union

from . import _tables as t
from . import _types as names
from ._objects import Date, Quantity, Source, Span, _Object


class Claim(_Object):
    """Somebody other than the author is said to express or hold a proposition.

    ``span`` reaches from the first to the last character of source, cue and content.
    """
    __slots__ = ()
    _table = t.CLAIMS
    _fields = ("span", "source", "source_name", "source_role", "source_org", "source_kind", "cue", "content", "form",
               "act", "stance", "parent_index", "via_names", "stated_on", "confidence", "rule")

    @property
    def source(self) -> Optional[Span]:
        """The noun phrase in the sentence; None: none is named."""
        return self._span(2)

    @property
    def cue(self) -> Optional[Span]:
        """ "said", "according to"; None only in a headline of mere quotation marks."""
        return self._span(4)

    @property
    def content(self) -> Tuple[Span, ...]:
        """What is claimed: one fragment or more, in text order."""
        return self._spans(t.CONTENTS, 6)

    @property
    def content_text(self) -> str:
        """The fragments' words, joined by " … "."""
        return " … ".join(span.text for span in self.content)

    @property
    def source_name(self) -> Optional[str]:
        """The source's fullest name in the document."""
        return self._tables.strings[self._row[9]]

    @property
    def source_role(self) -> Optional[str]:
        return self._tables.strings[self._row[10]]

    @property
    def source_org(self) -> Optional[str]:
        return self._tables.strings[self._row[11]]

    @property
    def source_kind(self) -> names.SourceKind:
        return names.SOURCE_KINDS[self._row[12]]

    @property
    def resolved_source(self) -> Optional[Source]:
        """The source as the whole article knows it."""
        index = self._index(8)
        return None if index is None else Source.at(self._tables, index)

    @property
    def form(self) -> names.Form:
        """Whether all, none or some of the content stands inside quotation marks."""
        return names.FORMS[self._row[13]]

    @property
    def act(self) -> names.Act:
        """What the source does by speaking."""
        return names.ACTS[self._row[14]]

    @property
    def stance(self) -> names.Stance:
        """How firmly the source stands behind the content."""
        return names.STANCES[self._row[15]]

    @property
    def parent_index(self) -> Optional[int]:
        """Index into ``Document.claims`` of the innermost claim whose content holds this one."""
        return self._index(16)

    @property
    def parent(self) -> "Optional[Claim]":
        """The innermost claim whose content holds this one."""
        index = self._index(16)
        return None if index is None else Claim.at(self._tables, index)

    @property
    def via(self) -> "Tuple[Union[Claim, str], ...]":
        """The chain through which it came: enclosing claims, nearest first, then names of media."""
        first, count = self._row[18:20]
        return tuple(Claim.at(self._tables, claim) if claim != t.ABSENT else self._tables.strings[name] or ""
                     for claim, name in self._tables.rows(t.VIAS)[first:first + count])

    @property
    def via_names(self) -> Tuple[str, ...]:
        """The names of ``via``, and "" where an enclosing claim's source has none."""
        return tuple(v if isinstance(v, str) else v.source_name or "" for v in self.via)

    @property
    def quantities(self) -> Tuple[Quantity, ...]:
        """Those inside the content."""
        first, count = self._row[20:22]
        return tuple(Quantity.at(self._tables, i)
                     for i, in self._tables.rows(t.CLAIM_QUANTITIES)[first:first + count])

    @property
    def dates(self) -> Tuple[Date, ...]:
        """Those inside the content."""
        first, count = self._row[22:24]
        return tuple(Date.at(self._tables, i) for i, in self._tables.rows(t.CLAIM_DATES)[first:first + count])

    @property
    def stated_on(self) -> Optional[Date]:
        """When the source spoke."""
        index = self._index(17)
        return None if index is None else Date.at(self._tables, index)

    @property
    def confidence(self) -> float:
        """Probability that its cue is one, calibrated on articles held back from training, 0 to 1."""
        return self._row[26]  # type: ignore[no-any-return]

    @property
    def rule(self) -> Optional[str]:
        """The construction that made it."""
        return self._tables.strings[self._row[24]]
