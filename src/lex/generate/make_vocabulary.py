#!/usr/bin/env python3
"""Writes src/lex/data/vocabulary.tsv from WordNet 3.0 (Debian's wordnet-base). Run by hand; the result is checked in.

usage: make_vocabulary.py [/usr/share/wordnet] > src/lex/data/vocabulary.tsv

Every line is a form and its readings:  n weight [p] :class =lemma   a noun, p = plural
                                        v weight forms :class =lemma a verb; forms of b base, s third person, d past, g -ing
                                        a weight, r weight           an adjective, an adverb
weight = log2(1 + occurrences of the lemma in WordNet's sense-tagged texts), one hexadecimal digit.
class = number of the lexicographer file of the first sense. "=lemma" is left out where the form is the lemma.
Kept are the words that occur in the sense-tagged texts and all verbs, up to 16 letters.
"""
import collections
import math
import re
import sys

FILES = {'n': 'noun', 'v': 'verb', 'a': 'adj', 'r': 'adv'}
SENSE_TYPES = {'1': 'n', '2': 'v', '3': 'a', '4': 'r', '5': 'a'}
WORD = re.compile(r'^[a-z]{2,16}$')
DOUBLING = re.compile(r'^[^aeiou]*[aeiou][bdgklmnprtvz]$')
DOUBLED_LONG = set('admit commit permit refer prefer occur transfer control patrol rebel compel expel propel regret '
                   'forget begin equip submit omit transmit incur concur deter defer infer confer recur rebut upset '
                   'format program kidnap worship travel cancel label signal model level counsel quarrel'.split())
# Verbs with a regular past beside the irregular one.
REGULAR_TOO = set('abide awake beseech benefit bias burn chide cleave clothe dive dream dwell gild gird hang heave hew kneel '
                  'lean leap learn lie light melt mow plead prove saw sew shave shine show smell sneak sow speed spell '
                  'spill spoil strew strive swell thrive wake weave work'.split())
NOTICE = """# Words, their parts of speech, lemmas and lexicographer classes, drawn from WordNet 3.0 by make_vocabulary.py.
# WordNet 3.0 Copyright 2006 by Princeton University. All rights reserved.
# THIS SOFTWARE AND DATABASE IS PROVIDED "AS IS" AND PRINCETON UNIVERSITY MAKES NO REPRESENTATIONS OR WARRANTIES,
# EXPRESS OR IMPLIED. Permission to use, copy, modify and distribute this database for any purpose and without fee
# or royalty is granted, provided that this notice appears on all copies; see https://wordnet.princeton.edu/license-and-commercial-use.
# form	readings"""


def read_wordnet(folder):
    """-> {(lemma, pos): lexicographer file}, {(lemma, pos): count}, {pos: {lemma: [irregular forms]}}"""
    classes, counts, irregular = {}, collections.Counter(), {p: collections.defaultdict(list) for p in FILES}
    for pos, name in FILES.items():
        files = {}
        with open(f'{folder}/data.{name}', encoding='latin1') as f:
            for line in f:
                if line[0] != ' ':
                    offset, number = line.split(' ', 2)[:2]
                    files[offset] = int(number)
        with open(f'{folder}/index.{name}', encoding='latin1') as f:
            for line in f:
                fields = line.split()
                if line[0] != ' ' and WORD.match(fields[0]):
                    classes[fields[0], pos] = files[fields[6 + int(fields[3])]]
        with open(f'{folder}/{name}.exc', encoding='latin1') as f:
            for line in f:
                form, lemma = line.split()[:2]
                irregular[pos][lemma].append(form)
    with open(f'{folder}/cntlist.rev', encoding='latin1') as f:
        for line in f:
            key, _, count = line.split()[:3]
            lemma, sense = key.split('%')
            counts[lemma, SENSE_TYPES[sense[0]]] += int(count)
    return classes, counts, irregular


def with_s(word):
    if word.endswith('woman'):
        return word[:-3] + 'men'
    if re.search(r'[^aeiou]y$', word):
        return word[:-1] + 'ies'
    return word + ('es' if re.search(r'(s|x|z|ch|sh|[^aeiou]o)$', word) else 's')


def verb_forms(lemma, irregular):
    """-> [(form, kinds)]"""
    forms = collections.defaultdict(set)
    forms[lemma].add('b')
    forms[with_s(lemma)].add('s')
    exceptions = irregular['v'].get(lemma, [])
    doubled = [f[:-3] for f in exceptions if f.endswith('ing') and f[-4] == f[-5]]
    stem = lemma
    if doubled:
        stem = doubled[0]
    elif DOUBLING.match(lemma) and len(lemma) < 5 or lemma in DOUBLED_LONG:
        stem = lemma + lemma[-1]
    elif lemma.endswith('ie'):
        forms[lemma[:-2] + 'ying'].add('g')
    elif lemma.endswith('e') and not lemma.endswith(('ee', 'oe', 'ye')):
        stem = lemma[:-1]
    if not lemma.endswith('ie'):
        forms[stem + 'ing'].add('g')
    pasts = [f for f in exceptions if not f.endswith(('ing', 's'))]
    for f in exceptions:
        if f.endswith('ing'):
            forms[f].add('g')
    if not pasts or lemma in REGULAR_TOO:
        pasts += [re.sub(r'([^aeiou])y$', r'\1i', lemma) + 'ed' if lemma.endswith('y') else
                 lemma + 'd' if lemma.endswith('e') else stem + 'ed']
    for f in pasts:
        forms[f].add('d')
    return forms.items()


def main(folder='/usr/share/wordnet'):
    classes, counts, irregular = read_wordnet(folder)
    total = collections.Counter()
    for (lemma, _), n in counts.items():
        total[lemma] += n
    readings = collections.defaultdict(dict)

    def add(form, pos, lemma, mark):
        weight = min(15, round(math.log2(1 + counts[lemma, pos])))
        old = readings[form].get(pos)
        if not WORD.match(form) or (old and old[0] > weight) or (old and old[1] == form):
            return
        readings[form][pos] = (weight, lemma, mark, classes[lemma, pos])

    for (lemma, pos) in sorted(classes):
        if not total[lemma] and pos != 'v':
            continue
        if pos == 'v':
            for form, kinds in verb_forms(lemma, irregular):
                add(form, pos, lemma, ''.join(sorted(kinds)))
        elif pos == 'n':
            add(lemma, pos, lemma, '')
            for plural in irregular['n'].get(lemma) or [with_s(lemma)]:
                add(plural, pos, lemma, 'p')
        else:
            add(lemma, pos, lemma, '')
    print(NOTICE)
    for form in sorted(readings):
        items = []
        for pos in 'nvar':
            if pos in readings[form]:
                weight, lemma, mark, number = readings[form][pos]
                detail = f'{mark}:{number}' + ('' if lemma == form else '=' + lemma) if pos in 'nv' else ''
                items.append(f'{pos}{weight:x}{detail}')
        if items:
            print(form + '\t' + ' '.join(items))


main(*sys.argv[1:])
