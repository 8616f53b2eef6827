import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkCjkStrike from 'remark-cjk-friendly-gfm-strikethrough';
import remarkDirective from 'remark-directive';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';

/** Scripts without spaces between words: their signs of punctuation must not keep a mark of emphasis from ending. */
const unspaced = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\uff00-\uffef]/u;
const directive = /^[ \t>]*:::/m;
/** Without one of these no text holds a bare address, not even after its escapes are read. */
const address = /http|www|[@&\\]/i;

/** The parsers of a text: which of them a part of it needs. */
export interface Parsers {
  /** Whether directives are looked for. */
  readonly extended: boolean;
  readonly forPart: (text: string) => ReturnType<typeof parser>;
}

const made = new Map<string, Parsers>();

/** The parsers that a text needs: what it has no sign of would cost time, and might be found where none is meant. */
export function parsersFor(text: string): Parsers {
  const directives = directive.test(text);
  const cjk = unspaced.test(text);
  const name = `${directives} ${cjk}`;
  const known = made.get(name);
  if (known) return known;
  const all = parser(directives, cjk, true);
  const withoutAddresses = parser(directives, cjk, false);
  const parsers: Parsers = {
    extended: directives,
    forPart: (part) => (address.test(part) ? all : withoutAddresses),
  };
  made.set(name, parsers);
  return parsers;
}

// Each is made from nothing: one that is made of a frozen one has every extension twice.
function parser(directives: boolean, cjk: boolean, addresses: boolean) {
  const made = unified()
    .use(remarkParse)
    .use(remarkGfm, { singleTilde: false })
    .use(remarkFrontmatter, ['yaml', 'toml']);
  if (directives) made.use(remarkDirective);
  if (cjk) made.use(remarkCjkFriendly).use(remarkCjkStrike, { singleTilde: false });
  if (!addresses) made.use(leaveAddresses);
  return made.freeze();
}

/** Takes away what looks through every text of the tree for bare addresses. */
function leaveAddresses(this: Processor): void {
  const data = this.data();
  data.fromMarkdownExtensions = (data.fromMarkdownExtensions ?? []).map((extensions) =>
    [extensions].flat().map(({ transforms: _, ...rest }) => rest),
  );
}
