"""Documents as pandas DataFrames; the only file that imports pandas."""
from importlib import import_module
from typing import TYPE_CHECKING, Any, Dict, List

from ._objects import Counted, Span, _Object

if TYPE_CHECKING:
    from ._document import Document

_LISTS = ("claims", "quantities", "dates", "sources", "blocks")


def _put(row: Dict[str, Any], name: str, value: Any) -> None:
    if isinstance(value, Span):
        row[name], row[name + "_begin"], row[name + "_end"] = value.text, value.begin, value.end
    elif isinstance(value, Counted):
        _put(row, name, value.span)
    elif isinstance(value, _Object):
        row[name] = value.text
    elif isinstance(value, tuple) and value and isinstance(value[0], (Span, _Object)):
        row[name] = " … ".join(v.text for v in value)
    else:
        row[name] = value


def _row(thing: _Object) -> Dict[str, Any]:
    row: Dict[str, Any] = {}
    for name in thing._fields:
        _put(row, "text" if name == "span" else name, getattr(thing, name))
    return row


def frame(document: "Document", kind: str) -> Any:
    if kind not in _LISTS:
        raise ValueError(f"kind is {kind!r}: give one of {', '.join(_LISTS)}")
    try:
        pandas = import_module("pandas")
    except ImportError as missing:
        raise ImportError("to_pandas() needs pandas: pip install pandas; to_dict() does without") from missing
    rows: List[Dict[str, Any]] = [_row(thing) for thing in getattr(document, kind)]
    return pandas.DataFrame(rows)
