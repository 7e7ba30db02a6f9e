"""libsaidso.so through ctypes: where it is, what its functions take, and its statuses as exceptions."""
import ctypes
import ctypes.util
import glob
import os
from typing import List, NoReturn, Tuple

ABI_VERSION = 1  # SAIDSO_ABI_VERSION of the saidso.h that _objects.py lays out

_OUT_OF_MEMORY = 3  # SAIDSO_OUT_OF_MEMORY


class LibraryError(ImportError):
    """libsaidso.so cannot be found, cannot be loaded, or is of another ABI."""


class ClosedError(ValueError):
    """A document was used after its close()."""


class Entry(ctypes.Structure):
    """saidso_entry"""
    _fields_ = [("word", ctypes.c_char_p), ("code", ctypes.c_char_p), ("kind", ctypes.c_uint32),
                ("value", ctypes.c_uint32)]


class Options(ctypes.Structure):
    """saidso_options"""
    _fields_ = [
        ("struct_size", ctypes.c_size_t), ("extract", ctypes.c_uint32), ("date_order", ctypes.c_uint32),
        ("week_start", ctypes.c_uint32), ("attitudes", ctypes.c_uint32), ("min_confidence", ctypes.c_double),
        ("weights_file", ctypes.c_char_p), ("entries", ctypes.POINTER(Entry)), ("entry_count", ctypes.c_size_t),
        ("error", ctypes.c_char_p), ("error_size", ctypes.c_size_t),
    ]


class String(ctypes.Structure):
    """saidso_string"""
    _fields_ = [("data", ctypes.c_void_p), ("size", ctypes.c_size_t)]


def _candidates() -> List[str]:
    chosen = os.environ.get("SAIDSO_LIBRARY")
    if chosen:
        return [chosen]
    here = os.path.dirname(os.path.abspath(__file__))
    found = sorted(glob.glob(os.path.join(here, "libsaidso.so*")), key=len)
    system = ctypes.util.find_library("saidso")
    return found + ([system] if system else [])


def _load() -> Tuple[ctypes.CDLL, str]:
    tried = []
    for path in _candidates():
        try:
            library = ctypes.CDLL(path)
            abi = library.saidso_abi_version
        except (OSError, AttributeError) as problem:
            tried.append(f"{path}: {problem}")
            continue
        abi.restype = ctypes.c_uint32
        if abi() != ABI_VERSION:
            raise LibraryError(f"{path} has ABI version {abi()}, and this Python package needs {ABI_VERSION}: "
                               "install a saidso package and library of the same version, or unset SAIDSO_LIBRARY")
        return library, path
    raise LibraryError("libsaidso.so cannot be loaded. Install the wheel, which carries it, or set SAIDSO_LIBRARY to "
                       "its path. " + ("Tried: " + "; ".join(tried) if tried else "It was found nowhere."))


_library, _path = _load()
_handle, _status = ctypes.c_void_p, ctypes.c_int32
_out = ctypes.POINTER(ctypes.c_void_p)
for _name, _restype, _argtypes in [
        ("saidso_status_message", ctypes.c_char_p, [_status]),
        ("saidso_version_string", ctypes.c_char_p, []),
        ("saidso_options_init", _status, [ctypes.POINTER(Options), ctypes.c_size_t]),
        ("saidso_parser_create", _status, [ctypes.POINTER(Options), _out]),
        ("saidso_parser_destroy", None, [_handle]),
        ("saidso_parse", _status, [_handle, ctypes.c_char_p, ctypes.c_size_t, ctypes.c_char_p, _out]),
        ("saidso_parse_quantity", _status, [_handle, ctypes.c_char_p, ctypes.c_size_t, _out]),
        ("saidso_parse_date", _status,
         [_handle, ctypes.c_char_p, ctypes.c_size_t, ctypes.c_char_p, ctypes.c_uint32, _out]),
        ("saidso_document_destroy", None, [_handle]),
        ("saidso_document_tables", ctypes.c_void_p, [_handle, ctypes.POINTER(ctypes.c_size_t)]),
        ("saidso_document_copy_tables", _status, [_handle, ctypes.c_uint32, ctypes.c_void_p, ctypes.c_size_t]),
        ("saidso_document_json", _status, [_handle, _out]),
        ("saidso_document_html", _status, [_handle, _out]),
        ("saidso_document_brat", _status, [_handle, _out]),
        ("saidso_document_csv", _status, [_handle, _out]),
        ("saidso_buffer_string", String, [_handle]),
        ("saidso_buffer_destroy", None, [_handle])]:
    _function = getattr(_library, _name)
    _function.restype, _function.argtypes = _restype, _argtypes

parser_create, parser_destroy = _library.saidso_parser_create, _library.saidso_parser_destroy
parse_quantity, parse_date = _library.saidso_parse_quantity, _library.saidso_parse_date
options_init, parse = _library.saidso_options_init, _library.saidso_parse
document_destroy, document_tables = _library.saidso_document_destroy, _library.saidso_document_tables
document_copy_tables, document_json = _library.saidso_document_copy_tables, _library.saidso_document_json
document_html, document_brat = _library.saidso_document_html, _library.saidso_document_brat
document_csv = _library.saidso_document_csv
buffer_string, buffer_destroy = _library.saidso_buffer_string, _library.saidso_buffer_destroy


def version() -> str:
    """The version of the library, "MAJOR.MINOR.PATCH"."""
    found: bytes = _library.saidso_version_string()
    return found.decode()


def library_path() -> str:
    """The path or name that libsaidso.so was loaded by."""
    return _path


def fail(status: int, detail: str = "") -> NoReturn:
    """Raises the exception of a status that is not 0."""
    message = detail or _library.saidso_status_message(status).decode()
    if status == _OUT_OF_MEMORY:
        raise MemoryError(message)
    raise ValueError(message)
