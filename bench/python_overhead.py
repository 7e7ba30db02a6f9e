#!/usr/bin/env python3
"""What reading all claims, quantities and dates into Python objects costs on top of the parse, in one process.

usage: SAIDSO_LIBRARY=build/lib/libsaidso.so PYTHONPATH=capi/python bench/python_overhead.py TEXTS...
TEXTS are .txt files, folders of them, or .jsonl files with "text".
"""
import ctypes
import glob
import json
import os
import sys
import time

import saidso
from saidso import _native

ROUNDS = 11


def texts(paths):
    for path in paths:
        for name in sorted(glob.glob(path + "/**/*.txt", recursive=True)) if os.path.isdir(path) else [path]:
            with open(name, encoding="utf-8") as file:
                if name.endswith(".jsonl"):
                    yield from (json.loads(line)["text"] for line in file)
                else:
                    yield file.read()


def parse_alone(parser, data):
    handle = ctypes.c_void_p()
    _native.parse(parser._handle, data, len(data), b"2024-10-23", ctypes.byref(handle))
    _native.document_destroy(handle)


def read_everything(parser, text):
    """A document, its lists, and what a program looks at in each object."""
    document = parser.parse(text, "2024-10-23")
    for claim in document.claims:
        claim.source_name, claim.act, claim.stance, claim.cue, claim.content, claim.confidence
    for quantity in document.quantities:
        quantity.span, quantity.kind, quantity.bound, quantity.bounds, quantity.unit
    for date in document.dates:
        date.span, date.type, date.value, date.mod
    return len(document.claims) + len(document.quantities) + len(document.dates)


def make_lists(parser, text):
    document = parser.parse(text, "2024-10-23")
    return len(document.claims) + len(document.quantities) + len(document.dates)


def best_of_each(works):
    """The least processor time of each, in rounds of all, so that a busy machine is busy for all of them."""
    times = [[] for _ in works]
    for _ in range(ROUNDS):
        for (work, items), taken in zip(works, times):
            start = time.process_time()
            for item in items:
                work(item)
            taken.append(time.process_time() - start)
    return [min(taken) for taken in times]


def main():
    articles = list(texts(sys.argv[1:]))
    data = [text.encode() for text in articles]
    parser = saidso.Parser()
    objects = sum(make_lists(parser, text) for text in articles)
    alone, lists, read = best_of_each([(lambda item: parse_alone(parser, item), data),
                                       (lambda item: make_lists(parser, item), articles),
                                       (lambda item: read_everything(parser, item), articles)])
    print(f"{len(articles)} articles, {objects} objects: parse {alone * 1e3:.1f} ms, with lists of all objects "
          f"{lists / alone - 1:+.1%}, with their fields read {read / alone - 1:+.1%}")


main()
