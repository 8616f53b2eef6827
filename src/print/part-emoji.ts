const keycap = /([0-9#*])\uFE0F?\u20E3/gu;
const joined =
  /\p{Extended_Pictographic}[\uFE0F\u{1F3FB}-\u{1F3FF}]*(?:\u200D\p{Extended_Pictographic}[\uFE0F\u{1F3FB}-\u{1F3FF}]*)+|\p{Extended_Pictographic}\uFE0F?[\u{1F3FB}-\u{1F3FF}]/gu;
const pieces = /\p{Extended_Pictographic}|[\u{1F3FB}-\u{1F3FF}]/gu;

/**
 * A document whose emoji of several characters are set side by side, each by itself, and keycaps as a key: the face of emoji comes in
 * several files, and what is joined over two of them is drawn as empty boxes.
 */
export function partEmoji(html: string): string {
  if (!/[\u20E3\u{1F3FB}-\u{1F3FF}]|\u200D\p{Extended_Pictographic}/u.test(html)) return html;
  return html.replace(/<(style|title)\b[\s\S]*?<\/\1>|<[^>]*>|[^<]+/g, (piece) =>
    piece.startsWith('<')
      ? piece
      : piece
          .replace(keycap, '<span style="border:.06em solid;border-radius:.2em;padding:0 .25em">$1</span>')
          .replace(joined, (whole) =>
            (whole.match(pieces) ?? [whole])
              .map((one) => `<span style="display:inline-block;text-indent:0">${one}</span>`)
              .join(''),
          ),
  );
}
