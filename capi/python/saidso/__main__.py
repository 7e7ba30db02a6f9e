"""python -m saidso [--reference-date DATE] [--json] [FILE...]"""
import argparse
import os
import sys
from typing import List, Optional

from . import Document, parse, version


def _words(text: str) -> str:
    """On one line, and safe on a terminal."""
    return "".join(c if c.isprintable() else "\ufffd" for c in " ".join(text.split()))


def _show(document: Document) -> None:
    for claim in document.claims:
        who = claim.source_name or (claim.source.text if claim.source else "(no source)")
        print(f"{_words(who)}\t{claim.act}, {claim.stance}\t{_words(claim.content_text)}")
    for quantity in document.quantities:
        low, high = quantity.lower, quantity.upper
        print(f"{_words(quantity.text)}\t{quantity.kind}, {quantity.bound}\t"
              f"{'…' if low is None else low} to {'…' if high is None else high} {quantity.unit or ''}".rstrip())
    for date in document.dates:
        print(f"{_words(date.text)}\t{date.type}\t{date.value} {date.mod or ''}".rstrip())


def main(arguments: Optional[List[str]] = None) -> int:
    reader = argparse.ArgumentParser(prog="python -m saidso", description="Claims, quantities and dates of articles.")
    reader.add_argument("files", nargs="*", default=["-"], help="UTF-8 texts; - or nothing: standard input")
    reader.add_argument("--reference-date", help="the day of publication, as 2024-10-23")
    reader.add_argument("--json", action="store_true", help="one JSON object a file")
    reader.add_argument("--version", action="version", version=version())
    given = reader.parse_args(arguments)
    failed = False
    for name in given.files:
        try:
            with open(0 if name == "-" else name, encoding="utf-8", errors="replace", newline="",
                      closefd=name != "-") as file:
                document = parse(file.read(), given.reference_date)
        except (OSError, ValueError) as problem:
            print(f"saidso: {name}: {problem}", file=sys.stderr)
            failed = True
            continue
        if given.json:
            print(document.to_json())
        else:
            _show(document)
    return 1 if failed else 0


if __name__ == "__main__":
    try:
        status = main()
        sys.stdout.flush()
    except BrokenPipeError:  # the reader had enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        status = 1
    sys.exit(status)
