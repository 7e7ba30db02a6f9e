#!/usr/bin/env python3
"""Build the annotated article OUT.json from its mark-up src/NAME.txt.  Offsets are computed, never typed.

Mark-up:  {labels text}  with labels q1 (quantity) q1n (counted) d1 (date) c1s/c1c/c1x (claim source/cue/content; x may repeat),
comma-joined labels share one span.  '#kind ' at line start gives the block kind (default paragraph).  After '---':
  q1 kind OPVALUE [unit] [each] [h=head]      OP: = >= <= > < ~   or lo..hi
  d1 TYPE value [mod]
  c1 act stance kind; name; role; org; [p=c2] [via=A/B] [on=d1] [form=..]
Without '---' only claims are marked, and come out with nothing but their spans: enough for training.
"""
import sys, re, json, os, calendar
from datetime import date, timedelta, datetime
HERE = os.path.dirname(os.path.abspath(__file__))
WD = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
MO = list(calendar.month_name)[1:]
LABEL = re.compile(r'((?:[qdc]\d+[nscx]?)(?:,[qdc]\d+[nscx]?)*) ')
OQ, CQ = '“‘', '”’'
warns = []

def parse_markup(body):
    out, spans, stack, i, n = [], [], [], 0, 0
    while i < len(body):
        ch = body[i]
        if ch == '{':
            m = LABEL.match(body, i + 1)
            assert m, 'bad markup at: ' + body[i:i+40]
            stack.append((m.group(1).split(','), n)); i = m.end(); continue
        if ch == '}':
            labels, b = stack.pop()
            for l in labels: spans.append((l, b, n))
            i += 1; continue
        out.append(ch); n += 1; i += 1
    assert not stack, 'unclosed: %r' % (stack,)
    return ''.join(out), spans

def quoted_mask(text):
    """True for characters inside double (or British single) quotation marks; an unclosed quote runs to the paragraph end."""
    mask = [False]*len(text); inq = None
    for i, ch in enumerate(text):
        if ch == '\n': inq = None; continue
        nxt = text[i+1] if i+1 < len(text) else ' '
        if inq is None:
            if ch == '“': inq = '”'; continue
            if ch == '‘': inq = '’'; continue
            if ch == '"': inq = '"'; continue
        elif ch == inq and not (ch == '’' and nxt.isalpha()):
            inq = None; continue
        mask[i] = inq is not None
    return mask

NUM = {w: i for i, w in enumerate("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen".split())}
ORD = dict(first=1, second=2, third=3, fourth=4, fifth=5, sixth=6, seventh=7)
def numbers(s):
    s2 = s.replace(',', ''); res = []
    for m in re.finditer(r'(minus )?(\d+(?:\.\d+)?)\s*(million|billion|trillion|thousand|bn|m\b)?', s2):
        v = float(m.group(2)) * {'million':1e6,'m':1e6,'billion':1e9,'bn':1e9,'trillion':1e12,'thousand':1e3}.get(m.group(3) or '', 1)
        res.append(-v if m.group(1) else v)
    if not res:
        for w in re.findall(r'[a-z]+', s2.lower()):
            if w in NUM: res.append(NUM[w])
            elif w in ORD: res.append(ORD[w])
    return res

def interval(typ, v, mod):
    if typ == 'SET' or typ == 'DURATION' or v.startswith('FY'): return None, None
    if '/' in v:
        a, b = v.split('/'); s, _ = interval(typ, a, None); _, e = interval(typ, b, None); return s, e
    v = v.split('T')[0]
    if m := re.fullmatch(r'(\d{4})-(\d\d)-(\d\d)', v):
        s = date(*map(int, m.groups())); e = s + timedelta(1)
    elif m := re.fullmatch(r'(\d{4})-W(\d\d)', v):
        s = date.fromisocalendar(int(m[1]), int(m[2]), 1); e = s + timedelta(7)
    elif m := re.fullmatch(r'(\d{4})-Q(\d)', v):
        y, q = int(m[1]), int(m[2]); s = date(y, 3*q-2, 1); e = date(y + (q == 4), (3*q) % 12 + 1, 1)
    elif m := re.fullmatch(r'(\d{4})-H(\d)', v):
        y, h = int(m[1]), int(m[2]); s = date(y, 6*h-5, 1); e = date(y + (h == 2), 7 if h == 1 else 1, 1)
    elif m := re.fullmatch(r'(\d{4})-SU', v):
        s, e = date(int(m[1]), 6, 1), date(int(m[1]), 9, 1)
    elif m := re.fullmatch(r'(\d{4})-(\d\d)', v):
        y, mo = int(m[1]), int(m[2]); s = date(y, mo, 1); e = date(y + (mo == 12), mo % 12 + 1, 1)
    elif re.fullmatch(r'\d{4}', v): s, e = date(int(v), 1, 1), date(int(v)+1, 1, 1)
    elif re.fullmatch(r'\d{3}', v): s, e = date(int(v)*10, 1, 1), date(int(v)*10+10, 1, 1)
    else: raise ValueError('date value ' + v)
    S, E = s.isoformat(), e.isoformat()
    return {'ON_OR_AFTER': (S, None), 'AFTER': (E, None), 'ON_OR_BEFORE': (None, E), 'BEFORE': (None, S)}.get(mod, (S, E))

def check_date(name, txt, typ, v, mod):
    interval(typ, v, mod)
    parts = v.split('/')
    if typ in ('DATE', 'TIME'):
        full = [p.split('T')[0] for p in parts if re.match(r'\d{4}-\d\d-\d\d', p)]
        wds = [w for w in WD if w in txt]
        if wds and '24:00' not in v:
            assert full and {WD[date.fromisoformat(f).weekday()] for f in full} == set(wds), (name, txt, v)
        for m in re.finditer(r'(%s) (\d{1,2})\b(?!,? \d{4}|\d)|(\d{1,2}) (%s)' % ('|'.join(MO), '|'.join(MO)), txt):
            mo, d = (m[1], m[2]) if m[1] else (m[4], m[3])
            assert any(date.fromisoformat(f).month == MO.index(mo)+1 and date.fromisoformat(f).day == int(d) for f in full), (name, txt, v)
        for y in re.findall(r'\b(?:19|20)\d\d\b', txt):
            if 'GMT' not in txt: assert y in v or y+'s' in txt, (name, txt, v)
    if typ == 'DURATION':
        assert all(re.fullmatch(r'P(T?)\d+[YMWDHS]', p) for p in parts), (name, v)
        ns = numbers(txt)
        if ns:
            got = [float(re.search(r'\d+', p)[0]) for p in parts]
            if got != ns: warns.append('%s duration %r -> %s' % (name, txt, v))
    if typ == 'SET': assert re.fullmatch(r'P\d+[YMWD]|XXXX-WXX-\d|XXXX-XX-XXTNI', v), (name, v)

def build(path, outpath):
    raw = open(path, encoding='utf-8').read()
    head, rest = raw.split('\n', 1)
    ref = head.split(':')[1].strip() or None
    body, _, attrs = rest.rstrip('\n').partition('\n---\n')
    lines, kinds = [], []
    for ln in body.split('\n'):
        k = 'paragraph'
        m = re.match(r'#(section|headline|paragraph|related_link|comment_form|navigation) ', ln)
        if m: k = m.group(1); ln = ln[m.end():]
        lines.append(ln); kinds.append(k)
    text, spans = parse_markup('\n'.join(lines))
    bo = [0]
    for ch in text: bo.append(bo[-1] + len(ch.encode()))
    name = os.path.basename(path)
    # blocks
    blocks, pos = [], 0
    for ln, k in zip(text.split('\n'), kinds):
        if ln.strip('\u00a0 '): blocks.append({'begin': bo[pos], 'end': bo[pos+len(ln)], 'kind': k})
        pos += len(ln) + 1
    sp = {}
    for l, b, e in spans: sp.setdefault(l, []).append((b, e))
    for l in sp:
        if not l.endswith('x'): assert len(sp[l]) == 1, (name, 'duplicate', l)
    A = {}
    for ln in attrs.strip().split('\n'):
        if ln.strip():
            k, v = ln.split(' ', 1); assert k not in A, (name, k); A[k] = v.strip()
    used = {re.match(r'[qdc]\d+', l)[0] for l in sp}
    if attrs: assert used == set(A), (name, used ^ set(A))
    else: assert {l[0] for l in sp} <= {'c'}, (name, 'no attributes')
    S = lambda be: {'begin': bo[be[0]], 'end': bo[be[1]]}
    T = lambda be: text[be[0]:be[1]]
    for l, lst in sp.items():
        for be in lst:
            t = T(be)
            assert t and t == t.strip(), (name, l, t)
            assert '\n' not in t, (name, l, 'crosses a line')
            if l[0] == 'c' and t != ':':
                ok_end = re.search(r'(?:[A-Za-z]\.){2}$|\b(?:Inc|Jr|Co)\.$', t)
                bal = lambda s: s.count('“') == s.count('”') and s.count('"') % 2 == 0 and (s.count('‘') == len(re.findall(r'’(?![a-z])', s)) or '‘' not in s)
                assert ok_end or t[-1] not in '.,;:—', (name, l, t)
                assert t[0] not in '.,;:—', (name, l, t)
                assert bal(t), (name, l, 'unbalanced quotes', t)
                assert not (t[0] in '“‘"' and t[-1] in '”’"' and not any(c in '“”"' for c in t[1:-1])), (name, l, 'enclosed', t)
    # quantities
    Q, qidx = [], {}
    for k in sorted([k for k in A if k[0] == 'q'], key=lambda k: (sp[k][0])):
        f = A[k].split(); kind, val = f[0], f[1]; unit = None; each = False; hd = None
        for x in f[2:]:
            if x == 'each': each = True
            elif x.startswith('h='): hd = x[2:]
            else: unit = x
        num = lambda s: int(s) if re.fullmatch(r'-?\d+', s) else float(s)
        if '..' in val: lo, hi = map(num, val.split('..')); bound = 'between'
        else:
            op, v = re.fullmatch(r'(>=|<=|=|>|<|~)(-?[\d.]+)', val).groups(); v = num(v)
            lo, hi, bound = {'=': (v, v, 'exact'), '>=': (v, None, 'at_least'), '<=': (None, v, 'at_most'), '>': (v, None, 'more_than'),
                             '<': (None, v, 'less_than'), '~': (v, v, 'about')}[op]
        assert kind in 'count measure money percent ordinal ratio vague'.split(), (name, k, kind)
        t = T(sp[k][0]); ns = numbers(t); vals = [x for x in (lo, hi) if x is not None]
        if sorted(set(ns)) != sorted(set(map(float, vals))): warns.append('%s %s %r -> %s' % (name, k, t, vals))
        if kind == 'money': assert unit, (name, k)
        if kind == 'percent': assert unit in ('%', 'pp', 'bp'), (name, k)
        cnt = None
        if k + 'n' in sp:
            c = sp[k + 'n'][0]; h = hd or T(c).split()[-1]; assert h in T(c).split(), (name, k, h)
            cnt = dict(S(c), head=h)
        qidx[k] = len(Q)
        Q.append(dict(S(sp[k][0]), kind=kind, lower=lo, upper=hi, bound=bound, unit=unit, counted=cnt, per_each=each))
    D, didx = [], {}
    for k in sorted([k for k in A if k[0] == 'd'], key=lambda k: (sp[k][0])):
        f = A[k].split(); typ, v = f[0], f[1]; mod = f[2] if len(f) > 2 else None
        assert typ in ('DATE', 'TIME', 'DURATION', 'SET') and mod in (None, 'BEFORE','AFTER','ON_OR_BEFORE','ON_OR_AFTER','LESS_THAN','MORE_THAN','EQUAL_OR_LESS','EQUAL_OR_MORE','START','MID','END','APPROX'), (name, k, A[k])
        check_date(name + ' ' + k, T(sp[k][0]), typ, v, mod)
        s, e = interval(typ, v, mod)
        didx[k] = len(D)
        D.append(dict(S(sp[k][0]), type=typ, value=v, mod=mod, start=s, end_=e))
    if not attrs:
        C = []
        for k in sorted(used, key=lambda k: min(sp[l][0] for l in (k + 's', k + 'c', k + 'x') if l in sp)):
            assert k + 'x' in sp and k + 'c' in sp, (name, k, 'no content or no cue')
            C.append({'cue': S(sp[k+'c'][0]), 'source': S(sp[k+'s'][0]) if k+'s' in sp else None,
                      'content': [S(x) for x in sorted(sp[k+'x'])]})
        doc = {'text': text, 'reference_date': ref, 'blocks': blocks, 'claims': C}
        json.dump(doc, open(outpath, 'w', encoding='utf-8'), ensure_ascii=False, indent=1)
        return doc
    # claims
    hull = {}
    for k in [k for k in A if k[0] == 'c']:
        parts = sum([sp.get(k + s, []) for s in 'scx'], [])
        assert sp.get(k + 'x'), (name, k, 'no content')
        hull[k] = (min(b for b, e in parts), max(e for b, e in parts))
    order = sorted(hull, key=lambda k: (hull[k][0], -hull[k][1], int(k[1:])))
    cidx = {k: i for i, k in enumerate(order)}
    mask = quoted_mask(text)
    parent, info = {}, {}
    for k in order:
        f = [x.strip() for x in A[k].split(';')]
        act, stance, kind = f[0].split()
        nm, role, org = [None if x == '-' else x for x in f[1:4]]
        opt = dict(x.split('=', 1) for x in re.findall(r'(?:p|on|form)=\S+|via=.+', f[4])) if len(f) > 4 else {}
        assert stance in 'asserted probable possible conditional denied unknown'.split(), (name, k)
        assert kind in 'person organization government media document anonymous unknown'.split(), (name, k, kind)
        assert act in ACTS, (name, k, act)
        info[k] = (act, stance, kind, nm, role, org, opt); parent[k] = opt.get('p')
    C = []
    inside = lambda b, e, frs: any(x <= b and e <= y for x, y in frs)
    for k in order:
        act, stance, kind, nm, role, org, opt = info[k]
        frs = sorted(sp[k + 'x'])
        chars = [mask[i] for b, e in frs for i in range(b, e) if text[i].isalnum()]
        form = 'direct' if all(chars) else 'mixed' if any(chars) else 'indirect'
        form = opt.get('form', form)
        p = parent[k]
        # containment: content inside parent's content
        cands = [o for o in order if o != k and all(inside(b, e, sp[o+'x']) for b, e in frs) and not all(inside(b, e, frs) for b, e in sp[o+'x'])]
        if p: assert all(inside(b, e, sp[p+'x']) for b, e in frs), (name, k, 'not inside parent', p)
        elif cands: warns.append('%s %s inside %s but no parent' % (name, k, cands))
        via, a = [], p
        while a: via.append(cidx[a]); a = parent[a]
        if 'via' in opt: via += opt['via'].strip().split('/')
        if not sp.get(k+'s'): assert kind == 'unknown', (name, k, 'no source')
        C.append({'begin': bo[hull[k][0]], 'end': bo[hull[k][1]],
                  'cue': S(sp[k+'c'][0]) if k+'c' in sp else None,
                  'source': S(sp[k+'s'][0]) if k+'s' in sp else None,
                  'source_name': nm, 'source_role': role, 'source_org': org, 'source_kind': kind,
                  'content': [S(x) for x in frs], 'form': form, 'act': act, 'stance': stance,
                  'parent': cidx[p] if p else None, 'via': via,
                  'quantities': sorted(qidx[q] for q in qidx if inside(*sp[q][0], frs)),
                  'dates': sorted(didx[d] for d in didx if inside(*sp[d][0], frs)),
                  'stated_on': didx[opt['on']] if 'on' in opt else None})
    doc = {'text': text, 'reference_date': ref, 'blocks': blocks, 'quantities': Q, 'dates': D, 'claims': C}
    # re-assert: every byte span decodes to the marked text
    raw8 = text.encode()
    for l, lst in sp.items():
        for be in lst: assert raw8[bo[be[0]]:bo[be[1]]].decode() == T(be)
    # boilerplate carries no annotation
    for b in blocks:
        if b['kind'] in ('related_link', 'comment_form', 'navigation', 'section'):
            for x in Q + D + C: assert not (b['begin'] <= x['begin'] < b['end']), (name, 'annotation in boilerplate', b)
    json.dump(doc, open(outpath, 'w', encoding='utf-8'), ensure_ascii=False, indent=1)
    return doc

ACTS = set('state report confirm deny announce warn estimate allege promise demand ask believe predict suggest acknowledge criticize rule'.split())

CUES = re.compile(r"\b(sa(?:y|ys|id|ying)|tell(?:s|ing)?|told|add(?:s|ed|ing)|report(?:s|ed|ing)?|confirm\w*|den(?:y|ies|ied|ying)|announc\w+|warn\w*|estimat\w+|claim\w*|alleg\w+|accus\w+|promis\w+|pledg\w+|vow\w*|demand\w*|urg(?:e|ed|es|ing)|ask(?:s|ed|ing)?|call(?:s|ed|ing)|believ\w+|fear\w*|expect\w*|forecast\w*|predict\w*|project(?:s|ed)?|suggest\w*|show(?:s|ed)?|found|reject\w*|dismiss\w*|insist\w*|acknowledg\w+|according|cit(?:es|ed|ing)|quot\w+|wrote|tweet\w*|post(?:ed|s)|note[ds]?|argu\w+|describ\w+|question\w*|statement|rul(?:ed|ing)|order\w*|suspect\w*|put(?:s)?|reckon\w*|dispute\w*|understood|thought|assert\w*|stress\w*|maintain\w*)\b", re.I)
NUMS = re.compile(r"\d|\b(zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|twenty|thirty|forty|fifty|hundred\w*|thousand\w*|million\w*|billion\w*|dozen\w*|scores|half|halv\w+|third|thirds|quarter\w*|fifths?|first|second|fourth|twice|once|double\w*|triple\w*|\w+fold|times|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December|today|tonight|yesterday|tomorrow|week\w*|month\w*|year\w*|day|days|daily|hour\w*|minute\w*|decade\w*|century|summer|winter|spring|autumn|morning|evening|night|midnight|noon|dawn|annual\w*|weekend|quarterly|season\w*)\b", re.I)

def review(doc, name):
    raw = doc['text'].encode(); g = lambda s: raw[s['begin']:s['end']].decode()
    print('=====', name, 'ref', doc['reference_date'], 'words', len(doc['text'].split()))
    if 'quantities' not in doc:
        for c in doc['claims']:
            print('%s <%s>\n     %s' % (c['source'] and g(c['source']), g(c['cue']), ' // '.join(g(x) for x in c['content'])))
        return
    for i, q in enumerate(doc['quantities']):
        print('Q%d %r %s [%s,%s] %s u=%s n=%r%s' % (i, g(q), q['kind'], q['lower'], q['upper'], q['bound'], q['unit'], (g(q['counted']) + '/' + q['counted']['head']) if q['counted'] else None, ' EACH' if q['per_each'] else ''))
    for i, d in enumerate(doc['dates']): print('D%d %r %s %s %s [%s,%s)' % (i, g(d), d['type'], d['value'], d['mod'], d['start'], d['end_']))
    for i, c in enumerate(doc['claims']):
        print('C%d %s|%s|%s|%s src=%r name=%r role=%r org=%r cue=%r p=%s via=%s on=%s\n     %s' % (i, c['act'], c['stance'], c['form'], c['source_kind'], c['source'] and g(c['source']), c['source_name'], c['source_role'], c['source_org'], c['cue'] and g(c['cue']), c['parent'], c['via'], c['stated_on'], ' // '.join(g(x) for x in c['content'])))
    cov = set(); ccov = set()
    for x in doc['quantities'] + doc['dates']: cov.update(range(x['begin'], x['end']))
    for q in doc['quantities']:
        if q['counted']: cov.update(range(q['counted']['begin'], q['counted']['end']))
    for c in doc['claims']:
        for x in (c['cue'],):
            if x: ccov.update(range(x['begin'], x['end']))
    text = doc['text']; bo = [0]
    for ch in text: bo.append(bo[-1] + len(ch.encode()))
    bad = set()
    for b in doc['blocks']:
        if b['kind'] in ('related_link', 'comment_form', 'navigation', 'section'): bad.update(range(b['begin'], b['end']))
    for rx, cv, lab in ((NUMS, cov, 'UNCOVERED NUM/DATE'), (CUES, ccov, 'UNCOVERED CUE')):
        for m in rx.finditer(text):
            if bo[m.start()] not in cv and bo[m.start()] not in bad:
                print('  %s: …%s[%s]%s…' % (lab, text[max(0, m.start()-40):m.start()].replace('\n', '¶'), m[0], text[m.end():m.end()+30].replace('\n', '¶')))

if __name__ == '__main__':   # build.py SRC.txt OUT.json [-r]: -r prints a listing to review
    src, out = [a for a in sys.argv[1:] if not a.startswith('-')]
    doc = build(src, out)
    if '-r' in sys.argv: review(doc, os.path.basename(src)[:-4])
    for w in warns: print('WARN', w)
