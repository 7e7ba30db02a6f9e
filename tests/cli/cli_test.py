#!/usr/bin/env python3
"""Drives the command-line program as a person would.  usage: cli_test.py PROGRAM"""
import json
import os
import subprocess
import sys
import tempfile
import unittest

PROGRAM = sys.argv.pop(1)
ARTICLE = 'The mayor said on Monday that at least 40 homes were lost.'


def run(*arguments, text=b''):
    if isinstance(text, str):
        text = text.encode()
    return subprocess.run([PROGRAM, *arguments], input=text, stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=120)


class CommandLine(unittest.TestCase):
    def one_line(self, stderr):
        self.assertEqual(stderr.count(b'\n'), 1, stderr)
        self.assertTrue(stderr.startswith(b'saidso: '), stderr)

    def test_json_has_the_documented_members(self):
        p = run('--json', '--reference-date', '2024-10-23', text=ARTICLE)
        self.assertEqual(p.returncode, 0, p.stderr)
        o = json.loads(p.stdout)
        self.assertEqual(list(o), ['saidso', 'offset_unit', 'id', 'reference_date', 'blocks', 'sources', 'quantities',
                                   'dates', 'claims'])
        q = o['quantities'][0]
        self.assertEqual((q['text'], q['lower'], q['upper'], q['bound']), ('at least 40', 40, None, 'at_least'))
        self.assertEqual(o['dates'][0]['value'], '2024-10-21')
        raw = ARTICLE.encode()
        self.assertEqual(raw[q['begin']:q['end']].decode(), q['text'])

    def test_the_table_names_the_words(self):
        p = run(text=ARTICLE)
        self.assertEqual(p.returncode, 0)
        for word in (b'Claims', b'Quantities (1)', b'at least 40', b'Dates (1)'):
            self.assertIn(word, p.stdout)
        self.assertNotIn(b'\x1b', p.stdout)

    def test_json_lines_answer_in_order_and_pass_over_broken_lines(self):
        lines = [json.dumps({'id': n, 'text': f'{n} soldiers left.', 'reference_date': None}) for n in (7, 8)]
        p = run('--jsonl', text=f'{lines[0]}\n{{"id": 1, "text"\n[]\n{{"id":2}}\n\n{lines[1]}\n')
        self.assertEqual(p.returncode, 1)
        self.assertEqual([json.loads(l)['id'] for l in p.stdout.splitlines()], [7, 8])
        errors = p.stderr.decode().splitlines()
        self.assertEqual([e.split(':')[2] for e in errors], ['2', '3', '4'])

    def test_only_selects(self):
        o = json.loads(run('--json', '--only', 'dates', text=ARTICLE).stdout)
        self.assertEqual((len(o['dates']), o['quantities'], o['claims']), (1, [], []))
        self.assertEqual(run('--only', 'nouns', text=ARTICLE).returncode, 2)
        o = json.loads(run('--json', '--only', 'quantities,dates', '-', text=ARTICLE).stdout)
        self.assertEqual((len(o['dates']), len(o['quantities']), o['claims']), (1, 1, []))

    def test_wrong_usage_ends_with_2_and_one_line(self):
        for arguments in (['--no-such-option'], ['--min-confidence', '7'], ['--json', '--jsonl'],
                          ['--weights', '/no/such/file']):
            p = run(*arguments, text=ARTICLE)
            self.assertEqual(p.returncode, 2, arguments)
            self.one_line(p.stderr)

    def test_bad_input_ends_with_1_and_one_line(self):
        with tempfile.TemporaryDirectory() as folder:
            good = os.path.join(folder, 'good.txt')
            with open(good, 'w', encoding='utf-8') as f:
                f.write(ARTICLE)
            for path in ('/no/such/article.txt', folder):
                p = run('--json', path, good)
                self.assertEqual(p.returncode, 1)
                self.one_line(p.stderr)
                self.assertIn(path.encode(), p.stderr)
                self.assertEqual(len(json.loads(p.stdout)['quantities']), 1)
        for date in ('2024-13-45', 'yesterday', '2024-10-23T99:00', '23.10.2024'):
            p = run('--reference-date', date, text=ARTICLE)
            self.assertEqual(p.returncode, 1, date)
            self.one_line(p.stderr)
            self.assertIn(date.encode(), p.stderr)

    def test_any_bytes_are_read(self):
        for text in (b'', b'\0' * 1000, b'\xff\xfe\x80 40 homes', b'"' * 100000, b'a' * 10_000_000,
                     b'said 5 May ' * 900_000):
            p = run('--json', text=text)
            self.assertEqual(p.returncode, 0, text[:20])
            json.loads(p.stdout)

    def test_help_and_version(self):
        p = run('--help')
        self.assertEqual(p.returncode, 0)
        self.assertIn(b'Examples:', p.stdout)
        self.assertRegex(run('--version').stdout.decode(), r'^saidso \d+\.\d+\.\d+\n$')

    def test_a_closed_pipe_is_no_crash(self):
        p = subprocess.run(f'yes \'{{"text":"40 homes"}}\' | head -20000 | {PROGRAM} --jsonl | head -1', shell=True,
                           stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=60)
        self.assertEqual(len(p.stdout.splitlines()), 1)


unittest.main()
