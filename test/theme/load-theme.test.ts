import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { composeEdition } from '../../src/compose/compose.ts';
import { renderFurniture, renderPrint } from '../../src/render/render.ts';
import { readFont } from '../../src/theme/fonts.ts';
import { inspectTheme, listThemes, loadTheme } from '../../src/theme/theme.ts';
import { smallHandbook, smallSettings } from '../render/small-book.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'theme-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** A theme folder with these files; its path. */
function theme(files: Record<string, string>, name = 'mine'): string {
  mkdirSync(join(folder, name), { recursive: true });
  for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, name, file), text);
  return join(folder, name);
}

describe.each(listThemes())('the theme %s', (name) => {
  it('passes its inspection', () => {
    expect(inspectTheme(loadTheme(name))).toEqual([]);
  });

  it.each(['A4', 'Letter', 'A5'] as const)('lays a book out on %s, with faces of its own', (page) => {
    const settings = smallSettings({ theme: name, page });
    const edition = composeEdition(smallHandbook(), settings, 'handbook');
    const look = loadTheme(name);
    const book = renderPrint(edition, look, null);
    expect(book.html).toContain('How is data versioned?');
    expect(book.assets.length).toBeGreaterThan(2);
    const layout = { pages: 3, pageOf: new Map(), blanksBefore: new Set<string>(), bodyStart: 0 };
    expect(renderFurniture(edition, look, layout).html).toContain('class="sheet recto"');
  });

  it('makes a palette of a colour that is asked for', () => {
    const settings = smallSettings({ colour: '#1f6b5c' });
    const { html } = renderPrint(
      composeEdition(smallHandbook(), settings, 'handbook'),
      loadTheme(name),
      null,
    );
    expect(html).toMatch(/@layer [a-z,]+,settings;/);
    expect(html).toContain('@layer settings{:root{--accent:#1f6b5c');
  });
});

describe('a theme of one’s own', () => {
  it('holds only what differs', () => {
    const mine = loadTheme(theme({ 'theme.yml': 'extends: classic\ntokens: { accent: "#003366" }\n' }));
    expect(mine.layers.map((layer) => layer.name)).toEqual(['base', 'classic', 'mine']);
    expect(inspectTheme(mine)).toEqual([]);
    const edition = composeEdition(smallHandbook(), smallSettings(), 'handbook');
    expect(renderPrint(edition, mine, null).html).toContain('--accent:#003366');
  });

  it('may put a template of its own in the place of another', () => {
    const path = theme({ 'theme.yml': 'extends: classic\n', 'see-also.hbs': '<p>elsewhere</p>' });
    const book = { ...smallHandbook() };
    const edition = composeEdition(book, smallSettings(), 'handbook');
    const related = {
      ...edition,
      parts: edition.parts.map((part) => ({
        ...part,
        entries: part.entries.map((entry) => ({ ...entry, seeAlso: ['q-1'] })),
      })),
    };
    expect(renderPrint(related, loadTheme(path), null).html).toContain('<p>elsewhere</p>');
  });

  it.each([
    ['a template with an error', { 'entry.hbs': 'x\n{{#if a}}' }, /mine\/entry\.hbs:2: /],
    ['a partial outside the folder', { 'entry.hbs': '{{> ../../secret}}' }, /mine\/entry\.hbs:1: /],
    [
      'an unknown setting',
      { 'theme.yml': 'extends: classic\ntoken: { ink: red }\n' },
      /theme\.yml:2: token: .*did you mean `tokens`/,
    ],
    ['settings that are no YAML', { 'theme.yml': 'extends: classic\ntokens: { a: ]\n' }, /theme\.yml:2: /],
    [
      'a theme that is not there',
      { 'theme.yml': 'extends: clasic\n' },
      /no theme "clasic"; did you mean "classic"\?.*There are/,
    ],
    ['a missing partial', { 'entry.hbs': '<p>\n{{> footer}}' }, /mine\/entry\.hbs:2: no partial .*"footer"/],
    ['a prototype', { 'entry.hbs': '{{constructor.name}}' }, /mine\/entry\.hbs:1: "constructor/],
    [
      'fonts that are not installed',
      {
        'theme.yml':
          "extends: classic\nfonts: [{ family: X, package: '@fontsource/no-such', styles: ['400'], licence: OFL }]\n",
      },
      /@fontsource\/no-such of a font is not installed: npm install/,
    ],
    [
      'a style sheet of many megabytes',
      { 'print.css': ' '.repeat(1_500_000) },
      /print\.css: too large; a file of a theme has 1 MB at most/,
    ],
    ['an import in a style sheet', { 'print.css': '\n@import url(http://x);' }, /print\.css:2: @import/],
    ['a foreign address', { 'print.css': 'a { background: URL(https://x) }' }, /print\.css:1: url\(\)/],
    ['a hidden address', { 'print.css': 'a { background: u\\72l(x) }' }, /print\.css:1: /],
    [
      'a token that breaks out',
      { 'theme.yml': 'tokens: { accent: "red}body{x:y" }\n' },
      /theme\.yml:1: tokens/,
    ],
    [
      'a colour that is none',
      { 'theme.yml': "extends: classic\ntokens:\n  ink: '#123456'\n  accent: bluish\n" },
      /theme\.yml:4: tokens\.accent: bluish is no colour; write '#rrggbb'/,
    ],
    [
      'a colour without quotes',
      { 'theme.yml': 'extends: classic\ntokens:\n  accent: #aa0000\n' },
      /theme\.yml:3: tokens\.accent: write it in quotes/,
    ],
    [
      'a sheet without room for its outer margin',
      {
        'theme.yml':
          'extends: classic\npages:\n  A5: { width: 148, height: 210, inner: 20, measure: 140, top: 17, lines: 41, leading: 12, gutter: 12 }\n',
      },
      /theme\.yml:3: pages\.A5\.measure: .*nothing is left for the outer margin/,
    ],
    [
      'a sheet that lacks measures',
      { 'theme.yml': 'extends: classic\n\npages:\n  A5: { measure: 90 }\n' },
      /theme\.yml:4: pages\.A5\.width: nothing; expected a number\. Add `width:`\. Width of the sheet/,
    ],
    [
      'a measure of another kind',
      { 'theme.yml': 'extends: classic\nopener: tall\n' },
      /theme\.yml:2: opener: the text "tall"; expected a number\. Height of what stands/,
    ],
    [
      'a measure beyond its bounds',
      { 'theme.yml': 'extends: classic\nopener: -3\n' },
      /theme\.yml:2: opener: the number -3; expected at least 0\. Height/,
    ],
    [
      'a list where a map is wanted',
      { 'theme.yml': 'extends: classic\ntokens: [a, b]\n' },
      /theme\.yml:2: tokens: a list of 2; expected a map of names and what they stand for\. Custom properties/,
    ],
    [
      'a token that cannot be a name',
      { 'theme.yml': "extends: classic\ntokens:\n  Big Ink: '#123456'\n" },
      /theme\.yml:3: tokens\.Big Ink: `Big Ink` cannot be a name; expected lower-case letters.*Rename it/,
    ],
    [
      'settings that are a list',
      { 'theme.yml': '- extends: classic\n' },
      /theme\.yml:1: the settings: a list of 1; expected a map of keys and values/,
    ],
  ])('is refused for %s, and told where', (_, files: Record<string, string>, message) => {
    expect(() => loadTheme(theme({ 'theme.yml': 'extends: classic\n', ...files }))).toThrow(message);
  });

  it.each(['web.css', 'entry.hbs', 'theme.yml'])('reads no %s that is a link out of its folder', (name) => {
    writeFileSync(join(folder, 'secret'), 'root:x:0:0');
    const path = theme(name === 'theme.yml' ? {} : { 'theme.yml': 'extends: classic\n' });
    symlinkSync('../secret', join(path, name));
    expect(() => loadTheme(path)).toThrow(`${name}: this link leads out of the theme's folder`);
  });

  it('lies in the project that names it, by its real path, and so does what it extends; the user may name any', () => {
    const outside = theme({ 'theme.yml': 'extends: classic\n' }, 'outside');
    const project = join(folder, 'project');
    mkdirSync(project);
    symlinkSync(outside, join(project, 'link'));
    theme({ 'theme.yml': 'title: T\nextends: ../../outside\n' }, 'project/own');
    theme({ 'theme.yml': 'extends: ../own\n' }, 'project/of-own');
    writeFileSync(join(project, 'own', 'theme.yml'), 'title: T\nextends: classic\n');
    expect(loadTheme(join(project, 'of-own'), project).layers.at(-2)?.name).toBe('own');
    for (const one of [outside, join(project, 'link'), join(folder, 'nowhere')])
      expect(() => loadTheme(one, project)).toThrow('lies outside the project, or is a link that leads out');
    expect(loadTheme(join(project, 'link')).layers.at(-1)?.name).toBe('link');
    writeFileSync(join(project, 'own', 'theme.yml'), 'title: T\nextends: ../../outside\n');
    expect(() => loadTheme(join(project, 'own'), project)).toThrow(
      /own\/theme\.yml:2: extends: the theme "[^"]+outside" lies outside the project/,
    );
    expect(loadTheme(join(project, 'own')).layers.at(-2)?.name).toBe('outside');
    expect(loadTheme('modern', project).name).toBe('modern');
  });

  it('reads a file through a link that stays in its folder', () => {
    const path = theme({ 'theme.yml': 'extends: classic\n', 'shared.css': 'p { margin: 7px }' });
    symlinkSync('shared.css', join(path, 'print.css'));
    expect(loadTheme(path).layers.at(-1)?.print).toContain('p{margin:7px}');
  });

  it.each(['print.css', 'entry.hbs', 'theme.yml'])('does not wait for a pipe called %s', (name) => {
    const path = theme(name === 'theme.yml' ? {} : { 'theme.yml': 'extends: classic\n' });
    execFileSync('mkfifo', [join(path, name)]);
    expect(() => loadTheme(path)).toThrow(`${name}: this is no ordinary file`);
  });

  it.each(['my theme', 'settings', 'base', 'classic', 'x}body{display:none', '1', 'Ünï'])(
    'may be in a folder called %s, and has its place in the cascade',
    (name) => {
      const path = theme({ 'theme.yml': 'extends: classic\n', 'print.css': 'p { margin: 7px }' }, name);
      const edition = composeEdition(smallHandbook(), smallSettings(), 'handbook');
      const { html } = renderPrint(edition, loadTheme(path), null);
      expect(html).toContain('@layer base,classic,own-1,settings;');
      expect(html).toMatch(/@layer own-1\{\s*p\{margin:7px\}\s*\}/);
      expect(html).not.toContain('body{display:none');
    },
  );

  it.each([
    ['margin: "url(https://x)"', 'tokens.margin: url() and its like'],
    ['margin: "2px /*"', 'tokens.margin: a comment is no part'],
    ['margin: "calc(2px"', 'tokens.margin: a ) is missing'],
    [`text-face: "x', url(y)"`, 'tokens.text-face: a face is named'],
  ])('cannot hide in the token %s', (token, why) => {
    expect(() => loadTheme(theme({ 'theme.yml': `extends: classic\ntokens: { ${token} }\n` }))).toThrow(why);
  });

  it('cannot have a family that is a pattern', () => {
    const fonts = `fonts: [{ family: "(", package: "@fontsource/bitter", styles: ["400"], licence: OFL }]`;
    expect(() => loadTheme(theme({ 'theme.yml': `extends: classic\n${fonts}\n` }))).toThrow(
      /theme\.yml:2: fonts\.0\.family: the text "\("; expected a name of letters/,
    );
  });

  it('cannot have a font of 50 MB', () => {
    const file = join(folder, 'heavy.woff2');
    writeFileSync(file, '');
    truncateSync(file, 50_000_000);
    expect(() => readFont(file)).toThrow(/heavy\.woff2: 50 MB is too large/);
  });

  it('names the file and the line of a template that fails while it is filled', () => {
    const mine = loadTheme(
      theme({ 'theme.yml': 'extends: classic\n', 'entry.hbs': '<p>\n\n{{noSuchField}}' }),
    );
    const edition = composeEdition(smallHandbook(), smallSettings(), 'handbook');
    expect(() => renderPrint(edition, mine, null)).toThrow(
      /mine\/entry\.hbs:3: "noSuchField" is not a field/,
    );
  });

  it('extends a folder that it names from its own', () => {
    theme({ 'theme.yml': 'extends: classic\n' }, 'one');
    const two = loadTheme(theme({ 'theme.yml': 'extends: ../one\n' }, 'two'));
    expect(two.layers.map((layer) => layer.name)).toEqual(['base', 'classic', 'one', 'two']);
  });

  it('cannot extend itself', () => {
    theme({ 'theme.yml': `extends: ${join(folder, 'one')}\n` }, 'two');
    expect(() => loadTheme(theme({ 'theme.yml': `extends: ${join(folder, 'two')}\n` }, 'one'))).toThrow(
      'one -> two -> one',
    );
  });

  it('is told of poor contrast, of tokens that nobody sets and of faces that are not there', () => {
    const path = theme({
      'theme.yml': 'extends: classic\ntokens: { accent: "#ffaaaa", acent: "#aa0000", text-face: Comic }\n',
      'print.css': 'p { color: var(--colour) }',
    });
    expect(inspectTheme(loadTheme(path)).join('\n')).toMatch(
      /accent #ffaaaa on white has a contrast of 1\.8[\s\S]*mine\/print\.css uses --colour[\s\S]*no style sheet reads --acent; did you mean accent\?[\s\S]*names "Comic"/,
    );
  });
});
