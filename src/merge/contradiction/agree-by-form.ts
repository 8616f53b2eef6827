import { memoize } from '../../text/memoize.ts';

/** What a sentence forbids or allows, as its form tells. */
interface Form {
  /** Forbids to use, eat or keep what the other may want thrown away. */
  readonly bansUse: boolean;
  readonly throwsAway: boolean;
  /** Forbids something in some place or at some time, and not everywhere. */
  readonly bansSomewhere: boolean;
  /** Allows it in one place or at one time only. */
  readonly allowsOnly: boolean;
}

const formOf = memoize((text: string): Form => {
  const bans = banned.test(text);
  const only = /(?<!\p{L})(?:only|nur|seulement|uniquement|solo|sólo|solamente)(?!\p{L})/iu.test(text);
  return {
    bansUse:
      /(?<!\p{L})(?:(?:do not|don['’]t|never|must not|should not) (?:use|eat|drink|serve|keep|wear|take)|not (?:to )?be (?:used|eaten|served|kept)|nicht (?:mehr )?(?:verwenden|benutzen|essen|aufheben))(?!\p{L})/iu.test(
        text,
      ),
    throwsAway:
      /(?<!\p{L})(?:thrown? (?:it |them )?away|throw out|discard(?:ed)?|disposed? of|(?:in|into) the bin|binned|weggeworfen|wegwerfen|entsorgt|entsorgen)(?!\p{L})/iu.test(
        text,
      ) && !bans,
    bansSomewhere: bans && !only && place.test(text),
    allowsOnly: !bans && only,
  };
});

const banned =
  /(?<!\p{L})(?:forbidden|prohibited|banned|not allowed|must not|may not|no \p{L}+ing|verboten|untersagt|nicht erlaubt|interdite?s?|prohibid[oa]s?)(?!\p{L})/iu;
const place =
  /(?<!\p{L})(?:in|inside|indoors|within|on|at|near|during|while|before|after|innen|drinnen|im|am|während|vor|nach|dans|à l['’]intérieur|pendant|dentro|durante)(?!\p{L})/iu;

/**
 * True where two sentences have opposite words and want the same: not to use what the other throws away (`Do not use broken eggs`, `Broken eggs
 * are thrown away`), or to keep something from one place that the other keeps to another (`forbidden inside`, `only in the yard`).
 */
export function agreeByForm(one: string, other: string): boolean {
  const [left, right] = [formOf(one), formOf(other)];
  return (
    (left.bansUse && right.throwsAway) ||
    (right.bansUse && left.throwsAway) ||
    (left.bansSomewhere && right.allowsOnly) ||
    (right.bansSomewhere && left.allowsOnly)
  );
}
