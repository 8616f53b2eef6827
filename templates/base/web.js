// What the web page does beyond being read: search, contents that follow the reader, marks, dark mode, copied links.
// One plain script, let in by its hash; everything it needs is in the page.
(() => {
  const root = document.documentElement;
  const one = (selector, from = document) => from.querySelector(selector);
  const all = (selector, from = document) => [...from.querySelectorAll(selector)];
  // What the page says of its own, in its language.
  const spoken = JSON.parse(one('dialog.search').dataset.words);
  const tool = (name) => one(`[data-tool="${name}"]`);

  // A file that is opened from a disk may have no storage; the choice is then forgotten, no more.
  const remember = (key, value) => {
    try {
      localStorage.setItem(`variorum-${key}`, value);
    } catch {}
  };
  const recall = (key) => {
    try {
      return localStorage.getItem(`variorum-${key}`);
    } catch {
      return null;
    }
  };

  one('.tools').hidden = false;

  const toast = one('.toast');
  let toastEnd = 0;
  const say = (text) => {
    toast.textContent = text;
    toast.hidden = false;
    clearTimeout(toastEnd);
    toastEnd = setTimeout(() => {
      toast.hidden = true;
    }, 2500);
  };

  // Dark mode: the system's wish until the reader has one of their own.
  const systemDark = matchMedia('(prefers-color-scheme: dark)');
  const showColours = () => {
    const wish = recall('colours');
    if (wish) root.dataset.colours = wish;
    const dark = wish ? wish === 'dark' : systemDark.matches;
    tool('dark').setAttribute('aria-pressed', String(dark));
  };
  tool('dark').addEventListener('click', () => {
    const dark = tool('dark').getAttribute('aria-pressed') === 'true';
    remember('colours', dark ? 'light' : 'dark');
    root.dataset.colours = dark ? 'light' : 'dark';
    tool('dark').setAttribute('aria-pressed', String(!dark));
  });
  systemDark.addEventListener('change', showColours);
  showColours();

  // Who says so: the marks can be put away.
  const showMarks = (shown) => {
    root.classList.toggle('no-marks', !shown);
    tool('marks')?.setAttribute('aria-pressed', String(shown));
  };
  tool('marks')?.addEventListener('click', () => {
    const shown = tool('marks').getAttribute('aria-pressed') !== 'true';
    showMarks(shown);
    remember('marks', shown ? 'on' : 'off');
  });
  if (recall('marks') === 'off') showMarks(false);

  // Permanent links: a press copies the address too.
  document.addEventListener('click', (event) => {
    const link = event.target.closest?.('.permalink');
    if (!link || !navigator.clipboard) return;
    navigator.clipboard.writeText(link.href).then(
      () => say(spoken.linkCopied),
      () => {},
    );
  });

  // The contents follow the reader: the entry that the upper third of the window shows is the current one.
  const lines = new Map(all('.contents a').map((line) => [line.hash.slice(1), line]));
  const contents = one('.contents');
  let current = null;
  const follow = (id) => {
    const line = lines.get(id);
    if (!line || line === current) return;
    current?.removeAttribute('aria-current');
    if (current && line.closest('details') !== current.closest('details') && one('.is-large'))
      current.closest('details').open = false;
    line.setAttribute('aria-current', 'location');
    line.closest('details').open = true;
    current = line;
    if (getComputedStyle(contents).position !== 'sticky') return;
    const box = line.getBoundingClientRect();
    const frame = contents.getBoundingClientRect();
    if (box.top < frame.top + 40 || box.bottom > frame.bottom - 40)
      contents.scrollTop += box.top - frame.top - frame.height / 3;
  };
  const watcher = new IntersectionObserver(
    (changes) => {
      for (const { isIntersecting, target } of changes) if (isIntersecting) follow(target.id);
    },
    { rootMargin: '-20% 0px -70% 0px' },
  );
  for (const entry of all('.entry')) watcher.observe(entry);

  // In a long book the way to a place is laid out only on arrival, which moves the place: a few more looks bring it to rest.
  const arrive = () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target || !one('.is-large')) return;
    let looks = 12;
    const leave = new AbortController();
    for (const sign of ['wheel', 'touchmove', 'keydown', 'pointerdown'])
      addEventListener(sign, () => leave.abort(), { signal: leave.signal, passive: true });
    const look = () => {
      if (leave.signal.aborted) return;
      target.scrollIntoView();
      looks -= 1;
      if (looks > 0) requestAnimationFrame(look);
      else leave.abort();
    };
    requestAnimationFrame(look);
  };
  addEventListener('hashchange', arrive);
  addEventListener('load', arrive);

  // Search: the index is read when it is first wanted.
  const dialog = one('.search');
  const input = one('#search-words');
  const hits = one('#hits');
  const status = one('.search-status');
  const shownHits = 30;
  const unspaced = /^(?:ja|zh|th|lo|km|my)(?:-|$)/.test(root.lang);
  const segmenter = unspaced ? new Intl.Segmenter(root.lang, { granularity: 'word' }) : null;
  const cut = (text) =>
    segmenter
      ? [...segmenter.segment(text)].flatMap(({ segment, isWordLike }) => (isWordLike ? [segment] : []))
      : MiniSearch.getDefault('tokenize')(text);
  const options = {
    fields: ['title', 'text'],
    tokenize: cut,
    searchOptions: {
      boost: { title: 3 },
      combineWith: 'AND',
      prefix: true,
      fuzzy: (word) => (word.length > 5 ? 1 : false),
      weights: { fuzzy: 0.2, prefix: 0.6 },
    },
  };
  const unpacked = () => {
    const packed = atob(one('#search-index').textContent);
    const bytes = new Uint8Array(packed.length);
    for (let at = 0; at < bytes.length; at++) bytes[at] = packed.charCodeAt(at);
    return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate'))).text();
  };
  // Unpacked when the reader is about to search.
  let search = null;
  let asked = false;
  const prepare = () => {
    if (asked) return;
    asked = true;
    unpacked()
      .then((json) => MiniSearch.loadJSON(json, options))
      .then((ready) => {
        search = ready;
        find();
      });
  };

  const textOf = (element) => {
    const copy = element.cloneNode(true);
    for (const part of all('.mark, .who, .source, .agreement, .see-also, .points, .permalink, .number', copy))
      part.remove();
    return copy.textContent.replace(/\s+/g, ' ').trim();
  };
  const marked = (text, words) => {
    const place = document.createElement('span');
    const wanted = words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');
    const pieces = wanted === '' ? [text] : text.split(new RegExp(`(${wanted})`, 'iu'));
    pieces.forEach((piece, at) => {
      const node = at % 2 === 1 ? document.createElement('mark') : document.createTextNode('');
      node.textContent = piece;
      place.append(node);
    });
    return place;
  };
  const excerpt = (text, words) => {
    const lower = text.toLowerCase();
    const first = words.reduce((best, word) => {
      const at = lower.indexOf(word.toLowerCase());
      return at >= 0 && (best < 0 || at < best) ? at : best;
    }, -1);
    const start = first > 60 ? text.indexOf(' ', first - 50) + 1 : 0;
    const end = start + 150 < text.length ? text.lastIndexOf(' ', start + 150) : text.length;
    return `${start > 0 ? '… ' : ''}${text.slice(start, end)}${end < text.length ? ' …' : ''}`;
  };
  const hitLine = ({ id, terms }) => {
    const element = document.getElementById(id);
    const entry = element?.closest('.entry');
    if (!entry) return [];
    const line = document.createElement('li');
    const link = document.createElement('a');
    link.href = `#${id}`;
    const title = document.createElement('span');
    title.className = 'hit-title';
    title.append(marked(`${one('.number', entry).textContent} ${one('h3', entry).textContent}`, terms));
    const text = document.createElement('span');
    text.className = 'hit-text';
    const words = id === entry.id ? textOf(one('.intro', entry) ?? line) : textOf(element);
    text.append(marked(excerpt(words, terms), terms));
    link.append(title, text);
    line.append(link);
    return [line];
  };
  const find = () => {
    const words = input.value.trim();
    if (words === '') {
      hits.replaceChildren();
      status.textContent = '';
      return;
    }
    if (!search) {
      prepare();
      status.textContent = spoken.oneMoment;
      return;
    }
    const found = search.search(words);
    hits.replaceChildren(...found.slice(0, shownHits).flatMap(hitLine));
    hits.scrollTop = 0;
    const { nothingFound, placesFound, bestShown, language } = spoken;
    const form = placesFound[new Intl.PluralRules(language).select(found.length)] ?? placesFound.other;
    const places = form.replace('{n}', found.length);
    const shown = found.length > shownHits ? `, ${bestShown.replace('{n}', shownHits)}` : '';
    status.textContent = found.length === 0 ? nothingFound : `${places}${shown}`;
  };
  const openSearch = () => {
    if (dialog.open) return;
    prepare();
    dialog.showModal();
    input.select();
  };
  for (const sign of ['pointerenter', 'focus'])
    tool('search').addEventListener(sign, prepare, { once: true });
  tool('search').addEventListener('click', openSearch);
  input.addEventListener('input', find);
  document.addEventListener('keydown', (event) => {
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') {
      event.preventDefault();
      openSearch();
    }
  });
  dialog.addEventListener('keydown', (event) => {
    const links = all('a', hits);
    const at = links.indexOf(document.activeElement);
    if (event.key === 'ArrowDown') (links[at + 1] ?? links[0])?.focus();
    else if (event.key === 'ArrowUp') (at > 0 ? links[at - 1] : input).focus();
    else if (event.key === 'Enter' && document.activeElement === input) links[0]?.click();
    // The first Escape would only empty the field.
    else if (event.key === 'Escape') dialog.close();
    else return;
    event.preventDefault();
  });
  hits.addEventListener('click', (event) => {
    const link = event.target.closest('a');
    if (!link) return;
    dialog.close();
    const target = document.getElementById(link.hash.slice(1));
    target.classList.add('found');
    target.addEventListener('animationend', () => target.classList.remove('found'), { once: true });
    // The reader goes on from there with the keyboard too.
    target.tabIndex = -1;
    requestAnimationFrame(() => target.focus({ preventScroll: true }));
  });
  // A press beside the box closes it.
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog) dialog.close();
  });
})();
