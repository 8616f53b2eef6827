import type { VFile } from 'vfile';
import {
  type Document,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  visit,
  type YAMLMap,
} from 'yaml';
import type { Decision } from '../../model/decision.ts';
import { tell as tellOf } from '../../model/diagnostic.ts';

/** The verbs, the fields that each must have beside its own, and those that it may have. */
const verbs: Readonly<
  Record<Decision['verb'], { readonly must: readonly string[]; readonly may: readonly string[] }>
> = {
  link: { must: [], may: [] },
  keep: { must: [], may: [] },
  unlink: { must: [], may: ['set'] },
  split: { must: [], may: [] },
  move: { must: [], may: ['before', 'after', 'entry'] },
  relabel: { must: ['label'], may: [] },
  choose: { must: ['set'], may: [] },
  drop: { must: ['reason'], may: ['sentence'] },
  rewrite: { must: ['text'], may: [] },
  seen: { must: [], may: ['set', 'sentences'] },
};

/**
 * Reads the file of edits: a list, each item a verb with a point's id and what the verb needs, as
 * `- relabel: brew-coffee-water` and `label: Clean water` beside it. An edit that cannot be understood
 * ends the build, for without all edits the book is not the editor's; with `allowStale` it is told, and the others hold.
 */
export function readEdits(file: VFile, allowStale = false): Decision[] {
  const lines = new LineCounter();
  const document = parse(String(file), lines);
  if (!document) {
    broken(file, 1, 'The edits are nested too deeply', 'a list, each item a verb and a point: `- keep: ID`');
    return [];
  }
  const [error] = document.errors;
  if (error)
    broken(
      file,
      lines.linePos(error.pos[0]).line,
      error.message,
      'a list in YAML, each item a verb and a point: `- keep: ID`',
    );
  if (error || document.contents === null) return [];
  if (!isSeq(document.contents)) {
    broken(file, 1, 'The edits are no list', 'a list, each item a verb and a point: `- keep: ID`');
    return [];
  }
  return document.contents.items.flatMap((item) => {
    const line = isNode(item) && item.range ? lines.linePos(item.range[0]).line : 1;
    const tell = complainer(file, line, allowStale ? 'warning' : 'error');
    if (isMap(item) && !hasAlias(item)) return decision(item, line, tell) ?? [];
    tell('An edit is no verb with a point', '`- keep: ID`');
    return [];
  });
}

function decision(item: YAMLMap, line: number, tell: Complain): Decision | null {
  const fields = asWritten(item);
  const keys = Object.keys(fields);
  const verb = keys.find((key): key is Decision['verb'] => Object.hasOwn(verbs, key));
  if (!verb) {
    tell(`No verb among: ${keys.join(', ')}`, `one of ${Object.keys(verbs).join(', ')}`);
    return null;
  }
  const { must, may } = verbs[verb];
  const stray = keys.filter((key) => key !== verb && !must.includes(key) && !may.includes(key));
  const missing = must.filter(
    (key) => typeof fields[key] !== 'string' || (fields[key] === '' && key !== 'label'),
  );
  const badly = may.filter((key) => fields[key] !== undefined && typeof fields[key] !== 'string');
  const own = fields[verb];
  const ids = Array.isArray(own) && own.length > 1 && own.every((id) => typeof id === 'string');
  const wrong =
    stray.length > 0
      ? `${verb} knows no ${stray.join(', ')}`
      : missing.length + badly.length > 0
        ? `${verb} needs ${[...missing, ...badly].join(' and ')} as text`
        : verb === 'link' && !ids
          ? 'link needs two ids or more'
          : verb !== 'link' && typeof own !== 'string'
            ? `${verb} needs the id of a point`
            : verb === 'move' && !may.some((key) => fields[key] !== undefined)
              ? 'move needs before, after or entry'
              : null;
  if (wrong) {
    tell(
      wrong,
      `${verb}: ${verb === 'link' ? '[ID, ID]' : 'ID'}${must.map((key) => `, ${key}: ...`).join('')}`,
    );
    return null;
  }
  const { [verb]: point, ...rest } = fields;
  return { line, verb, ...(verb === 'link' ? { points: point } : { point }), ...rest } as Decision;
}

/** What an edit has, its names as they stand there: `7.10` is the tenth point of question 7, and no number. */
function asWritten(item: YAMLMap): Record<string, unknown> {
  const text = (node: unknown): unknown =>
    isSeq(node)
      ? node.items.map(text)
      : isScalar(node)
        ? typeof node.value === 'number'
          ? (node.source ?? String(node.value))
          : node.value
        : isNode(node)
          ? node.toJSON()
          : node;
  return Object.fromEntries(item.items.map(({ key, value }) => [String(text(key)), text(value)]));
}

/** Edits are plain text: what repeats itself by name may grow without end. */
function hasAlias(item: YAMLMap): boolean {
  let found = false;
  visit(item, {
    Alias() {
      found = true;
      return visit.BREAK;
    },
  });
  return found;
}

/** Null where nesting without end defeats the parser. */
function parse(text: string, lines: LineCounter): Document | null {
  try {
    return parseDocument(text, {
      lineCounter: lines,
      uniqueKeys: true,
      prettyErrors: false,
      logLevel: 'error',
    });
  } catch {
    return null;
  }
}

/** Says of the file as a whole what is wrong with it; the build ends. */
export function broken(file: VFile, line: number, reason: string, expected: string): void {
  complainer(file, line, 'error')(reason, expected);
}

type Complain = (reason: string, expected: string) => void;

function complainer(file: VFile, line: number, severity: 'warning' | 'error'): Complain {
  return (reason, expected) =>
    tellOf(file, {
      severity,
      rule: 'edits-understood',
      place: line,
      reason,
      expected: [expected],
      todo: `Write ${expected}`,
    });
}
