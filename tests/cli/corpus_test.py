#!/usr/bin/env python3
"""Many texts: formats, folders, threads, memory, interruption, terminals.  usage: corpus_test.py PROGRAM"""
import csv
import io
import json
import os
import pty
import re
import select
import shutil
import signal
import struct
import subprocess
import sys
import tempfile
import termios
import threading
import time
import unicodedata
import unittest
import fcntl

PROGRAM = sys.argv.pop(1)
ARTICLE = 'The mayor of Bergen, Ann Droste, said on Monday that at least 40 homes were lost.'


def run(*arguments, text=b'', cwd=None):
    if isinstance(text, str):
        text = text.encode()
    return subprocess.run([PROGRAM, *arguments], input=text, stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=120,
                          cwd=cwd)


def record(n):
    return json.dumps({'id': n, 'text': f'{ARTICLE} Police said {n} people were missing.\n' * (1 + n % 5)}) + '\n'


def on_terminal(arguments, columns=80, environment=None, stdin=None, stdout=None):
    """What the program writes to a terminal that has so many columns; stdout may go elsewhere."""
    try:
        master, slave = pty.openpty()
    except OSError as e:
        raise unittest.SkipTest(f'no pseudo-terminal can be had here: {e}') from e
    fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack('HHHH', 24, columns, 0, 0))
    env = {k: v for k, v in os.environ.items() if k not in ('NO_COLOR', 'TERM')}
    process = subprocess.Popen([PROGRAM, *arguments], stdin=stdin or subprocess.DEVNULL, stdout=stdout or slave, stderr=slave,
                               env={**env, 'TERM': 'xterm', **(environment or {})})
    os.close(slave)
    seen = b''
    while True:
        try:
            part = os.read(master, 65536)
        except OSError:
            break
        if not part:
            break
        seen += part
    os.close(master)
    return process.wait(timeout=120), seen.decode()


def read_late(pipe):
    time.sleep(1.2)
    with open(pipe, 'rb') as rest:
        while rest.read(1 << 16):
            pass


class InAFolder(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.mkdtemp()
        self.addCleanup(shutil.rmtree, self.folder)

    def path(self, *parts):
        return os.path.join(self.folder, *parts)

    def write(self, name, content):
        os.makedirs(os.path.dirname(self.path(name)), exist_ok=True)
        with open(self.path(name), 'wb') as f:
            f.write(content if isinstance(content, bytes) else content.encode())
        return self.path(name)

    def read(self, *parts):
        with open(self.path(*parts), encoding='utf-8', newline='') as f:
            return f.read()


class Formats(InAFolder):
    def test_html_is_one_page(self):
        p = run('--html', text=ARTICLE)
        self.assertEqual(p.returncode, 0, p.stderr)
        self.assertTrue(p.stdout.startswith(b'<!DOCTYPE html>'))
        self.assertEqual(p.stdout.count(b'<html'), 1)

    def test_csv_has_one_header_and_names_the_files(self):
        paths = [self.write(name, ARTICLE) for name in ('a.txt', 'b.txt')]
        rows = list(csv.DictReader(io.StringIO(run('--csv', *paths).stdout.decode(), newline='')))
        self.assertEqual([r['id'] for r in rows], paths)
        self.assertEqual({r['source_name'] for r in rows}, {'Ann Droste'})
        lines = record(1) + record(2)
        rows = list(csv.DictReader(io.StringIO(run('--jsonl', '--csv', text=lines).stdout.decode(), newline='')))
        self.assertEqual({r['id'] for r in rows}, {'1', '2'})

    def test_brat_offsets_are_characters(self):
        text = '“Cafés lost €5m,” Ann Droste said on Monday.'
        p = run('--brat', text=text)
        spans = [line.split('\t') for line in p.stdout.decode().splitlines() if line.startswith('T')]
        self.assertTrue(spans)
        for _, where, words in spans:
            ranges = [tuple(map(int, r.split())) for r in where.split(' ', 1)[1].split(';')]
            self.assertEqual(' '.join(text[a:b] for a, b in ranges), words)
        self.assertRegex(p.stdout.decode(), r'(?m)^E1\tAttribution:T\d+ Content:T\d+ Cue:T\d+ Source:T\d+$')

    def test_formats_do_not_mix(self):
        for arguments in (['--html', '--csv'], ['--json', '--brat'], ['--html', 'a', 'b'], ['--jsonl', '--brat']):
            p = run(*arguments, text=ARTICLE)
            self.assertEqual(p.returncode, 2, arguments)
            self.assertEqual(p.stderr.count(b'\n'), 1)


class Folders(InAFolder):
    def test_a_file_each_named_after_its_input(self):
        self.write('in/one.txt', ARTICLE)
        self.write('other/one.txt', ARTICLE)
        for option, ending, start in (('--json', 'json', '{'), ('--html', 'html', '<!DOCTYPE'), ('--csv', 'csv', 'id,')):
            out = self.path('out-' + ending)
            p = run(option, '--output', out, self.path('in/one.txt'), self.path('other/one.txt'))
            self.assertEqual((p.returncode, p.stdout), (0, b''), p.stderr)
            self.assertEqual(sorted(os.listdir(out)), [f'one-2.{ending}', f'one.{ending}'])
            self.assertTrue(self.read(out, 'one.' + ending).startswith(start))
            self.assertRegex(p.stderr.decode(), r'^saidso: 2 texts: 2 claims, .* in [\d.]+ s \(.*/s\)\n$')

    def test_names_are_safe(self):
        ids = ['../../etc/passwd', 'a/b', 'A/b', '', '.hidden', 'ü' * 300, 7, None, 'a\0b', 'con\nrol']
        lines = ''.join(json.dumps({'id': i, 'text': ARTICLE}) + '\n' for i in ids)
        out = self.path('deep', 'er')
        p = run('--jsonl', '-o', out, text=lines)
        self.assertEqual(p.returncode, 0, p.stderr)
        names = os.listdir(out)
        self.assertEqual(len(names), len(ids))
        self.assertEqual(len({n.lower() for n in names}), len(ids))
        for name in names:
            self.assertRegex(name, r'^[A-Za-z0-9_-][A-Za-z0-9._-]{0,110}\.json$')
        self.assertEqual(os.listdir(self.folder), ['deep'])

    def test_brat_folders_hold_text_annotations_and_configuration(self):
        out = self.path('brat')
        run('--brat', '-o', out, self.write('one.txt', ARTICLE))
        self.assertEqual(sorted(os.listdir(out)), ['annotation.conf', 'one.ann', 'one.txt'])
        self.assertEqual(self.read(out, 'one.txt'), ARTICLE)

    def test_an_input_is_never_overwritten(self):
        broken = ARTICLE.encode() + b'\xff'
        path = self.write('one.txt', broken)
        p = run('--brat', '-o', self.folder, path)
        self.assertEqual(p.returncode, 1)
        self.assertIn(b'is an input', p.stderr)
        with open(path, 'rb') as f:
            self.assertEqual(f.read(), broken)

    def test_a_folder_that_cannot_be(self):
        p = run('--json', '-o', self.write('file', 'x') + '/sub', text=ARTICLE)
        self.assertEqual(p.returncode, 1)
        self.assertEqual(p.stderr.count(b'\n'), 1)


class Corpora(InAFolder):
    def test_threads_keep_the_order(self):
        lines = ''.join(record(n) if n % 97 else 'broken\n' for n in range(1, 3000))
        one = run('--jsonl', text=lines)
        for threads in ('2', '7', '0'):
            many = run('--jsonl', '--threads', threads, text=lines)
            self.assertEqual(many.stdout, one.stdout)
            self.assertEqual(many.stderr, one.stderr)
            self.assertEqual(many.returncode, 1)
        self.assertEqual([json.loads(l)['id'] for l in one.stdout.splitlines()], [n for n in range(1, 3000) if n % 97])
        self.assertEqual([int(l.split(b':')[2]) for l in one.stderr.splitlines()], [n for n in range(1, 3000) if not n % 97])
        paths = [self.write(f'{n}.txt', ARTICLE * (n % 7 + 1)) for n in range(60)]
        self.assertEqual(run('--json', '-j', '3', *paths).stdout, run('--json', *paths).stdout)

    def peak_memory(self, megabytes):
        block = ''.join(record(n) for n in range(400)).encode()
        process = subprocess.Popen([PROGRAM, '--jsonl', '-j', '2'], stdin=subprocess.PIPE, stdout=subprocess.DEVNULL)
        for _ in range(megabytes * 1_000_000 // len(block)):
            process.stdin.write(block)
        peak = 0
        with open(f'/proc/{process.pid}/status', encoding='utf-8') as f:
            peak = int(re.search(r'VmHWM:\s+(\d+)', f.read()).group(1))
        process.stdin.close()
        self.assertEqual(process.wait(timeout=300), 0)
        return peak * 1024

    @unittest.skipUnless(os.path.exists('/proc/self/status'), 'needs /proc')
    def test_memory_does_not_grow_with_the_stream(self):
        small, large = self.peak_memory(3), self.peak_memory(30)
        self.assertLess(large, small * 1.3 + 10_000_000)
        with open(PROGRAM, 'rb') as f:
            sanitized = b'__asan' in f.read()
        if not sanitized:
            self.assertLess(large, 200_000_000)

    def test_answers_come_while_the_writer_waits(self):
        for threads in ('1', '3'):
            process = subprocess.Popen([PROGRAM, '--jsonl', '-j', threads], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
            for n in (1, 2):
                process.stdin.write(record(n).encode())
                process.stdin.flush()
                self.assertTrue(select.select([process.stdout], [], [], 20)[0], 'no answer')
                self.assertEqual(json.loads(process.stdout.readline())['id'], n)
            process.stdin.close()
            self.assertEqual(process.wait(timeout=20), 0)
            process.stdout.close()

    def test_an_interrupted_stream_ends_with_a_whole_line(self):
        for threads in ('1', '2'):
            process = subprocess.Popen([PROGRAM, '--jsonl', '-j', threads], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
            block = ''.join(record(n) for n in range(200)).encode()
            process.stdin.write(block + b'{"text": "the beginning of')
            process.stdin.flush()
            first = process.stdout.readline()
            process.send_signal(signal.SIGINT)
            rest = process.stdout.read()
            self.assertEqual(process.wait(timeout=20), 130)
            process.stdin.close()
            process.stdout.close()
            self.assertTrue((first + rest).endswith(b'\n'))
            ids = [json.loads(l)['id'] for l in (first + rest).splitlines()]
            self.assertEqual(ids, list(range(len(ids))))

    def test_a_full_disk_is_said_once(self):
        if not os.path.exists('/dev/full'):
            self.skipTest('no /dev/full')
        with open('/dev/full', 'wb') as full:
            p = subprocess.run([PROGRAM, '--json'], input=ARTICLE.encode(), stdout=full, stderr=subprocess.PIPE, timeout=60)
        self.assertEqual(p.returncode, 1)
        self.assertEqual(p.stderr.count(b'\n'), 1)
        self.assertIn(b'standard output', p.stderr)


class Terminal(InAFolder):
    def columns(self, line):
        wide = sum(unicodedata.east_asian_width(c) in 'WF' for c in line)
        return len(line) + wide - sum(unicodedata.combining(c) > 0 for c in line)

    def test_colours_only_on_a_terminal(self):
        path = self.write('a.txt', ARTICLE)
        self.assertIn('\x1b[', on_terminal([path])[1])
        for environment in ({'NO_COLOR': '1'}, {'TERM': 'dumb'}):
            self.assertNotIn('\x1b', on_terminal([path], environment=environment)[1])
        self.assertIn('\x1b[', on_terminal([path], environment={'NO_COLOR': ''})[1])
        self.assertNotIn(b'\x1b', run(path).stdout)

    def test_the_table_wraps_at_the_width(self):
        text = (f'{ARTICLE} “{"地震で多くの家が壊れた " * 9}and {"é" * 90} fell by 40 percent in Süd-Ost e\u0301te\u0301,” '
                'Ann Droste said.')
        path = self.write('a.txt', text)
        for columns in (40, 57, 80, 132):
            status, seen = on_terminal([path], columns, {'NO_COLOR': '1'})
            self.assertEqual(status, 0)
            widths = [self.columns(line) for line in seen.splitlines()]
            self.assertLessEqual(max(widths), columns, seen)
            self.assertGreater(max(widths), columns * 0.7)

    def test_wide_characters_do_not_shift_the_second_column(self):
        path = self.write('a.txt', '王小明市長 said on Monday that at least 40 homes were lost in the flood.\n' + ARTICLE)
        _, seen = on_terminal([path], 100, {'NO_COLOR': '1'})
        starts = set()
        for line in seen.splitlines():
            at = re.search(r'\S\s{2,}(\S)', line)
            if line.startswith('  ') and at:
                starts.add(self.columns(line[:at.start(1)]))
        self.assertEqual(len(starts), 1, seen)

    def test_a_text_cannot_steer_the_terminal(self):
        path = self.write('a.txt', ARTICLE.replace('homes', 'homes\x1b[2J\x9b\x07').replace('lost', 'lost\u009b2J'))
        self.assertNotRegex(on_terminal([path], 80, {'NO_COLOR': '1'})[1], '[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\x80-\x9f]')

    def test_long_work_shows_a_bar_on_a_terminal_and_a_summary(self):
        path = self.write('many.jsonl', ''.join(record(n) for n in range(2000)) * 2)
        reader, out = os.pipe()
        slow = threading.Thread(target=read_late, args=(reader,))  # so that the work is long on any machine
        slow.start()
        status, seen = on_terminal(['--jsonl', path], 100, stdout=out)
        os.close(out)
        slow.join()
        self.assertEqual(status, 0)
        self.assertRegex(seen, r'\r\x1b\[K\s*\d+ % [━╸─]+  [\d,]+ texts  [\d.]+ [kMG]B  [\d.]+ [kM]B/s  \d+:\d\d left')
        self.assertTrue(seen.rstrip().split('\x1b[K')[-1].startswith('saidso: 4,000 texts: '), seen[-200:])
        p = run('--jsonl', path)
        self.assertEqual(p.stderr, b'')

    def test_short_work_shows_none(self):
        _, seen = on_terminal(['--json', self.write('a.txt', ARTICLE)], stdout=subprocess.DEVNULL)
        self.assertEqual(seen, '')


class Pages(InAFolder):
    def options(self):
        return re.findall(r'^ +(?:-\w, )?--([a-z-]+)', run('--help').stdout.decode(), re.M)

    def test_help_is_narrow_and_names_all_options_once(self):
        text = run('--help').stdout.decode()
        self.assertLessEqual(max(map(len, text.splitlines())), 100)
        self.assertGreater(len(self.options()), 12)
        self.assertEqual(len(set(self.options())), len(self.options()))

    def test_manual_and_completions_know_every_option(self):
        for what in ('man', 'bash', 'zsh', 'fish'):
            text = run('--generate', what).stdout.decode().replace('\\-', '-')
            for option in self.options():
                self.assertRegex(text, rf'(--|-l ){option}\b', what)

    def test_the_manual_is_sound(self):
        if shutil.which('man') is None or shutil.which('groff') is None:
            self.skipTest('no man and groff')
        p = subprocess.run(['man', '--warnings', '-l', '-'], input=run('--generate', 'man').stdout, stdout=subprocess.PIPE,
                           stderr=subprocess.PIPE, timeout=60, env={**os.environ, 'MANWIDTH': '90'})
        self.assertEqual(p.stderr, b'')

    def test_bash_completes(self):
        script = self.write('c.bash', run('--generate', 'bash').stdout)
        ask = 'source "$0"; COMP_WORDS=(saidso "$@"); COMP_CWORD=$#; _saidso; echo "${COMPREPLY[*]}"'
        for words, wanted in ((['--ht'], '--html'), (['--only', 'q'], 'quantities'), (['--week-start', ''], 'monday sunday')):
            p = subprocess.run(['bash', '-c', ask, script, *words], stdout=subprocess.PIPE, timeout=20)
            self.assertEqual(p.stdout.decode().strip(), wanted)

    def test_zsh_and_fish_read_their_files(self):
        for shell, option in (('zsh', '-n'), ('fish', '--no-execute')):
            if shutil.which(shell):
                path = self.write(shell, run('--generate', shell).stdout)
                self.assertEqual(subprocess.run([shell, option, path], timeout=20).returncode, 0)

    def test_week_start_moves_the_week(self):
        text = 'The talks will end this week, the minister said.'
        weeks = [json.loads(run('--json', '-r', '2024-10-20', '--week-start', day, text=text).stdout)['dates'][0]['interval']
                 for day in ('monday', 'sunday')]
        self.assertNotEqual(weeks[0], weeks[1])


if __name__ == '__main__':
    unittest.main()
