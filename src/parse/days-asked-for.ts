import type { RootContent } from 'mdast';
import { day, isFurniture } from './furniture.ts';
import { textOf } from './phrasing.ts';
import type { Section } from './sections.ts';

const asksWhen =
  /(?<!\p{L})(?:when|(?:what|which) (?:day|date|year|month)|how (?:old|recent)|wann|quand|cuándo|quando|когда|متى)(?!\p{L})|מתי|什么时候|什麼時候|何时|何時|いつ/iu;

/** The day that is all there is behind a question that asks when: `Last updated on 3 May.` is furniture anywhere else. */
export function daysAskedFor({ role, question, nodes }: Section): readonly RootContent[] {
  const solid = nodes.filter(({ type }) => type !== 'thematicBreak' && type !== 'definition');
  const [only] = solid;
  if (role !== 'question' || !question || solid.length !== 1 || only?.type !== 'paragraph') return [];
  const said = textOf(only.children).trim();
  return asksWhen.test(textOf(question.children)) && isFurniture(said) && endsInDay.test(said) ? [only] : [];
}

const endsInDay = new RegExp(`${day}$`, 'iu');
