import { describe, expect, it } from 'vitest';
import { compileTemplates } from '../../src/theme/templates.ts';

const compile = (...texts: string[]) =>
  compileTemplates(texts.map((text, index) => ({ name: `t${index}`, file: `mine/t${index}.hbs`, text })));

describe('templates', () => {
  it('escape text and write markup as it is', () => {
    expect(compile('{{a}}|{{{bHtml}}}')('t0', { a: '<i>', bHtml: '<i>' })).toBe('&lt;i&gt;|<i>');
  });

  it('refuse text as markup and markup as text, with file and line', () => {
    expect(() => compile('\n{{{title}}}')).toThrow('mine/t0.hbs:2: title is text: write {{title}}');
    expect(() => compile('{{bodyHtml}}')).toThrow('mine/t0.hbs:1: bodyHtml is markup');
  });

  it('name file and line of a syntax error', () => {
    const faults: Readonly<Record<string, string>> = {
      'one\n{{#if a}}\n{{#each b}}x{{/each}}\nx': ':2: {{#if}} is not closed: write {{/if}} where it ends',
      'one\n{{#if a}}\nx{{/each}}': ':2: {{#if}} is closed by {{/each}}: write {{/if}}',
      'one\n{{/if}}': ':2: a block is closed here that was not opened',
      'one\n{{title': ':2: no template can be read here: one{{title',
    };
    for (const [text, message] of Object.entries(faults))
      expect(() => compile(text), text).toThrow(`mine/t0.hbs${message}`);
  });

  it('name file and line of a field that does not exist, also within a partial', () => {
    const render = compile('{{> t1}}', 'x\n\n{{nothing}}');
    expect(() => render('t0', {})).toThrow(/^mine\/t1\.hbs:3: "nothing" is not a field/);
    const near = compile('{{#each parts}}{{titel}}{{/each}}');
    expect(() => near('t0', { parts: [{ title: 'x' }] })).toThrow(
      '"titel" is not a field of the view; did you mean "title"?',
    );
    for (const text of ['{{#if nothing}}x{{/if}}', '{{#each a.nothing}}x{{/each}}'])
      expect(() => compile(text)('t0', { a: {} }), text).toThrow(/^mine\/t0\.hbs:1: /);
  });

  it('refuse partials that do not exist, that are computed, or that lie outside the folder', () => {
    expect(() => compile('{{> nowhere}}')).toThrow('mine/t0.hbs:1: no partial is called "nowhere"');
    expect(() => compile('{{> t}}')).toThrow('mine/t0.hbs:1: no partial is called "t"; did you mean "t0"?');
    expect(() => compile('{{> (a)}}')).toThrow('mine/t0.hbs:1: a partial is named, not computed');
    expect(() => compile('{{> ../secret}}')).toThrow(/mine\/t0\.hbs:1: .*no name of a partial/);
    expect(() => compile('{{> "../../etc/passwd"}}')).toThrow(/mine\/t0\.hbs:1: /);
  });

  it('know no helpers but the four built-in blocks, and no decorators', () => {
    for (const text of [
      '{{log "x"}}',
      '{{lookup a "b"}}',
      '{{#if (lookup a "b")}}x{{/if}}',
      '{{#a.list}}x{{/a.list}}',
      '{{#if}}x{{/if}}',
      '{{#helperMissing}}{{/helperMissing}}',
    ])
      expect(() => compile(text)('t0', { a: {} }), text).toThrow(/mine\/t0\.hbs:1: /);
    expect(() => compile('{{* inline "x"}}')).toThrow('decorators are not admitted');
  });

  it('give no way to a prototype', () => {
    for (const text of [
      '{{constructor}}',
      '{{a.constructor}}',
      '{{__proto__}}',
      '{{a.__proto__.x}}',
      '{{a.toString}}',
    ])
      expect(() => compile(text)('t0', { a: {} }), text).toThrow(/mine\/t0\.hbs:1: /);
  });
});
