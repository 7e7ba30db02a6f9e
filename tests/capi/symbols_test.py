#!/usr/bin/env python3
"""What the shared library exports and what it asks for.  usage: symbols_test.py LIBRARY HEADER"""
import re
import subprocess
import sys
import unittest

HEADER = sys.argv.pop()
LIBRARY = sys.argv.pop()
NEEDED = {'libc.so.6', 'libm.so.6', 'libstdc++.so.6', 'libgcc_s.so.1', 'libutf8proc.so.2', 'ld-linux-x86-64.so.2'}
# Printing, ending the program, and whatever would make an answer depend on the machine or the moment.
FORBIDDEN = re.compile(r'^(v?[sf]?n?printf|puts|putchar|f?write|perror|abort|_?exit|__assert_fail|_ZSt9terminatev'
                       r'|(new|use|set|dup)locale|localeconv|_ZNSt6locale.*|(secure_)?getenv|setenv|putenv|environ'
                       r'|time|gettimeofday|clock(_gettime)?|localtime(_r)?|gmtime(_r)?|mktime|strftime'
                       r'|_ZNSt6chrono.*now.*|rand(om)?|srand|getrandom|_ZSt4c(out|err|log|in)|_ZNS[io].*'
                       r'|__tls_get_addr|__cxa_thread_atexit)(@.*)?$')


def run(*command):
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


class Symbols(unittest.TestCase):
    def test_only_the_api_is_exported_and_all_of_it(self):
        symbols = [line.split() for line in run('nm', '-D', '--defined-only', LIBRARY).splitlines()]
        exported = {name.split('@')[0] for _, kind, name in symbols if kind != 'A'}
        with open(HEADER, encoding='utf-8') as f:
            declared = set(re.findall(r'^SAIDSO_API [^;]*?\b(saidso_\w+)\(', f.read(), re.M))
        self.assertGreater(len(declared), 30)
        self.assertEqual(exported, declared)

    def test_it_needs_few_libraries(self):
        needed = set(re.findall(r'\(NEEDED\).*\[(.*)\]', run('readelf', '-d', LIBRARY)))
        self.assertIn('libc.so.6', needed)
        self.assertLessEqual(needed, NEEDED)

    def test_it_neither_prints_nor_ends_the_program_nor_asks_the_machine(self):
        names = [line.split()[-1] for line in run('nm', '-D', '--undefined-only', LIBRARY).splitlines()]
        self.assertGreater(len(names), 20)
        self.assertEqual([name for name in names if FORBIDDEN.match(name)], [])
        for name in ('printf@GLIBC_2.2.5', 'abort', '_ZSt4cout@GLIBCXX_3.4', 'getenv', '_ZNSt6localeC1Ev', 'snprintf'):
            self.assertTrue(FORBIDDEN.match(name), name)

    def test_its_soname_has_the_minor_version_while_the_major_is_0(self):
        soname = re.search(r'\(SONAME\).*\[(.*)\]', run('readelf', '-d', LIBRARY)).group(1)
        self.assertRegex(soname, r'^libsaidso\.so\.(0\.\d+|[1-9]\d*)$')


unittest.main()
