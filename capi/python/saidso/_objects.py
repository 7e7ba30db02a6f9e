"""What a document holds. Objects are views of one row each: cheap to make, and read when asked."""
from decimal import Decimal
from typing import Any, Dict, Iterator, List, Optional, Tuple, Type, TypeVar

from . import _tables as t
from . import _types as names
from ._tables import ABSENT, SPAN, Row, Tables

_T = TypeVar("_T", bound="_Object")


class Span:
    """A half-open range of the text."""
    __slots__ = ("begin", "end", "_text", "_block", "_place")
    begin: int  #: first code point, so that ``text[span.begin:span.end]`` are its words
    end: int  #: the code point after the last

    def __init__(self, tables: Tables, begin: int, end: int, place: int) -> None:
        self.begin = begin
        self.end = end
        self._text = tables.text
        self._block = tables.block  # and not the tables, which keep spans: nothing may wait for the cycle collector
        self._place = place

    @property
    def bytes_span(self) -> Tuple[int, int]:
        """The same range in bytes of the text as UTF-8."""
        begin, end = SPAN.unpack_from(self._block, self._place)
        return begin, end

    @property
    def text(self) -> str:
        """The words."""
        return self._text[self.begin:self.end]

    @property
    def slice(self) -> slice:
        """``text[span.slice]`` are the words."""
        return slice(self.begin, self.end)

    def __iter__(self) -> Iterator[int]:
        return iter((self.begin, self.end))

    def __len__(self) -> int:
        return self.end - self.begin

    def __eq__(self, other: object) -> bool:
        return (isinstance(other, Span) and self.begin == other.begin and self.end == other.end
                and self._text == other._text)

    def __hash__(self) -> int:
        return hash((self.begin, self.end))

    def __str__(self) -> str:
        return self.text

    def __repr__(self) -> str:
        return f"Span({self.begin}, {self.end}, {self.text!r})"


class _Object:
    """A row of a table; equal to another with the same contents."""
    __slots__ = ("_tables", "_row", "_place")
    _table = 0
    _fields: Tuple[str, ...] = ()

    def __init__(self, tables: Tables, row: Row, place: int) -> None:
        self._tables = tables
        self._row = row
        self._place = place

    @classmethod
    def at(cls: "Type[_T]", tables: Tables, index: int) -> "_T":
        return cls(tables, tables.rows(cls._table)[index], tables.places(cls._table)[index])

    def _span(self, column: int) -> Optional[Span]:
        begin = self._row[column]
        if begin == ABSENT:
            return None
        return Span(self._tables, begin, self._row[column + 1], self._place + 4 * column)

    def _spans(self, table: int, column: int) -> Tuple[Span, ...]:
        tables, first = self._tables, self._row[column]
        spans = tables.spans.get(table)
        if spans is None:
            rows = zip(tables.rows(table), tables.places(table))
            spans = tables.spans[table] = [Span(tables, begin, end, place) for (begin, end), place in rows]
        return tuple(spans[first:first + self._row[column + 1]])

    def _index(self, column: int) -> Optional[int]:
        number: int = self._row[column]
        return None if number == ABSENT else number

    @property
    def span(self) -> Span:
        """Where it stands in the text."""
        return Span(self._tables, self._row[0], self._row[1], self._place)

    @property
    def text(self) -> str:
        """Its words in the text."""
        return self.span.text

    def to_dict(self) -> Dict[str, Any]:
        """Its fields by name; spans as (begin, end) in code points."""
        return {name: _plain(getattr(self, name)) for name in self._fields}

    def __eq__(self, other: object) -> bool:
        return type(other) is type(self) and self.to_dict() == other.to_dict()  # type: ignore[attr-defined]

    def __hash__(self) -> int:
        return hash(self._row)

    def __repr__(self) -> str:
        inner = ", ".join(f"{name}={getattr(self, name)!r}" for name in self._fields)
        return f"{type(self).__name__}({inner})"


def _plain(value: Any) -> Any:
    if isinstance(value, Span):
        return (value.begin, value.end)
    if isinstance(value, _Object):
        return value.to_dict()
    if isinstance(value, tuple):
        return [_plain(v) for v in value]
    return value


def objects(kind: "Type[_T]", tables: Tables) -> List[_T]:
    return [kind(tables, row, place) for row, place in zip(tables.rows(kind._table), tables.places(kind._table))]


class Block(_Object):
    """One non-empty line of the text. Only headlines and paragraphs are read for claims, quantities and dates."""
    __slots__ = ()
    _table = t.BLOCKS
    _fields = ("span", "kind")

    @property
    def kind(self) -> names.BlockKind:
        return names.BLOCK_KINDS[self._row[2]]


class Source(_Object):
    """A source as the whole article knows it."""
    __slots__ = ()
    _table = t.SOURCES
    _fields = ("name", "role", "org", "kind", "mentions")

    @property
    def name(self) -> Optional[str]:
        """The fullest proper name, without title or leading article; None: unnamed."""
        return self._tables.strings[self._row[0]]

    @property
    def role(self) -> Optional[str]:
        """Office or relation, "spokeswoman"."""
        return self._tables.strings[self._row[1]]

    @property
    def org(self) -> Optional[str]:
        """Organisation or country that the role belongs to."""
        return self._tables.strings[self._row[2]]

    @property
    def kind(self) -> names.SourceKind:
        return names.SOURCE_KINDS[self._row[3]]

    @property
    def mentions(self) -> Tuple[Span, ...]:
        """Where claims name it."""
        return self._spans(t.MENTIONS, 4)

    @property
    def span(self) -> Span:
        """Its first mention."""
        return self.mentions[0]


class Counted:
    """What a quantity counts: ``span`` "North Korean soldiers", ``head`` "soldiers"."""
    __slots__ = ("span", "head")

    def __init__(self, span: Span, head: Span) -> None:
        self.span = span
        self.head = head

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Counted) and self.span == other.span and self.head == other.head

    def __hash__(self) -> int:
        return hash((self.span, self.head))

    def __repr__(self) -> str:
        return f"Counted(span={self.span!r}, head={self.head!r})"


class Quantity(_Object):
    """A number in the text with all that belongs to it."""
    __slots__ = ()
    _table = t.QUANTITIES
    _fields = ("span", "kind", "lower", "upper", "bound", "unit", "counted", "per_each", "change", "rule")

    @property
    def span(self) -> Span:
        """Bound words, number and unit: "at least 3,000", "up to 5 percent"."""
        return Span(self._tables, self._row[4], self._row[5], self._place + 24)  # after two doubles and two ids

    @property
    def kind(self) -> names.QuantityKind:
        return names.QUANTITY_KINDS[self._row[10]]

    @property
    def bound(self) -> names.Bound:
        """How the number named bounds the true value."""
        return names.BOUNDS[self._row[11]]

    @property
    def lower(self) -> Optional[Decimal]:
        """The exact lower bound in ``unit``; None: open."""
        text = self._tables.strings[self._row[2]]
        return None if text is None else Decimal(text)

    @property
    def upper(self) -> Optional[Decimal]:
        """The exact upper bound in ``unit``; None: open."""
        text = self._tables.strings[self._row[3]]
        return None if text is None else Decimal(text)

    @property
    def bounds(self) -> Tuple[float, float]:
        """The two as the nearest floats; minus or plus infinity: open."""
        return self._row[:2]  # type: ignore[return-value]

    @property
    def unit(self) -> Optional[str]:
        """ISO 4217 code of money, UCUM-style code of a measure, "%", "pp", "bp", "x"."""
        return self._tables.strings[self._row[14]]

    @property
    def counted(self) -> Optional[Counted]:
        tables, row = self._tables, self._row
        if row[6] == ABSENT:
            return None
        return Counted(Span(tables, row[6], row[7], self._place + 32), Span(tables, row[8], row[9], self._place + 40))

    @property
    def per_each(self) -> bool:
        """Distributive: "6,000 people each", "$5 a share"."""
        return bool(self._row[13])

    @property
    def change(self) -> Optional[names.Change]:
        """Whether the words around it say that it is a rise or a fall."""
        return names.CHANGES[self._row[12]]

    @property
    def rule(self) -> Optional[str]:
        """The grammar rule that made it."""
        return self._tables.strings[self._row[15]]


class Timex(_Object):
    """One TIMEX3 element as TimeML marks it: without the bounding preposition, two of them for a range."""
    __slots__ = ()
    _table = t.TIMEXES
    _fields = ("span", "type", "value", "mod")

    @property
    def type(self) -> names.DateType:
        return names.DATE_TYPES[self._row[2]]

    @property
    def value(self) -> Optional[str]:
        return self._tables.strings[self._row[3]]

    @property
    def mod(self) -> Optional[names.DateMod]:
        return names.DATE_MODS[self._row[4]]


class Date(_Object):
    """A temporal expression; ``span`` includes its bounding preposition ("since 2014")."""
    __slots__ = ()
    _table = t.DATES
    _fields = ("span", "type", "value", "mod", "interval", "timexes", "rule")

    @property
    def type(self) -> names.DateType:
        """The type of TIMEX3 (ISO 24617-1)."""
        return names.DATE_TYPES[self._row[2]]

    @property
    def value(self) -> str:
        """TIMEX3 value: "2024-10-23", "P3D"; a range "A/B" includes B; "XXXX-10-23" if not resolved."""
        return self._tables.strings[self._row[3]] or ""

    @property
    def mod(self) -> Optional[names.DateMod]:
        """The modifier of TIMEX3: "ON_OR_AFTER"."""
        return names.DATE_MODS[self._row[4]]

    @property
    def interval(self) -> Optional[Tuple[Optional[str], Optional[str]]]:
        """(from, to) in ISO 8601, half-open; None within it: an open end."""
        return (self._tables.strings[self._row[6]], self._tables.strings[self._row[7]]) if self._row[5] else None

    @property
    def timexes(self) -> Tuple[Timex, ...]:
        first, count = self._row[8:10]
        return tuple(Timex.at(self._tables, i) for i in range(first, first + count))

    @property
    def rule(self) -> Optional[str]:
        """The grammar rule that made it."""
        return self._tables.strings[self._row[10]]
