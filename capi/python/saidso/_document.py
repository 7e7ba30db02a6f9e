"""Parsers and documents."""
import ctypes
import datetime
import html
import json
import os
import re
from functools import lru_cache
from operator import attrgetter
from typing import TYPE_CHECKING, Any, Callable, Dict, Iterable, Iterator, List, Mapping, Optional, Tuple, Type, Union

from . import _native
from ._claims import Claim
from ._objects import Block, Date, Quantity, Source, objects
from ._tables import Tables
from ._types import ACTS, Act

if TYPE_CHECKING:
    from types import TracebackType

_EXTRACT = {"claims": 1, "quantities": 2, "dates": 4}
_DATE_ORDERS = {"month_day": 0, "day_month": 1}
_WEEK_STARTS = {"monday": 0, "sunday": 1}
_LEANS = {"past": 0, "future": 1}
_ACTS: Dict[str, int] = {act: number for number, act in enumerate(ACTS)}
_UNIT_KINDS = {"measure": 1, "money": 2}
_SURROGATES = re.compile("[\ud800-\udfff]")


class Document:
    """The result of one parse. Lists are in text order; they are copies, so objects outlive the document."""
    __slots__ = ("_handle", "_tables", "_text", "_reference_date", "_lists")

    def __init__(self, text: str, reference_date: Optional[str], handle: int) -> None:
        self._handle: Optional[int] = handle
        self._text = text
        self._reference_date = reference_date
        self._tables = Tables(text, handle)
        self._lists: Dict[Type[Any], List[Any]] = {}

    def _open(self) -> int:
        if self._handle is None:
            raise ClosedError("this document was closed: parse its text again, or close it later")
        return self._handle

    def _list(self, kind: Type[Any]) -> List[Any]:
        self._open()
        found = self._lists.get(kind)
        if found is None:
            found = self._lists[kind] = objects(kind, self._tables)
        return found

    @property
    def text(self) -> str:
        """The text as given."""
        return self._text

    @property
    def reference_date(self) -> Optional[str]:
        """The reference date as it was understood, or None."""
        return self._reference_date

    @property
    def claims(self) -> List[Claim]:
        """Who said what."""
        return self._list(Claim)

    @property
    def quantities(self) -> List[Quantity]:
        """How much."""
        return self._list(Quantity)

    @property
    def dates(self) -> List[Date]:
        """When."""
        return self._list(Date)

    @property
    def sources(self) -> List[Source]:
        """Who speaks, once each."""
        return self._list(Source)

    @property
    def blocks(self) -> List[Block]:
        """The lines of the text."""
        return self._list(Block)

    def __iter__(self) -> Iterator[Union[Claim, Quantity, Date]]:
        """All claims, quantities and dates in the order of the text."""
        every: List[Union[Claim, Quantity, Date]] = [*self.claims, *self.quantities, *self.dates]
        return iter(sorted(every, key=attrgetter("span.bytes_span")))

    def _written(self, write: Callable[..., int]) -> str:
        buffer = ctypes.c_void_p()
        status = write(self._open(), ctypes.byref(buffer))
        if status != 0:
            _native.fail(status)
        try:
            found = _native.buffer_string(buffer)
            return ctypes.string_at(found.data, found.size).decode("utf-8")
        finally:
            _native.buffer_destroy(buffer)

    def to_json(self) -> str:
        """The document as one line of JSON, as the command line writes it: offsets are bytes of the UTF-8 text."""
        return self._written(_native.document_json)

    def to_html(self) -> str:
        """A self-contained web page of the article and what it says."""
        return self._written(_native.document_html)

    def _repr_html_(self) -> str:
        """What a notebook shows: the page in a frame of its own, so that neither's styles reach the other."""
        page = html.escape(self.to_html(), quote=True)
        return (f'<iframe srcdoc="{page}" sandbox="allow-scripts" title="saidso" '
                'style="width: 100%; height: 40em; border: 0"></iframe>')

    def to_brat(self) -> str:
        """The .ann file of brat standoff; its offsets are code points of ``text``."""
        return self._written(_native.document_brat)

    def to_csv(self) -> str:
        """The claims as CSV (RFC 4180) with a header."""
        return self._written(_native.document_csv)

    def to_dict(self) -> Dict[str, Any]:
        """``to_json()`` as a dictionary."""
        found: Dict[str, Any] = json.loads(self.to_json())
        return found

    def to_pandas(self, kind: str = "claims") -> Any:
        """A DataFrame with one row for each of the "claims", "quantities", "dates", "sources" or "blocks".

        Needs pandas. Spans are three columns: the words, and ..._begin and ..._end in code points.
        """
        from ._pandas import frame
        return frame(self, kind)

    def close(self) -> None:
        """Frees the library's memory now; else it is freed with the object."""
        handle, self._handle = self._handle, None
        if handle is not None:
            _native.document_destroy(handle)

    def __enter__(self) -> "Document":
        return self

    def __exit__(self, kind: "Optional[Type[BaseException]]", value: Optional[BaseException],
                 trace: "Optional[TracebackType]") -> None:
        self.close()

    def __del__(self) -> None:
        if getattr(self, "_handle", None) is not None:
            self.close()

    def __repr__(self) -> str:
        if self._handle is None:
            return "<saidso.Document, closed>"
        return (f"<saidso.Document of {len(self._text)} characters: {len(self.claims)} claims, "
                f"{len(self.quantities)} quantities, {len(self.dates)} dates>")


ClosedError = _native.ClosedError


def _choice(name: str, value: str, choices: Dict[str, int]) -> int:
    if value not in choices:
        raise ValueError(f"{name} is {value!r}: give one of {', '.join(choices)}")
    return choices[value]


def _day(reference_date: Union[str, datetime.date, None]) -> Optional[str]:
    day = _iso(reference_date) or None
    if day is not None and "\0" in day:
        raise ValueError("reference_date holds a NUL character")
    return day


def _iso(reference_date: Union[str, datetime.date, None]) -> Optional[str]:
    if reference_date is None or isinstance(reference_date, str):
        return reference_date
    if isinstance(reference_date, datetime.datetime):
        return reference_date.isoformat(timespec="minutes")
    if isinstance(reference_date, datetime.date):
        return reference_date.isoformat()
    raise TypeError("reference_date must be a str like '2024-10-23', a date or a datetime, "
                    f"not {type(reference_date).__name__}")


def _utf8(text: str) -> bytes:
    try:
        return text.encode("utf-8")
    except UnicodeEncodeError:  # a lone surrogate, which UTF-8 cannot say: three bytes and one code point as well
        return _SURROGATES.sub("\ufffd", text).encode("utf-8")


def _entry(kind: int, word: str, code: Optional[str] = None, value: int = 0) -> _native.Entry:
    if not isinstance(word, str) or not (code is None or isinstance(code, str)):
        raise TypeError(f"{word!r}: words and codes must be str")
    if "\0" in word or "\0" in (code or ""):
        raise ValueError(f"{word!r} holds a NUL character")
    return _native.Entry(_utf8(word), None if code is None else _utf8(code), kind, value)


def _entries(cues: Mapping[str, str], units: Mapping[str, Union[str, Tuple[str, str]]],
             titles: Iterable[str]) -> "ctypes.Array[_native.Entry]":
    found = [_entry(0, verb, value=_choice(f"the act of cue {verb!r}", act, _ACTS)) for verb, act in cues.items()]
    for name, unit in units.items():
        code, kind = (unit, "measure") if isinstance(unit, str) else unit
        found.append(_entry(1, name, code, _choice(f"the kind of unit {name!r}", kind, _UNIT_KINDS)))
    found += [_entry(2, title) for title in ([titles] if isinstance(titles, str) else titles)]
    return (_native.Entry * len(found))(*found)


class Parser:
    """Reads texts. It never changes, so threads may share one; the GIL is released while it works."""
    __slots__ = ("_handle",)

    def __init__(self, *, extract: Iterable[str] = ("claims", "quantities", "dates"), date_order: str = "month_day",
                 week_start: str = "monday", attitudes: bool = False, min_confidence: float = 0.5,
                 weights_file: "Union[str, os.PathLike[str], None]" = None, cues: Mapping[str, Act] = {},
                 units: Mapping[str, Union[str, Tuple[str, str]]] = {}, titles: Iterable[str] = ()) -> None:
        """
        :param extract: what to look for; claims link to the quantities and dates asked for
        :param date_order: "month_day" or "day_month", for dates such as 3/4/2024
        :param week_start: "monday" or "sunday", for "this week"
        :param attitudes: give attitudes and intentions ("endorsed", "plans to") as claims, too
        :param min_confidence: claims below it are dropped, 0 to 1
        :param weights_file: weights of the claim scorer in place of those in the library
        :param cues: verbs of your own that introduce claims, with their act: ``{"opine": "state"}``. Regular forms are
            known by them. Every word here is one of letters, of 16 bytes at most.
        :param units: units of your own, with the code that ``Quantity.unit`` is to have: ``{"furlong": "[fur_us]"}``;
            money as ``{"florin": ("NLG", "money")}``
        :param titles: offices of your own before a person's name, which become the role: ``["Taoiseach"]``
        :raises ValueError: an option, a word or the file cannot be used; the message says which and why
        """
        self._handle: Optional[int] = None
        options = _native.Options()
        _native.options_init(ctypes.byref(options), ctypes.sizeof(options))
        kinds = [extract] if isinstance(extract, str) else list(extract)
        options.extract = sum({_choice("extract", kind, _EXTRACT) for kind in kinds})
        options.date_order = _choice("date_order", date_order, _DATE_ORDERS)
        options.week_start = _choice("week_start", week_start, _WEEK_STARTS)
        options.attitudes = int(bool(attitudes))
        options.min_confidence = float(min_confidence)
        if weights_file is not None:
            options.weights_file = os.fsencode(weights_file)
        entries = _entries(cues, units, titles)
        options.entries, options.entry_count = entries, len(entries)
        error = ctypes.create_string_buffer(500)
        options.error, options.error_size = ctypes.cast(error, ctypes.c_char_p), len(error)
        handle = ctypes.c_void_p()
        status = _native.parser_create(ctypes.byref(options), ctypes.byref(handle))
        if status != 0:
            _native.fail(status, error.value.decode("utf-8", "replace"))
        self._handle = handle.value

    def parse(self, text: str, reference_date: Union[str, datetime.date, None] = None) -> Document:
        """Reads one text.

        :param text: the text; lone surrogates are read as U+FFFD
        :param reference_date: the day of publication, as a str in ISO 8601, a date or a datetime. Without it, dates
            that need it keep their X form ("XXXX-10-22"): the clock is never read.
        :raises TypeError: text is no str
        :raises ValueError: the reference date is none, or the text has 4 GiB or more
        """
        day = _day(reference_date)
        return self._read(text, day, lambda data, out: _native.parse(
            self._handle, data, len(data), _utf8(day) if day else None, out))

    def parse_quantity(self, expression: str) -> Optional[Quantity]:
        """One quantity, read on its own ("at least $2.5 million"); None when the text is not exactly one."""
        found = self._read(expression, None, lambda data, out: _native.parse_quantity(
            self._handle, data, len(data), out)).quantities
        return found[0] if found else None

    def parse_date(self, expression: str, reference_date: Union[str, datetime.date, None] = None,
                   lean: str = "future") -> Optional[Date]:
        """One date, read on its own ("as early as October 23"); None when the text is not exactly one.

        :param lean: whether a bare "Monday" is the last one ("past") or the next one ("future")
        """
        day = _day(reference_date)
        number = _choice("lean", lean, _LEANS)
        found = self._read(expression, day, lambda data, out: _native.parse_date(
            self._handle, data, len(data), _utf8(day) if day else None, number, out)).dates
        return found[0] if found else None

    @staticmethod
    def _read(text: str, day: Optional[str], call: Callable[..., Any]) -> Document:
        if not isinstance(text, str):
            hint = ": decode it first, as in text.decode('utf-8')" if isinstance(text, (bytes, bytearray)) else ""
            raise TypeError(f"text must be a str, not {type(text).__name__}{hint}")
        handle = ctypes.c_void_p()
        status = call(_utf8(text), ctypes.byref(handle))
        if status != 0 or handle.value is None:
            _native.fail(status, f"reference_date {day!r}: give a day ('2024-10-23') or a date-time "
                                 "('2024-10-23T14:30Z') in ISO 8601" if status == 5 else "")
        return Document(text, day, handle.value)

    def __del__(self) -> None:
        if getattr(self, "_handle", None) is not None:
            _native.parser_destroy(self._handle)


@lru_cache(maxsize=1)
def _default_parser() -> Parser:
    return Parser()


def parse(text: str, reference_date: Union[str, datetime.date, None] = None, **options: Any) -> Document:
    """Reads one text; options are those of :class:`Parser`. With many texts and options, keep a Parser instead."""
    return (Parser(**options) if options else _default_parser()).parse(text, reference_date)


def parse_quantity(expression: str) -> Optional[Quantity]:
    """:meth:`Parser.parse_quantity` with the default options."""
    return _default_parser().parse_quantity(expression)


def parse_date(expression: str, reference_date: Union[str, datetime.date, None] = None,
               lean: str = "future") -> Optional[Date]:
    """:meth:`Parser.parse_date` with the default options."""
    return _default_parser().parse_date(expression, reference_date, lean)
