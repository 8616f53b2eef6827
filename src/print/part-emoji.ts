import { emojiFamily } from '../model/face.ts';
import { joinedEmoji } from '../text/joined-emoji.ts';

const keycap = /([0-9#*])\uFE0F?\u20E3/gu;

/**
 * A document whose emoji of several characters are each set in the one face that has them joined: character by character they would be
 * taken from several faces, and drawn as their parts or as empty boxes. Keycaps are drawn as a key.
 */
export function partEmoji(html: string): string {
  if (!/[\u20E3\u{1F3FB}-\u{1F3FF}\u{E0020}-\u{E007F}]|\u200D\p{Extended_Pictographic}/u.test(html))
    return html;
  return html.replace(/<(style|title)\b[\s\S]*?<\/\1>|<[^>]*>|[^<]+/g, (piece) =>
    piece.startsWith('<')
      ? piece
      : piece
          .replace(keycap, '<span style="border:.06em solid;border-radius:.2em;padding:0 .25em">$1</span>')
          .replace(joinedEmoji, `<span style="font-family:'${emojiFamily}'">$&</span>`),
  );
}
