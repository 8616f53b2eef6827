import { createRequire } from 'node:module';

type CssTree = Pick<typeof import('css-tree'), 'parse' | 'generate' | 'walk' | 'tokenize'> & {
  /** By the names of the properties that the CSS specifications know. */
  readonly properties: Readonly<Record<string, unknown>>;
};

const require = createRequire(import.meta.url);
let loaded: CssTree | null = null;

/** The parser of style sheets, loaded when it is first needed: themes that are shipped do without it. */
export function cssTree(): CssTree {
  if (loaded === null) {
    const { parse, generate, walk, tokenize, lexer } = require('css-tree') as typeof import('css-tree') & {
      readonly lexer: { readonly properties: Readonly<Record<string, unknown>> };
    };
    loaded = { parse, generate, walk, tokenize, properties: lexer.properties };
  }
  return loaded;
}
