"""A document's arrays, copied out of the library once and read when they are asked for."""
import ctypes
import struct
from array import array
from typing import Any, Dict, List, Optional, Tuple

from . import _native

Row = Tuple[Any, ...]
ABSENT = 0xFFFFFFFF

# One format for each table of saidso.h, in its order; the last one are the bytes of the strings.
FORMATS = ["=3I", "=6I", "=2d14I", "=11I", "=26Id", "=2I", "=5I", "=2I", "=2I", "=I", "=I", "=2I", "=s"]
(BLOCKS, SOURCES, QUANTITIES, DATES, CLAIMS, MENTIONS, TIMEXES, CONTENTS, VIAS, CLAIM_QUANTITIES, CLAIM_DATES,
 STRINGS, STRING_BYTES) = range(len(FORMATS))
_INDEX = struct.Struct(f"={2 * len(FORMATS)}Q")
SPAN = struct.Struct("=2I")
_ROWS = [struct.Struct(f) for f in FORMATS]


class Strings(Dict[int, Optional[str]]):
    """Strings by id, decoded when they are first asked for."""

    def __init__(self, block: bytes, slices: int, data: int) -> None:
        super().__init__({ABSENT: None})
        self._block = block
        self._slices = slices
        self._data = data

    def __missing__(self, number: int) -> str:
        first, size = _ROWS[STRINGS].unpack_from(self._block, self._slices + 8 * number)
        first += self._data
        found = self[number] = self._block[first:first + size].decode("utf-8", "replace")
        return found


class Tables:
    """The rows of each table with spans in code points, the same spans in bytes, and the strings."""
    __slots__ = ("text", "strings", "spans", "block", "_converted", "_index", "_rows")

    def __init__(self, text: str, handle: int) -> None:
        size = ctypes.c_size_t()
        address = _native.document_tables(handle, ctypes.byref(size))
        self.text = text
        self.block = ctypes.string_at(address, size.value)
        self._converted = memoryview(
            self.block if text.isascii() else self._in_code_points(handle, size.value)).cast("B")
        self._index = _INDEX.unpack_from(self.block)
        self._rows: Dict[int, List[Row]] = {}
        self.spans: Dict[int, List[Any]] = {}  # of the tables of spans, when they are asked for
        self.strings = Strings(self.block, self._index[2 * STRINGS], self._index[2 * STRING_BYTES])

    @staticmethod
    def _in_code_points(handle: int, size: int) -> "array[int]":
        copy = array("Q", bytes(size))  # a ctypes array would be a new type for every size
        status = _native.document_copy_tables(handle, 1, copy.buffer_info()[0], size)
        if status != 0:
            _native.fail(status)
        return copy

    def rows(self, table: int) -> List[Row]:
        found = self._rows.get(table)
        if found is None:
            row = _ROWS[table]
            begin, count = self._index[2 * table], self._index[2 * table + 1]
            found = self._rows[table] = list(row.iter_unpack(self._converted[begin:begin + count * row.size]))
        return found

    def places(self, table: int) -> range:
        """Where each row begins in the block."""
        begin, count = self._index[2 * table], self._index[2 * table + 1]
        return range(begin, begin + count * _ROWS[table].size, _ROWS[table].size)
