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
    expect(() => compile('one\n{{#if a}}\nx')).toThrow(/^mine\/t0\.hbs:3: Parse error/);
  });

  it('name file and line of a field that does not exist, also within a partial', () => {
    const render = compile('{{> t1}}', 'x\n\n{{nothing}}');
    expect(() => render('t0', {})).toThrow(/^mine\/t1\.hbs:3: "nothing" not defined/);
  });

  it('refuse partials that do not exist, that are computed, or that lie outside the folder', () => {
    expect(() => compile('{{> nowhere}}')).toThrow('mine/t0.hbs:1: no partial is called "nowhere"');
    expect(() => compile('{{> (a)}}')).toThrow('mine/t0.hbs:1: a partial is named, not computed');
    expect(() => compile('{{> ../secret}}')).toThrow(/mine\/t0\.hbs:1: .*no name of a partial/);
    expect(() => compile('{{> "../../etc/passwd"}}')).toThrow(/mine\/t0\.hbs:1: /);
  });

  it('know no helpers but the four built-in blocks, and no decorators', () => {
    for (const text of ['{{log "x"}}', '{{lookup a "b"}}', '{{#helperMissing}}{{/helperMissing}}'])
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
