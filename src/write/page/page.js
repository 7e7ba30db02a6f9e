'use strict';
(() => {
  const article = document.getElementById('article');
  const lists = document.getElementById('lists');
  const card = document.getElementById('card');
  const narrow = matchMedia('(max-width: 66rem)');
  const rows = [...document.querySelectorAll('#claims tbody tr')];
  const row = name => document.getElementById(name);

  // What covers the text: the pieces of each claim with the part they play, and of each quantity and date.
  const claims = new Map();
  const others = new Map();
  const add = (map, key, value) => map.has(key) ? map.get(key).push(value) : map.set(key, [value]);
  const pieces = [...article.querySelectorAll('.m')];
  const anchors = [];
  for (const piece of pieces) {
    for (const mark of piece.dataset.m.split(' '))
      if ('suc'.includes(mark[0])) add(claims, 'c' + mark.slice(1), [piece, mark[0]]);
      else add(others, mark, piece);
    const at = (piece.dataset.a || '').split(' ').filter(name => name[0] === 'c');
    if (at.length === 0) continue;
    piece.tabIndex = anchors.length === 0 ? 0 : -1;
    piece.setAttribute('role', 'button');
    piece.setAttribute('aria-describedby', at[0]);
    anchors.push({piece, name: at[0]});
  }

  // The light: on a claim, on what it came through, and on the quantity or date under the pointer.
  let lit = [];
  let pinned = null;
  const put = (element, ...classes) => { element.classList.add(...classes); lit.push([element, classes]); };
  const darken = () => {
    for (const [element, classes] of lit) element.classList.remove(...classes);
    lit = [];
    article.classList.remove('lighting');
  };
  const chain = name => {
    const all = new Set();
    const wait = [name];
    while (wait.length > 0)
      for (const up of row(wait.pop()).dataset.up.split(' ').filter(Boolean))
        if (!all.has('c' + up) && 'c' + up !== name) { all.add('c' + up); wait.push('c' + up); }
    return all;
  };
  const light = names => {
    darken();
    for (const name of names.filter(n => row(n))) {
      if (name[0] === 'c') {
        article.classList.add('lighting');
        for (const up of chain(name)) {
          for (const [piece, part] of claims.get(up) || []) if (part !== 'c') put(piece, 'chain');
          put(row(up), 'chain');
        }
        for (const [piece, part] of claims.get(name) || []) put(piece, 'lit', 'lit-' + part);
      } else {
        for (const piece of others.get(name) || []) put(piece, 'here');
      }
      put(row(name), 'lit');
    }
  };
  const restore = () => pinned ? light(pinned) : darken();

  // The innermost claim over a piece, with the quantity or date there.
  const namesAt = element => {
    const piece = element.closest && element.closest('#article .m');
    if (!piece) return [];
    const marks = piece.dataset.m.split(' ');
    const last = letters => marks.filter(m => letters.includes(m[0])).pop();
    const claim = last('suc');
    const other = last('qd');
    const own = (piece.dataset.a || '').split(' ').find(name => name[0] === 'c');
    return [own || (claim && 'c' + claim.slice(1)), other].filter(Boolean).filter(n => !row(n).hidden);
  };
  const reveal = name => {
    const target = row(name);
    if (!target || narrow.matches) return;
    const box = lists.getBoundingClientRect();
    const at = target.getBoundingClientRect();
    if (at.top < box.top || at.bottom > box.bottom) lists.scrollTop += at.top - box.top - box.height / 3;
  };
  const showCard = name => {
    card.hidden = !name || name[0] !== 'c' || !narrow.matches;
    if (card.hidden) return;
    const close = document.createElement('button');
    close.className = 'close';
    close.textContent = '×';
    close.setAttribute('aria-label', 'Close');
    close.onclick = () => pin(null);
    card.replaceChildren(close, ...[...row(name).cells].slice(1).map(cell => cell.cloneNode(true)));
  };
  const pin = names => { pinned = names && names.length > 0 ? names : null; restore(); if (!pinned) showCard(null); };

  let waiting = 0;
  article.addEventListener('pointerover', event => {
    if (event.pointerType === 'touch') return;
    const names = namesAt(event.target);
    clearTimeout(waiting);
    if (names.length === 0) return restore();
    light(names);
    waiting = setTimeout(() => reveal(names[0]), 90);
  });
  article.addEventListener('pointerleave', () => { clearTimeout(waiting); restore(); });
  article.addEventListener('focusin', event => {
    const names = namesAt(event.target);
    light(names);
    if (names.length > 0) reveal(names[0]);
  });
  article.addEventListener('focusout', restore);
  article.addEventListener('click', event => {
    if (String(getSelection()) !== '') return;
    const names = namesAt(event.target);
    pin(pinned && names[0] === pinned[0] ? null : names);
    if (pinned) { showCard(pinned[0]); reveal(pinned[0]); }
  });

  const nameOfRow = element => { const r = element.closest && element.closest('tr[id]'); return r ? [r.id] : []; };
  lists.addEventListener('pointerover', event => { const names = nameOfRow(event.target); names.length > 0 ? light(names) : restore(); });
  lists.addEventListener('pointerleave', restore);
  lists.addEventListener('focusin', event => { const names = nameOfRow(event.target); if (names.length > 0) light(names); });
  lists.addEventListener('focusout', restore);
  document.addEventListener('click', event => {
    const link = event.target.closest && event.target.closest('a[href^="#"]');
    const name = link && link.hash.replace(/^#(at-)?/, '');
    if (name && /^[cqd]\d+$/.test(name)) pin([name]);
  });

  // Keys: left and right go from claim to claim, Enter holds the light, Escape lets it go.
  const go = (list, from, step) => {
    for (let i = from + step; i >= 0 && i < list.length; i += step)
      if (!row(list[i].name).hidden) {
        for (const a of list) if (a.piece.tabIndex === 0) a.piece.tabIndex = -1;
        list[i].piece.tabIndex = 0;
        list[i].piece.focus();
        return;
      }
  };
  const links = rows.map(r => ({piece: r.querySelector('th a'), name: r.id}));
  document.addEventListener('keydown', event => {
    if (event.key === 'Escape') { pin(null); return; }
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const active = document.activeElement;
    const inArticle = anchors.findIndex(a => a.piece === active);
    const inList = links.findIndex(a => a.piece === active);
    const [list, at] = inArticle >= 0 ? [anchors, inArticle] : [links, inList];
    if (at < 0) return;
    const step = {ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1}[event.key];
    if (step) go(list, at, step);
    else if (event.key === 'Home') go(list, -1, 1);
    else if (event.key === 'End') go(list, list.length, -1);
    else if (inArticle >= 0 && (event.key === 'Enter' || event.key === ' ')) active.click();
    else return;
    event.preventDefault();
  });
  for (const a of links.slice(1)) a.piece.tabIndex = -1;

  // Filters.
  const form = document.querySelector('.filters');
  const chosen = kind => [...form.querySelectorAll(`[data-${kind}][aria-pressed=true]`)].map(b => b.dataset[kind]);
  const filter = () => {
    const source = form.elements.source.value;
    const acts = chosen('act');
    const stances = chosen('stance');
    let shown = 0;
    for (const r of rows) {
      const {source: s, act, stance} = r.dataset;
      r.hidden = (source !== '' && s !== source) || (acts.length > 0 && !acts.includes(act)) ||
                 (stances.length > 0 && !stances.includes(stance));
      shown += !r.hidden;
    }
    for (const piece of pieces) {
      const over = piece.dataset.m.split(' ').filter(m => 'suc'.includes(m[0]));
      piece.classList.toggle('off', over.length > 0 && over.every(m => row('c' + m.slice(1)).hidden));
    }
    form.querySelector('output').textContent = shown === rows.length ? '' : `${shown} of ${rows.length}`;
    form.querySelector('[type=reset]').hidden = shown === rows.length;
  };
  if (form) {
    form.hidden = false;
    form.addEventListener('change', filter);
    form.addEventListener('submit', event => event.preventDefault());
    form.addEventListener('click', event => {
      const chip = event.target.closest('[aria-pressed]');
      if (!chip) return;
      chip.setAttribute('aria-pressed', chip.getAttribute('aria-pressed') !== 'true');
      filter();
    });
    form.addEventListener('reset', () => setTimeout(() => {
      for (const chip of form.querySelectorAll('[aria-pressed]')) chip.setAttribute('aria-pressed', 'false');
      filter();
    }));
    filter();
  }

  for (const button of document.querySelectorAll('.legend button'))
    button.addEventListener('click', () => {
      const on = button.getAttribute('aria-pressed') !== 'true';
      button.setAttribute('aria-pressed', on);
      document.body.classList.toggle('no-' + button.dataset.layer, !on);
    });

  const start = location.hash.replace(/^#(at-)?/, '');
  if (/^[cqd]\d+$/.test(start) && row(start)) pin([start]);
})();
