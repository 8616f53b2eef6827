import type { EpubRule } from './epub-rule.ts';

const runs = /^(script|iframe|object|embed|form|applet|base)$/;

/** Nothing runs in the book, and nothing is asked of the network. */
export const nothingRuns: EpubRule = function* ({ spine, styles }) {
  const found = (path: string, line: number, actual: string) =>
    ({
      severity: 'error',
      reason: 'Something in the book would run or ask the network',
      path,
      line,
      actual,
      expected: 'text, pictures and styles of the book itself',
      todo: 'Take it out of the document that it comes from.',
    }) as const;
  for (const { path, tags } of spine)
    for (const { name, attributes, line } of tags) {
      if (runs.test(name)) yield found(path, line, `<${name}>`);
      for (const [key, value] of attributes) {
        if (/^on/i.test(key)) yield found(path, line, `${key}="${value}"`);
        if (/^(href|xlink:href)$/.test(key) && /^\s*(javascript|data|vbscript|file):/i.test(value))
          yield found(path, line, value.slice(0, 80));
        if (/^(src|poster|data|srcset)$/.test(key) && /^\s*[a-z][a-z0-9+.-]*:/i.test(value))
          yield found(path, line, value.slice(0, 80));
      }
    }
  for (const { path, text } of styles)
    for (const [whole] of text.matchAll(/@import[^;]*|url\(\s*['"]?[a-z][a-z0-9+.-]*:[^)]*\)/gi))
      yield found(path, 1, whole.slice(0, 80));
};

/** A font in the book has its licence beside it. */
export const fontsLicensed: EpubRule = function* ({ manifest, package: opf }) {
  const fonts = [...manifest].filter(([, type]) =>
    /^(font\/|application\/(font|vnd\.ms-opentype))/.test(type),
  );
  const licences = [...manifest.keys()].filter((path) => /licen[cs]e|ofl/i.test(path));
  if (fonts.length === 0 || licences.length > 0) return;
  yield {
    severity: 'warning',
    reason: 'The book carries fonts without their licence',
    path: opf.path,
    line: 1,
    actual: fonts.map(([path]) => path).join(', '),
    expected: 'a file with the licence',
    todo: 'Name the licence of each face in theme.yml.',
  };
};
