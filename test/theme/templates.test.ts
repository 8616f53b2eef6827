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

describe('the markup of templates', () => {
  it.each([
    ['<meta http-equiv="refresh" content="0;url=https://attack.example/">', 'no attribute http-equiv'],
    ['<meta name="x" content="0;url=https://attack.example/">', 'what is filled in'],
    ['<script>alert(1)</script>', 'no <script>'],
    ['<SCRIPT src="x"></SCRIPT>', 'no <script>'],
    ['<style>@import "https://attack.example/"</style>', 'no <style>'],
    ['<link rel="stylesheet" href="https://attack.example/">', 'no <link>'],
    ['<base href="https://attack.example/">', 'no <base>'],
    ['<iframe srcdoc="x"></iframe>', 'no <iframe>'],
    ['<form action="https://attack.example/"></form>', 'no <form>'],
    ['<svg><use href="https://attack.example/#a"/></svg>', 'no <use>'],
    ['<template><p>x</p></template>', 'no <template>'],
    ['<p onclick="alert(1)">', 'no attribute onclick'],
    ['<a href="#a" ping="https://attack.example/">x</a>', 'no attribute ping'],
    ['<a href="https://attack.example/">x</a>', 'an address is one that is filled in'],
    ['<a href="javascript:{{t}}">x</a>', 'an address is one that is filled in'],
    ['<a href="{{t}}//attack.example">x</a>', 'an address is one that is filled in'],
    ['<img src="https://attack.example/">', 'a picture is one that is filled in'],
    ['<p style="background:url(https://attack.example/)">', 'loads nothing'],
    ['<p style="background:u\\72l(x)">', 'no escapes'],
    ['<p style="--x:url(https://attack.example/)">', 'loads nothing'],
    ['<svg><circle fill="url(https://attack.example/#a)"/></svg>', 'fill loads nothing'],
    ['<{{t}}>', 'templates have no'],
    ['<p {{t}}="x">', 'no attribute'],
    ["<p title='x'>", 'quotation marks'],
    ['<p title=x>', 'quotation marks'],
    ['<p title={{#if t}}"{{/if}}><script>1</script>{{#if t}}"{{/if}}>', 'ends outside of its block'],
    ['<p title="<script>">', 'write &lt;'],
    ['<s{{#if t}}pan{{else}}cript{{/if}}>', 'no <spancript>'],
    ['<title><script>1</script></title>', 'text only'],
    ['<!--> <script>1</script> -->', 'a comment of HTML'],
    ['<![CDATA[<p>]]>', 'templates have no|a comment'],
    ['<?xml-stylesheet href="x"?>', 'templates have no|a comment'],
  ])('cannot be %s', (text, why) => {
    expect(() => compile(`<p>\n${text}`)).toThrow(new RegExp(`^mine/t0\\.hbs:2: .*(?:${why})`));
  });

  it('may be what pages consist of', () => {
    const text =
      '<!DOCTYPE html>\n<p class="a {{b}}" style="width:{{w}};color:red" aria-label="{{t}}">x<br>it\'s "so"<a href="#{{t}}">y</a></p>';
    expect(() => compile(text)).not.toThrow();
  });
});
