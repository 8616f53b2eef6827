import { parseDocument, visit } from 'yaml';

/** The value that a text of YAML holds, numbers and truth values as its author wrote them: `1.10`, `0755`. Throws where it holds none. */
export function yamlAsWritten(text: string): unknown {
  // A warning of the parser would go to standard error past us.
  const document = parseDocument(text, { logLevel: 'error' });
  const [broken] = document.errors;
  if (broken) throw broken;
  visit(document, {
    Scalar: (_, node) => {
      if (node.source !== undefined && node.value !== null && typeof node.value !== 'string')
        node.value = node.source;
    },
  });
  return document.toJS({ maxAliasCount: 100 });
}

const token = /"(?:[^"\\]|\\.)*"|-?\d[\d.eE+-]*/g;
const isWritten = (number: string): boolean => String(Number(number)) === number;

/**
 * The value that a text of JSON holds; numbers that would be written otherwise (`1.10`, `1e3`, more than 15 digits) are texts.
 * Throws where it holds none.
 */
export function jsonAsWritten(text: string): unknown {
  const value: unknown = JSON.parse(text);
  let others = false;
  const kept = text.replace(token, (found) => {
    if (found.startsWith('"') || isWritten(found)) return found;
    others = true;
    return `"${found}"`;
  });
  return others ? JSON.parse(kept) : value;
}
