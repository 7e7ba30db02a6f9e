#!/usr/bin/env python3
"""The Python package over the library that SAIDSO_LIBRARY names.  usage: python_test.py HEADER"""
import ctypes
import datetime
import gc
import html.parser
import io
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import threading
import typing
import unittest
from contextlib import redirect_stderr, redirect_stdout
from decimal import Decimal
from unittest import mock

import saidso
from saidso import __main__ as command
from saidso import _native, _tables, _types

HEADER = sys.argv.pop()
TEXT = ("Dam near Vellora ‘close to failing’\n"
        "The ministry of water, citing two engineers, reported on Monday that at least 3,000 people had left Vellora "
        "since October 12. “We may need between 5 and 8 boats a day,” spokeswoman Ana Lind told Radio Meridian. "
        "Prosecutors would not say whether anyone had been arrested; Lind denied that repairs worth €14.5m were put "
        "off.\n“It is 0.3 mm wide 🌊,” she said last week, adding that one in three houses would be rebuilt by 2027.\n")


def bytes_of(span):
    return None if span is None else dict(zip(("begin", "end"), span.bytes_span))


class Objects(unittest.TestCase):
    def check(self, text):
        document = saidso.parse(text, "2026-10-28")
        said = document.to_dict()
        data = text.encode()
        self.assertEqual(len(document.claims), len(said["claims"]))
        for claim, other in zip(document.claims, said["claims"]):
            for name in ("source_name", "source_role", "source_org", "source_kind", "form", "act", "stance", "rule"):
                self.assertEqual(getattr(claim, name), other[name], name)
            self.assertEqual(claim.parent_index, other["parent"])
            self.assertAlmostEqual(claim.confidence, other["confidence"], 3)
            self.assertEqual(claim.span.bytes_span, (other["begin"], other["end"]))
            self.assertEqual(bytes_of(claim.source), other["source"])
            self.assertEqual(bytes_of(claim.cue), other["cue"])
            self.assertEqual([bytes_of(s) for s in claim.content], other["content"])
            self.assertEqual([q.span.bytes_span for q in claim.quantities],
                             [document.quantities[i].span.bytes_span for i in other["quantities"]])
            self.assertEqual([d.value for d in claim.dates], [document.dates[i].value for i in other["dates"]])
            self.assertEqual(claim.stated_on,
                             None if other["stated_on"] is None else document.dates[other["stated_on"]])
            self.assertEqual(claim.resolved_source, None if other["source_index"] is None
                             else document.sources[other["source_index"]])
            self.assertEqual([v if isinstance(v, str) else document.claims.index(v) for v in claim.via], other["via"])
            self.assertEqual(claim.parent, None if other["parent"] is None else document.claims[other["parent"]])
        for quantity, other in zip(document.quantities, said["quantities"]):
            for name in ("kind", "bound", "unit", "per_each", "change", "rule", "text"):
                self.assertEqual(getattr(quantity, name), other[name], name)
            for name, bound in (("lower", 0), ("upper", 1)):
                exact = getattr(quantity, name)
                if other[name] is None:
                    self.assertIsNone(exact)
                    self.assertEqual(abs(quantity.bounds[bound]), float("inf"))
                else:
                    self.assertEqual(float(exact), other[name])
                    self.assertEqual(quantity.bounds[bound], other[name])
            counted = quantity.counted
            self.assertEqual(counted and counted.span.bytes_span,
                             other["counted"] and (other["counted"]["begin"], other["counted"]["end"]))
            if counted:
                self.assertTrue(counted.span.begin <= counted.head.begin and counted.head.end <= counted.span.end)
        for date, other in zip(document.dates, said["dates"]):
            for name in ("type", "value", "mod", "rule", "text"):
                self.assertEqual(getattr(date, name), other[name], name)
            self.assertEqual(date.interval, other["interval"] and (other["interval"]["from"], other["interval"]["to"]))
            self.assertEqual([(*x.span.bytes_span, x.type, x.value, x.mod) for x in date.timexes],
                             [(x["begin"], x["end"], x["type"], x["value"], x["mod"]) for x in other["timex3"]])
        for source, other in zip(document.sources, said["sources"]):
            self.assertEqual((source.name, source.role, source.org, source.kind),
                             (other["name"], other["role"], other["org"], other["kind"]))
            self.assertEqual([bytes_of(s) for s in source.mentions], other["mentions"])
        self.assertEqual([(*b.span.bytes_span, b.kind) for b in document.blocks],
                         [(b["begin"], b["end"], b["kind"]) for b in said["blocks"]])
        for thing in document:
            begin, end = thing.span.bytes_span
            self.assertEqual(thing.text, data[begin:end].decode())
            self.assertEqual(thing.text, text[thing.span.slice])
        self.assertGreater(len(list(document)), 15)

    def test_they_say_what_the_json_says(self):
        self.check(TEXT)
        self.check(TEXT.encode("ascii", "ignore").decode())
        self.check(TEXT + "🌊" * 200 + "\n" + TEXT)

    def test_they_are_values(self):
        one, other = saidso.parse(TEXT, "2026-10-28"), saidso.parse(TEXT, "2026-10-28")
        self.assertEqual(one.claims, other.claims)
        self.assertEqual({hash(c) for c in one.claims}, {hash(c) for c in other.claims})
        self.assertNotEqual(one.claims[0], one.claims[1])
        self.assertNotEqual(one.claims[0], one.quantities[0])
        self.assertIn("source_name=", repr(one.claims[0]))
        self.assertEqual(one.claims[0].to_dict()["act"], one.claims[0].act)
        json.dumps(one.claims[-1].to_dict(), default=str)
        first, last = one.claims[0].span
        self.assertEqual(str(one.claims[0].span), TEXT[first:last])

    def test_numbers_are_exact(self):
        document = saidso.parse("It is 0.3 mm wide and took 123,456,789,012,345,678,901 steps.")
        self.assertEqual(document.quantities[0].lower, Decimal("0.3"))
        self.assertEqual(document.quantities[1].upper, 123456789012345678901)

    def test_memory_goes_with_the_document_and_not_with_the_collector(self):
        gc.collect()
        gc.disable()
        try:
            for _ in range(20):
                [(c.content, c.source) for c in saidso.parse(TEXT).claims]
            self.assertEqual([o for o in gc.get_objects() if isinstance(o, _tables.Strings)], [])
        finally:
            gc.enable()


class Misuse(unittest.TestCase):
    def test_a_text_that_is_none(self):
        with self.assertRaisesRegex(TypeError, r"text\.decode\('utf-8'\)"):
            saidso.parse(b"Lind said so.")
        with self.assertRaisesRegex(TypeError, "not NoneType"):
            saidso.parse(None)

    def test_lone_surrogates_keep_their_place(self):
        document = saidso.parse("\ud800 Lind said 5 km were lost.")
        self.assertEqual(document.quantities[0].text, "5 km")

    def test_reference_dates(self):
        text = "It opened on Monday."
        for day in ("2024-10-23", datetime.date(2024, 10, 23), datetime.datetime(2024, 10, 23, 14, 30),
                    datetime.datetime(2024, 10, 23, 14, 30, tzinfo=datetime.timezone.utc)):
            self.assertEqual(saidso.parse(text, day).dates[0].value, "2024-10-21")
        for day in ("yesterday", "2024-02-30", "2024-10-23\0", "23.10.2024", "\ud800"):
            with self.assertRaisesRegex(ValueError, "reference_date"):
                saidso.parse(text, day)
        with self.assertRaisesRegex(TypeError, "a date or a datetime, not int"):
            saidso.parse(text, 20241023)

    def test_options(self):
        self.assertEqual(saidso.parse("On 3/4/2024.", date_order="day_month").dates[0].value, "2024-04-03")
        self.assertEqual(saidso.parse("Lind said 5 km were lost.", extract="claims").quantities, [])
        with self.assertRaisesRegex(ValueError, "date_order is 'dmy': give one of month_day, day_month"):
            saidso.Parser(date_order="dmy")
        with self.assertRaisesRegex(ValueError, "extract is 'names'"):
            saidso.Parser(extract=["claims", "names"])
        with self.assertRaisesRegex(ValueError, "min_confidence: give a number from 0 to 1"):
            saidso.Parser(min_confidence=2)
        with self.assertRaisesRegex(ValueError, "weights file /no/such/file cannot be read"):
            saidso.Parser(weights_file="/no/such/file")
        with self.assertRaises(TypeError):
            saidso.Parser(colour="red")

    def test_own_words(self):
        document = saidso.parse("Taoisach Una Reel blorfed that 5 zarns and 40 florpels were lost.",
                                cues={"blorf": "deny"}, titles=["taoisach"],
                                units={"zarn": "[zrn]", "florpel": ("FLP", "money")})
        self.assertEqual([(c.act, c.source_role, c.source_name) for c in document.claims],
                         [("deny", "Taoisach", "Una Reel")])
        self.assertEqual([(q.kind, q.unit) for q in document.quantities], [("measure", "[zrn]"), ("money", "FLP")])
        with self.assertRaisesRegex(ValueError, 'cue "two words": give one word'):
            saidso.Parser(cues={"two words": "state"})
        with self.assertRaisesRegex(ValueError, "the act of cue 'opine' is 'moan': give one of state, report"):
            saidso.Parser(cues={"opine": "moan"})
        with self.assertRaisesRegex(ValueError, "the kind of unit 'zarn' is 'length': give one of measure, money"):
            saidso.Parser(units={"zarn": ("z", "length")})
        with self.assertRaisesRegex(TypeError, "b'zarn': words and codes must be str"):
            saidso.Parser(titles=[b"zarn"])
        with self.assertRaisesRegex(ValueError, "NUL"):
            saidso.Parser(titles=["a\0b"])

    def test_formats(self):
        document = saidso.parse(TEXT, "2026-10-28")
        self.assertTrue(document.to_html().startswith("<!DOCTYPE html>") or "<html" in document.to_html())
        self.assertTrue(document.to_csv().startswith("id,claim,begin,end,source"))
        for line in document.to_brat().splitlines():
            if line.startswith("T"):
                _, where, words = line.split("\t")
                if ";" not in where:
                    _, begin, end = where.split(" ")
                    self.assertEqual(TEXT[int(begin):int(end)].replace("\n", " "), words)

    def test_a_notebook_shows_the_page_in_a_frame(self):
        document = saidso.parse('He said: "\u00e9 <b> & \'x\' is closed."', "2026-10-28")
        frames = []

        class Reader(html.parser.HTMLParser):
            def handle_starttag(self, tag, attributes):
                frames.append((tag, dict(attributes)))

        Reader().feed(document._repr_html_())
        self.assertEqual([tag for tag, _ in frames], ["iframe"])
        self.assertEqual(frames[0][1]["srcdoc"], document.to_html())
        self.assertNotIn("allow-same-origin", frames[0][1]["sandbox"])

    def test_one_expression(self):
        quantity = saidso.parse_quantity("at least 3,000 wooden homes")
        self.assertEqual((quantity.lower, quantity.bound, quantity.counted.head.text), (3000, "at_least", "homes"))
        self.assertIsNone(saidso.parse_quantity("no number"))
        self.assertEqual(saidso.parse_date("Monday", "2024-10-23").value, "2024-10-28")
        self.assertEqual(saidso.parse_date("Monday", "2024-10-23", lean="past").value, "2024-10-21")
        self.assertIsNone(saidso.parse_date("no date"))
        with self.assertRaisesRegex(ValueError, "lean is 'left'"):
            saidso.parse_date("Monday", lean="left")
        with self.assertRaisesRegex(TypeError, "decode"):
            saidso.parse_quantity(b"5")

    def test_a_closed_document(self):
        with saidso.parse(TEXT) as document:
            claims = document.claims
        for use in (lambda: document.claims, lambda: document.dates, document.to_json, lambda: list(document)):
            with self.assertRaisesRegex(saidso.ClosedError, "parse its text again"):
                use()
        self.assertIn("closed", repr(document))
        self.assertTrue(claims[0].content_text)  # objects are copies
        document.close()

    def test_pandas_is_asked_for_only_when_used(self):
        document = saidso.parse(TEXT, "2026-10-28")
        with self.assertRaisesRegex(ValueError, "give one of claims"):
            document.to_pandas("verbs")
        with mock.patch.dict(sys.modules, {"pandas": None}), self.assertRaisesRegex(ImportError, "pip install pandas"):
            document.to_pandas()

    def test_pandas(self):
        try:
            import pandas  # noqa: F401
        except ImportError:
            self.skipTest("pandas is not installed (Debian: python3-pandas)")
        document = saidso.parse(TEXT, "2026-10-28")
        frame = document.to_pandas()
        self.assertEqual(list(frame["source_name"]), [c.source_name for c in document.claims])
        self.assertEqual(list(frame["content"]), [c.content_text for c in document.claims])
        for kind in ("quantities", "dates", "sources", "blocks"):
            self.assertEqual(len(document.to_pandas(kind)), len(getattr(document, kind)))


class Library(unittest.TestCase):
    def load(self, path):
        environment = dict(os.environ, SAIDSO_LIBRARY=path)
        return subprocess.run([sys.executable, "-c", "import saidso"], env=environment, capture_output=True, text=True)

    def test_a_missing_library(self):
        result = self.load("/no/such/libsaidso.so")
        self.assertEqual(result.returncode, 1)
        self.assertIn("LibraryError: libsaidso.so cannot be loaded. Install the wheel", result.stderr)
        self.assertIn("/no/such/libsaidso.so", result.stderr)

    def test_a_library_of_another_abi(self):
        compiler = shutil.which("cc") or shutil.which("gcc") or shutil.which("clang")
        if not compiler:
            self.skipTest("there is no C compiler")
        with tempfile.TemporaryDirectory() as folder:
            source, library = os.path.join(folder, "other.c"), os.path.join(folder, "libsaidso.so")
            with open(source, "w", encoding="utf-8") as file:
                file.write("unsigned saidso_abi_version(void) { return 99; }\n")
            subprocess.run([compiler, "-shared", "-fPIC", source, "-o", library], check=True)
            result = self.load(library)
        self.assertEqual(result.returncode, 1)
        self.assertIn("has ABI version 99, and this Python package needs 1", result.stderr)

    def test_what_python_knows_is_what_the_header_says(self):
        with open(HEADER, encoding="utf-8") as file:
            header = file.read()
        self.assertEqual(int(re.search(r"#define SAIDSO_ABI_VERSION (\d+)u", header).group(1)), _native.ABI_VERSION)
        tables = re.findall(r"SAIDSO_TABLE_(\w+)", header[header.index("SAIDSO_TABLE_BLOCKS = 0"):])
        self.assertEqual(tables[tables.index("STRING_BYTES")], "STRING_BYTES")
        for name in tables[:len(_tables.FORMATS)]:
            self.assertEqual(getattr(_tables, name), tables.index(name))
        library = ctypes.CDLL(saidso.library_path())
        for function, words in (("act", _types.ACTS), ("stance", _types.STANCES), ("form", _types.FORMS),
                                ("bound", _types.BOUNDS), ("change", _types.CHANGES), ("date_mod", _types.DATE_MODS),
                                ("date_type", _types.DATE_TYPES), ("block_kind", _types.BLOCK_KINDS),
                                ("source_kind", _types.SOURCE_KINDS), ("quantity_kind", _types.QUANTITY_KINDS)):
            name = getattr(library, f"saidso_{function}_name")
            name.restype = ctypes.c_char_p
            self.assertEqual([name(i).decode() for i in range(len(words) + 1)], [w or "" for w in words] + [""])

    def test_threads_share_a_parser(self):
        parser = saidso.Parser()
        texts = [TEXT * (1 + i % 3) + f"Lind said {i} km were lost." for i in range(24)]
        expected = [parser.parse(text, "2026-10-28").to_json() for text in texts]
        found = [[] for _ in range(8)]

        def work(answers):
            for text in texts:
                document = parser.parse(text, "2026-10-28")
                answers.append((document.to_json(), [c.content_text for c in document.claims]))

        threads = [threading.Thread(target=work, args=(answers,)) for answers in found]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        contents = [[c.content_text for c in parser.parse(text, "2026-10-28").claims] for text in texts]
        for answers in found:
            self.assertEqual(answers, list(zip(expected, contents)))


class Command(unittest.TestCase):
    def run_it(self, *arguments):
        out, err = io.StringIO(), io.StringIO()
        with redirect_stdout(out), redirect_stderr(err):
            status = command.main(list(arguments))
        return status, out.getvalue(), err.getvalue()

    def test_it_reads_files(self):
        with tempfile.NamedTemporaryFile("w", suffix=".txt", encoding="utf-8") as file:
            file.write("Ana Lind said on Monday that at least 40 homes were lost\x1b in floods.")
            file.flush()
            status, out, _ = self.run_it("--reference-date", "2024-10-23", file.name)
            self.assertEqual(status, 0)
            self.assertIn("Ana Lind\tstate, asserted\tat least 40 homes were lost\ufffd in floods", out)
            self.assertIn("at least 40\tcount, at_least\t40 to …", out)
            self.assertNotIn("\x1b", out)
            status, out, _ = self.run_it("--json", file.name)
            self.assertEqual(len(json.loads(out)["claims"]), 1)
            status, _, err = self.run_it("--reference-date", "soon", file.name)
            self.assertEqual(status, 1)
            self.assertIn("reference_date 'soon'", err)
        status, _, err = self.run_it("/no/such/file")
        self.assertEqual(status, 1)
        self.assertIn("/no/such/file", err)


class Types(unittest.TestCase):
    def test_mypy_has_nothing_to_say(self):
        mypy = os.environ.get("MYPY") or shutil.which("mypy")
        if not mypy:
            self.skipTest("mypy is not installed (Debian: mypy)")
        package = os.path.dirname(os.path.abspath(saidso.__file__))
        with tempfile.TemporaryDirectory() as cache:
            program = os.path.join(cache, "program.py")
            with open(program, "w", encoding="utf-8") as file:
                file.write("import saidso\n\n\ndef acts(text: str) -> list[saidso.Act]:\n"
                           "    return [claim.act for claim in saidso.parse(text).claims]\n")
            right = subprocess.run([mypy, "--strict", "--cache-dir", cache, package, program], capture_output=True,
                                   text=True)
            self.assertEqual(right.returncode, 0, right.stdout + right.stderr)
            with open(program, "a", encoding="utf-8") as file:
                file.write("\n\nnumber: int = saidso.parse('').claims\n")
            wrong = subprocess.run([mypy, "--strict", "--cache-dir", cache, package, program], capture_output=True,
                                   text=True, env=dict(os.environ, MYPYPATH=os.path.dirname(package)))
            self.assertIn("Incompatible types in assignment", wrong.stdout)

    def test_everything_public_is_documented(self):
        for name in saidso.__all__:
            thing = getattr(saidso, name)
            if typing.get_origin(thing) is not typing.Literal:
                self.assertTrue(thing.__doc__, name)


unittest.main()
