import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bleedPage, measuredAttribute, pageClasses, pageProperties } from '../../src/model/page-contract.ts';
import { toHtml } from '../../src/render/html/to-html.ts';
import { themeTokens } from '../../src/theme/theme.ts';
import { root } from '../helpers/root.ts';

const base = join(root, 'templates/base');
const textOf = (ending: string): string =>
  readdirSync(base)
    .filter((name) => name.endsWith(ending))
    .map((name) => readFileSync(join(base, name), 'utf8'))
    .join('\n');
const templates = textOf('.hbs');
const styles = textOf('.css');

describe('what the press looks for in a page', () => {
  it.each([
    ...(['label', 'signs', 'leader', 'cover', 'opener'] as const),
    ...(['indexColumns', 'indexGroup', 'indexLetter', 'indexLine', 'term'] as const),
  ])('templates write the class %s', (name) =>
    expect(new RegExp(`class="(?:[^"]* )?${pageClasses[name]}[ "{]`).test(templates)).toBe(true),
  );

  it('the box of a task has its class', () => {
    expect(
      toHtml([{ type: 'list', children: [{ type: 'listItem', checked: true, children: [] }] }]),
    ).toContain(`class="${pageClasses.tick}"`);
  });

  it('templates of sheets say what is measured', () =>
    expect(templates.includes(measuredAttribute)).toBe(true));

  it('style sheets put covers and openers on the page that bleeds', () =>
    expect(new RegExp(`page: ${bleedPage};`).test(styles)).toBe(true));

  it('each property of the page is among those that themes are told of', () => {
    const told = themeTokens.filter(({ from }) => from === 'page').map(({ name }) => `--${name}`);
    expect(told).toEqual(expect.arrayContaining(Object.values(pageProperties)));
  });
});
