/**
 * Why a theme's style sheet is refused, with its line; null where it is safe. Style sheets may come from strangers: they load
 * nothing, and what could hide a load is not looked through but refused.
 */
export function cssFault(text: string): { readonly line: number; readonly why: string } | null {
  const bare = text.replace(/\/\*[\s\S]*?(?:\*\/|$)/g, (comment) => comment.replace(/[^\n]/g, ' '));
  const faults = rules.flatMap(({ sign, why }) => {
    const at = bare.search(sign);
    return at < 0 ? [] : [{ at, line: bare.slice(0, at).split('\n').length, why }];
  });
  const [first] = faults.sort((a, b) => a.at - b.at);
  return first ? { line: first.line, why: first.why } : null;
}

const rules: readonly { readonly sign: RegExp; readonly why: string }[] = [
  { sign: /@import/i, why: '@import is not admitted: a style sheet stands alone' },
  { sign: /@font-face/i, why: '@font-face is not admitted: faces are named in theme.yml' },
  {
    sign: /(?:url|src|image-set|image)\s*\(/i,
    why: 'url() and its like are not admitted: a style sheet loads nothing',
  },
  { sign: /\\[0-9a-f]/i, why: 'escapes like \\75 are not admitted: write the sign itself' },
  { sign: /<\/?style|<!--/i, why: 'a style sheet cannot hold HTML' },
  { sign: /expression\s*\(|(?<![\w-])behavior\s*:|-moz-binding/i, why: 'a style sheet runs nothing' },
];
