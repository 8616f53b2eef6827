import { childOf, descendantsOf, elementsOf, type XmlElement, xmlText } from './xml.ts';

/** In which direction and language a run of words stands, where that is not the rest's. */
export interface RunScript {
  readonly dir?: 'rtl' | 'ltr';
  readonly lang?: string;
}

const eastAsian = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
const said = /[\p{L}\p{N}]/u;

/**
 * Tells of each run whether its author set it in another direction than its paragraph (`w:rtl`), or in another language than most
 * of the document (`w:lang`). Word notes a language with every run: only one that is not the document's says something.
 */
export function wordScripts(
  document: XmlElement | null,
  styles: XmlElement | null,
): (run: XmlElement, rightToLeft: boolean) => RunScript {
  const usual = styles
    ? descendantsOf(styles, 'w:rPrDefault').flatMap((one) => descendantsOf(one, 'w:lang'))
    : [];
  const languageOf = (run: XmlElement): string | undefined => {
    const own = childOf(childOf(run, 'w:rPr'), 'w:lang');
    const which = isOn(run, 'w:rPr', 'w:rtl')
      ? 'w:bidi'
      : eastAsian.test(xmlText(run))
        ? 'w:eastAsia'
        : 'w:val';
    const tag = own?.attributes[which] ?? usual[0]?.attributes[which];
    return tag && /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(tag) ? tag : undefined;
  };
  const letters = new Map<string, number>();
  for (const run of document ? descendantsOf(document, 'w:r') : []) {
    const base = baseOf(languageOf(run));
    letters.set(base, (letters.get(base) ?? 0) + (xmlText(run).match(/\p{L}/gu)?.length ?? 0));
  }
  const [most = ''] = [...letters].toSorted(([, one], [, other]) => other - one)[0] ?? [];
  return (run, rightToLeft) => {
    if (!said.test(xmlText(run))) return {};
    const rtl = isOn(run, 'w:rPr', 'w:rtl');
    const lang = languageOf(run);
    return {
      ...(rtl !== rightToLeft && { dir: rtl ? 'rtl' : 'ltr' }),
      ...(lang && baseOf(lang) !== most && { lang }),
    };
  };
}

/** Whether a paragraph runs from the right. */
export function isRightToLeft(paragraph: XmlElement): boolean {
  return isOn(paragraph, 'w:pPr', 'w:bidi');
}

function isOn(element: XmlElement, properties: string, name: string): boolean {
  const set = elementsOf(childOf(element, properties) ?? { name: '', attributes: {}, children: [] }).find(
    (one) => one.name === name,
  );
  return set !== undefined && !/^(?:0|false|off)$/.test(set.attributes['w:val'] ?? '');
}

function baseOf(tag: string | undefined): string {
  return tag?.split('-')[0]?.toLowerCase() ?? '';
}
