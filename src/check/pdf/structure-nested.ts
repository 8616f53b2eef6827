import type { PdfRule } from './rule.ts';

const childrenOf: Readonly<Record<string, readonly string[]>> = {
  L: ['LI', 'Caption', 'L'],
  LI: ['Lbl', 'LBody'],
  TOC: ['TOCI', 'TOC', 'Caption'],
  TOCI: ['Lbl', 'Reference', 'NonStruct', 'P', 'TOC'],
  Table: ['TR', 'THead', 'TBody', 'TFoot', 'Caption'],
  THead: ['TR'],
  TBody: ['TR'],
  TFoot: ['TR'],
  TR: ['TH', 'TD'],
};

const parentsOf: Readonly<Record<string, readonly string[]>> = {
  LI: ['L'],
  LBody: ['LI'],
  TOCI: ['TOC'],
  TR: ['Table', 'THead', 'TBody', 'TFoot'],
  TH: ['TR'],
  TD: ['TR'],
  THead: ['Table'],
  TBody: ['Table'],
  TFoot: ['Table'],
};

export const structureNested: PdfRule = {
  id: 'structure-nested',
  severity: 'error',
  truth: 'Lists, tables and contents are nested as their types demand.',
  matterhorn: [9, 16],
  *check({ elements }) {
    for (const { type, parent, children, page } of elements) {
      const inside = childrenOf[type];
      const wrong = inside ? children.filter((child) => !inside.includes(child.type)) : [];
      const outside = parentsOf[type];
      if (wrong.length > 0)
        yield {
          page: page === null ? null : page + 1,
          reason: `${type} holds ${wrong[0]?.type}.`,
          actual: `${type} > ${wrong.map((child) => child.type).join(', ')}`,
          expected: `${type} > ${inside?.join(', ')}`,
          todo: 'Check the HTML of the template: what stands in this list, table or contents that does not belong there?',
        };
      else if (outside && !outside.includes(parent?.type ?? ''))
        yield {
          page: page === null ? null : page + 1,
          reason: `${type} stands in ${parent?.type ?? 'nothing'}.`,
          actual: `${parent?.type ?? 'nothing'} > ${type}`,
          expected: outside.map((above) => `${above} > ${type}`).join(', '),
          todo: 'Check the HTML of the template: this item stands outside of its list, table or contents.',
        };
    }
  },
};
