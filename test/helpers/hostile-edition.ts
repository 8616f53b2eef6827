import type { Edition } from '../../src/model/edition.ts';
import { edition as editionOf } from './edition.ts';

// Each attack sets a mark in the page, or asks for an address, were it to work; each is put wherever an author or an editor can
// write: in questions, labels, texts, titles, names, terms of the index.

const run = "document.documentElement.dataset.pwned='1'";
/** Each tries something of its own. */
export const attacks: readonly string[] = [
  `<script>${run}</script>`,
  `</script><script>${run}</script>`,
  `</style><script>${run}</script>`,
  `--><script>${run}</script>`,
  `]]><script>${run}</script>`,
  `</textarea></title></div></main></body><script>${run}</script>`,
  `<img src="x" onerror="${run}">`,
  `<img src="https://attack.example/i.png">`,
  `<svg onload="${run}"><script>${run}</script></svg>`,
  `<svg><animate onbegin="${run}" attributeName="x"/></svg>`,
  `<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=${run}&gt;">`,
  `<iframe srcdoc="<script>parent.${run}</script>"></iframe>`,
  `<a href="javascript:${run}">press</a>`,
  `[press](javascript:${run.replaceAll("'", '%27')})`,
  '[press](JaVaScRiPt:alert%281%29)',
  '[press](  javascript:alert%281%29)',
  '[press](data:text/html,%3Cscript%3Ealert(1)%3C/script%3E)',
  '[press](vbscript:x) [press](file:///etc/passwd)',
  '![x](https://attack.example/i.png)',
  '![x](file:///etc/passwd)',
  `![x](x" onerror="${run})`,
  `" onmouseover="${run}" x="`,
  `' onfocus='${run}' autofocus='`,
  `<details open ontoggle="${run}"><summary>x</summary></details>`,
  '<meta http-equiv="refresh" content="0;url=https://attack.example/">',
  '<base href="https://attack.example/">',
  '<link rel="stylesheet" href="https://attack.example/s.css"><style>@import "https://attack.example/s.css";</style>',
  '<form action="https://attack.example/"><button>x</button></form>',
  '<object data="https://attack.example/"></object><embed src="https://attack.example/">',
  '{{constructor.constructor "alert(1)"}} <%= 1 %>',
  '<b><i></b></i><p><div></p><<<>>>&&&;&#x0;&#1;&bogus;',
  'a\u0000b\u0008c\u000bd\u001be\u007ff\ufffeg\uffffh\ud800i\udc00j',
  '\u202eevil\u202c \u2066x\u2069 \ufeff',
  '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>&e;',
  '<?xml-stylesheet href="https://attack.example/x.xsl"?>',
  '[press](java\tscript:alert%281%29) [press](java&#10;script:alert(1)) [press](&#106;&#97;vascript:alert(1))',
  '[press](&#1;javascript:alert(1)) [press](\u00a0javascript:alert(1)) <javascript:alert(1)>',
  '[press][ref]\n\n[ref]: JAVASCRIPT:alert(1) "x"',
  `![x](data:image/svg+xml,%3Csvg%20xmlns=%22http://www.w3.org/2000/svg%22%20onload=%22${'parent.document.documentElement.dataset.pwned=1'}%22/%3E)`,
  `<p style="background:url(https://attack.example/s.png);width:expression(alert(1));behavior:url(x.htc)">styled</p>`,
  `<svg><use href="data:image/svg+xml,x"/><a xlink:href="javascript:${run}"><text>press</text></a><foreignObject><iframe src="javascript:${run}"></iframe></foreignObject></svg>`,
  `<a href="java&Tab;script:${run}" ping="https://attack.example/">press</a><img srcset="https://attack.example/a.png 1x" src=x>`,
  `<video poster="https://attack.example/p.png" src="https://attack.example/v.mp4" onloadstart="${run}"></video><input autofocus onfocus="${run}">`,
  `<template shadowrootmode="open"><script>${run}</script></template><noscript><p title="</noscript><img src=x onerror=${run}>">`,
];

/** A book whose every text attacks whoever shows it. */
export function hostileEdition(): Edition {
  const made = editionOf([
    {
      title: attacks[0] ?? '',
      entries: attacks.map((attack) => ({
        question: `What of ${attack}?`,
        intro: attack,
        points: [
          { label: attack, by: ['a', 'b'], text: attack, adds: { b: attack } },
          { by: ['a'], text: `Text before.\n\n${attack}\n\nText after ${attack} within.` },
          { label: 'Code', by: ['b'], text: `\`\`\`${attack.replaceAll('\n', ' ')}\n${attack}\n\`\`\`` },
          {
            label: 'Differs',
            by: ['a', 'b'],
            text: `1 ${attack}`,
            adds: { b: `2 ${attack}` },
            differs: true,
          },
        ],
        outro: attack,
      })),
    },
  ]);
  const all = attacks.join(' ');
  return {
    ...made,
    title: all,
    subtitle: all,
    subject: all,
    authors: attacks,
    keywords: attacks,
    answerSets: made.answerSets.map((set) => ({
      ...set,
      title: all,
      author: all,
      licence: all,
      files: [all],
    })),
    index: attacks.map((term, index) => ({
      term,
      targets: [`q-${index + 1}`],
      main: [],
      until: {},
      see: [term],
    })),
  };
}
