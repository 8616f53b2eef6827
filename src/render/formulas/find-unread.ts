import type { RootContent } from 'mdast';
import type { VFileMessage } from 'vfile-message';
import { diagnostic } from '../../model/diagnostic.ts';
import type { Edition } from '../../model/edition.ts';
import type { Unit } from '../../model/unit.ts';
import { drawFormula } from './draw-formula.ts';

/** A warning for each formula of an edition that cannot be drawn and is printed as TeX. */
export function findUnreadFormulas({ parts, opening, closing }: Edition): VFileMessage[] {
  const passages = parts
    .flatMap((part) => part.entries)
    .flatMap(({ intro, points, outro }) => [...intro, ...points.flatMap((one) => one.passages), ...outro]);
  return [...opening, ...passages, ...closing]
    .flatMap(({ units }) => units)
    .flatMap((unit) =>
      formulasIn(unit).flatMap(({ tex, display }) => (drawFormula(tex, display) ? [] : [message(tex, unit)])),
    );
}

interface Formula {
  readonly tex: string;
  readonly display: boolean;
}

function formulasIn({ node, phrasing }: Unit): Formula[] {
  const take = (one: RootContent): Formula[] => {
    if (one.type === 'math' || one.type === 'inlineMath')
      return [{ tex: one.value, display: one.type === 'math' }];
    return 'children' in one ? one.children.flatMap((child) => take(child)) : [];
  };
  return (node ? [node] : phrasing).flatMap(take);
}

function message(tex: string, { file, lines }: Unit): VFileMessage {
  const shown = tex.length > 60 ? `${tex.slice(0, 59)}…` : tex;
  return diagnostic({
    file,
    place: lines[0],
    rule: 'formula',
    reason: `The formula ${shown} is not understood`,
    actual: shown,
    expected: ['a formula in the TeX that Temml knows'],
    todo: 'It is printed as TeX. See https://temml.org/docs/en/supported for what is known.',
    facts: { kind: 'formulaUnread', formula: shown },
  });
}
