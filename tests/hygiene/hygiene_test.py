#!/usr/bin/env python3
"""The house rules that a machine can check.  usage: hygiene_test.py PROJECT_DIR"""
import os
import re
import sys
import unittest

ROOT = sys.argv.pop(1)
STAGES = ['text', 'lex', 'segment', 'grammar', 'resolve', 'write']
LONGEST_FILE = 400
LONGEST_FUNCTION = 60
TOP_LEVEL = {'CMakeLists.txt', 'CMakePresets.json', 'README.md', 'CHANGELOG.md', 'LICENSE', 'include', 'src', 'capi',
             'examples', 'bench', 'tests'}


def read(path):
    with open(path, encoding='utf-8') as f:
        return f.read()


def sources(*folders, endings=('.cpp', '.hpp', '.h', '.c', '.py', '.sh')):
    for folder in folders:
        for here, _, names in sorted(os.walk(os.path.join(ROOT, folder))):
            for name in sorted(names):
                if name.endswith(endings):
                    path = os.path.join(here, name)
                    yield os.path.relpath(path, ROOT), read(path)


class House(unittest.TestCase):
    def test_a_stage_includes_only_stages_to_its_left(self):
        checked = 0
        for path, text in sources('src'):
            stage = path.split('/')[1]
            if stage not in STAGES:
                continue
            for included in re.findall(r'#include "([a-z]+)/', text):
                if included in STAGES:
                    checked += 1
                    self.assertLessEqual(STAGES.index(included), STAGES.index(stage), f'{path} includes {included}/')
        self.assertGreater(checked, 20)

    def test_public_headers_reach_no_other_library(self):
        headers = list(sources('include'))
        self.assertTrue(headers)
        for path, text in headers:
            for included in re.findall(r'#include\s*[<"]([^>"]+)', text):
                own = included.startswith('saidso/')
                standard = re.fullmatch(r'[a-z_]+', included)
                self.assertTrue(own or standard, f'{path} includes {included}')

    def test_only_text_sees_utf8proc(self):
        for path, text in sources('src'):
            if 'utf8proc.h' in text:
                self.assertTrue(path.startswith('src/text/'), path)

    def test_only_the_terminals_call_x3_parse(self):
        for path, text in sources('src'):
            if 'x3::parse(' in text:
                self.assertEqual(path, 'src/grammar/terminals.hpp')

    def test_files_are_short(self):
        for path, text in sources('include', 'src', 'capi', 'examples', 'bench', 'tests'):
            lines = text.count('\n')
            self.assertLessEqual(lines, LONGEST_FILE, f'{path} has {lines} lines')

    def test_functions_are_short(self):
        seen = 0
        for path, text in sources('src', 'examples', endings=('.cpp',)):
            start, name = None, ''
            for number, line in enumerate(text.splitlines(), 1):
                if start is None and re.match(r'^( {4})?[\w:<>*&\[\] ,]+\(.*\{$', line) and 'namespace' not in line:
                    start, name, indent = number, line.strip(), len(line) - len(line.lstrip())
                elif start is not None and line == ' ' * indent + '}':
                    seen += 1
                    self.assertLessEqual(number - start, LONGEST_FUNCTION, f'{path}:{start}: {name}')
                    start = None
        self.assertGreater(seen, 100)

    def test_nothing_is_left_for_later(self):
        for path, text in sources('src', 'include', 'capi', 'examples', 'bench'):
            self.assertIsNone(re.search(r'\b(TODO|FIXME|HACK)\b', text), path)

    def test_the_version_is_written_once(self):
        cmake = read(os.path.join(ROOT, 'CMakeLists.txt'))
        version = re.search(r'project\(saidso VERSION (\S+)', cmake).group(1)
        for path, text in sources('src', 'include', 'capi', 'examples', endings=('.cpp', '.hpp', '.h', '.c', '.py', '.toml')):
            self.assertNotIn(f'"{version}"', text, path)

    def test_the_top_level_holds_only_what_the_layout_has(self):
        for name in os.listdir(ROOT):
            if not name.startswith(('.', 'build')):
                self.assertIn(name, TOP_LEVEL)

    def test_the_readme_shows_the_example_that_is_compiled(self):
        readme = read(os.path.join(ROOT, 'README.md'))
        example = read(os.path.join(ROOT, 'examples/quickstart.cpp'))
        self.assertIn(example.strip(), readme)


unittest.main()
