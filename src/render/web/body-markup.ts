import type { Edition, Part, PartWithin } from '../../model/edition.ts';
import { filled, Markup, markup } from '../../text/markup.ts';
import {
  accountOf,
  countOf,
  enumerate,
  fill,
  isEdited,
  spokenLanguage,
  wordsOf,
} from '../../wording/wording.ts';
import { changesList } from '../entry/changes-markup.ts';
import { differingPoints } from '../entry/differing.ts';
import { renderPassage } from '../entry/render-passage.ts';
import { toldChanges } from '../entry/told-changes.ts';
import { toHtml } from '../html/to-html.ts';
import { sectionIds } from '../section-ids.ts';
import { agreementSection, differencesSection } from './back-markup.ts';
import { agreementBar, entryMarkup, remarks, signs, type WebContext } from './entry-markup.ts';
import { expectedLines } from './expected-lines.ts';
import { indexMarkup } from './index-markup.ts';

/** The whole page: bar, contents, text, search. Tools that need the script are hidden until it runs. */
export function bodyMarkup(context: WebContext): Markup {
  const { edition, isLarge, isNoted } = context;
  const words = wordsOf(edition.language);
  const withSources = edition.settings.sources !== 'none' && edition.answerSets.length > 1;
  return markup`<a class="skip" href="#text">${words.skip}</a>
<header class="top">
<a class="top-title" href="#top">${edition.title}</a>
<a class="top-contents" href="#contents">${words.contents}</a>
<div class="tools" hidden="hidden">
<button type="button" data-tool="search" aria-keyshortcuts="Control+K" aria-haspopup="dialog">${icon('search')}<span>${words.search}</span></button>
${edition.settings.sources !== 'none' && markup`<button type="button" data-tool="marks" aria-pressed="true">${icon('marks')}<span>${words.whoSays}</span></button>`}
<button type="button" data-tool="dark" aria-pressed="false">${icon('dark')}<span>${words.dark}</span></button>
</div>
</header>
<div class="page${isNoted && ' noted'}${isLarge && ' is-large'}" id="top">
${cover(edition)}
${contents(edition, isLarge, withSources ? backLinks(context) : [])}
<main id="text" tabindex="-1">
${prefaceSection(edition)}
${edition.settings.sources !== 'none' && edition.settings.show.key && key(edition)}
${changesSection(edition)}
${remarksSection(edition, 'opening', words.opening, context)}
${edition.parts.map((part) => partMarkup(part, context))}
${remarksSection(edition, 'closing', words.closing, context)}
${withSources && [(edition.settings.show.differences && differencesSection(context)) || '', (edition.settings.show.agreement && agreementSection(context)) || '']}
${edition.index.length > 0 && indexMarkup(context)}
${colophon(edition)}
</main>
</div>
<dialog class="search" aria-label="${words.search}" data-words="${spokenByScript(edition.language)}">
<form method="dialog" class="search-form" role="search">
<label for="search-words">${words.search}</label>
<input id="search-words" type="search" autocomplete="off" spellcheck="false" aria-controls="hits" placeholder="${words.searchHint}"/>
<button type="submit" class="search-close">${words.close}</button>
</form>
<p class="search-status" role="status"></p>
<ol class="hits" id="hits"></ol>
</dialog>
<p class="toast" role="status" hidden="hidden"></p>
`;
}

/** What the script says, as JSON. */
function spokenByScript(language: string): string {
  const { linkCopied, oneMoment, nothingFound, placesFound, bestShown } = wordsOf(language);
  const spoken = spokenLanguage(language);
  return JSON.stringify({ linkCopied, oneMoment, nothingFound, placesFound, bestShown, language: spoken });
}

const icons = {
  search: 'M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13ZM15.5 15.5 20 20',
  marks: 'M9 12a4 4 0 1 0-8 0 4 4 0 0 0 8 0ZM23 12a4 4 0 1 0-8 0 4 4 0 0 0 8 0ZM12 5v14',
  dark: 'M19 14.5A7.5 7.5 0 0 1 9.5 5 7.5 7.5 0 1 0 19 14.5Z',
} as const;

function icon(name: keyof typeof icons): Markup {
  return markup`<svg viewBox="0 0 24 24" width="20" height="20" aria-hidden="true"><path d="${icons[name]}"/></svg>`;
}

function cover(edition: Edition): Markup {
  return markup`<section class="cover" aria-labelledby="book-title">
<h1 id="book-title">${edition.title}</h1>
${edition.subtitle !== null && markup`<p class="subtitle">${edition.subtitle}</p>`}
${edition.authors.length > 0 && markup`<p class="authors">${enumerate(edition.authors, edition.language)}</p>`}
</section>`;
}

/** What follows the questions about their sources, for the contents. */
function backLinks({ edition }: WebContext): readonly (readonly [string, string])[] {
  const differing = edition.parts.some((part) =>
    part.entries.some((entry) => differingPoints(entry, edition).length > 0),
  );
  return [
    ...(differing && edition.settings.show.differences
      ? [[sectionIds.differences, wordsOf(edition.language).differences] as const]
      : []),
    ...(edition.settings.show.agreement
      ? [[sectionIds.agreement, wordsOf(edition.language).agreement] as const]
      : []),
  ];
}

function contents(edition: Edition, isLarge: boolean, back: readonly (readonly [string, string])[]): Markup {
  const parts = edition.parts.map(
    (
      part,
    ) => markup`${part.within?.opens && markup`<li class="toc-section"><a href="#${part.id}"><span class="toc-number">${part.within.number}</span> <span>${part.within.title}</span></a></li>\n`}<li${part.within && markup` class="toc-inner"`}><details${!isLarge && markup` open="open"`}><summary><span class="toc-number">${part.title !== null && part.number}</span> ${part.title ?? wordsOf(edition.language).questions}</summary>
<ol>${part.entries.map(
      ({
        id,
        number,
        question,
      }) => markup`<li><a href="#${id}"><span class="toc-number">${number}</span> <span>${question}</span></a></li>
`,
    )}</ol></details></li>
`,
  );
  return markup`<nav class="contents" id="contents" aria-labelledby="contents-title">
<h2 id="contents-title">${wordsOf(edition.language).contents}</h2>
<ul>
${parts}${back.map(([id, title]) => markup`<li class="toc-back"><a href="#${id}"><span class="toc-number"></span> <span>${title}</span></a></li>\n`)}</ul>
</nav>`;
}

function key(edition: Edition): Markup {
  const words = wordsOf(edition.language);
  const edited = edition.parts.some(({ entries }) => entries.some(({ points }) => points.some(isEdited)));
  return markup`<section class="key" aria-labelledby="key-title">
<h2 id="key-title">${words.marks}</h2>
<p>${words.keyUnmarked}</p>
<dl>
${edition.answerSets.map(
  ({
    id,
    title,
  }) => markup`<div><dt>${signs([id], edition)}</dt><dd>${filled(words.webOnly, { title: markup`<i>${title}</i>` })}</dd></div>
`,
)}</dl>
<p>${words.webDiffer}</p>
${edited && markup`<p><span class="by-editor">${words.byEditor}</span> ${words.keyEdited}${words.stop}</p>`}
<p>${words.webPress}${edition.settings.sources === 'full' && ` ${words.keyNotes} ${words.keyVariants}`}</p>
</section>`;
}

function partMarkup(part: Part, context: WebContext): Markup {
  const { edition, isLarge } = context;
  const lines = part.entries.reduce((sum, entry) => sum + expectedLines(entry), 0);
  const room = isLarge && markup` style="--lines:${lines};--entries:${part.entries.length}"`;
  return markup`<section class="part" id="${part.id}" aria-labelledby="${part.id}-title"${room}>
<header class="part-head">${part.within && sectionLine(part.within)}${part.title !== null && markup`<p class="part-number" aria-hidden="true">${part.number}</p>`}
<h2${part.within && markup` aria-level="3"`} id="${part.id}-title">${part.title ?? wordsOf(edition.language).questions}</h2>
${edition.settings.sources !== 'none' && agreementBar(part.agreement, edition)}</header>
${part.entries.map((entry) => entryMarkup(entry, context))}</section>
`;
}

/** The section that a topic is in: a heading where it begins. */
function sectionLine({ number, title, opens }: PartWithin): Markup {
  const named = markup`<span class="section-number" aria-hidden="true">${number}</span> ${title}`;
  return opens
    ? markup`<div class="section-line" role="heading" aria-level="2">${named}</div>`
    : markup`<div class="section-line" aria-hidden="true">${named}</div>`;
}

function changesSection(edition: Edition): Markup | false {
  const told = toldChanges(edition);
  return (
    told !== null &&
    markup`<section class="changes" id="${sectionIds.changes}" aria-labelledby="changes-title"><h2 id="changes-title">${told.title}</h2>
${changesList(told, 'h3', (id) => `#${id}`)}</section>`
  );
}

function prefaceSection({ preface, language }: Edition): Markup | false {
  return (
    preface !== undefined &&
    markup`<section class="opening preface" id="preface" aria-labelledby="preface-title"><h2 id="preface-title">${preface.title ?? wordsOf(language).preface}</h2>${new Markup(toHtml(preface.nodes))}</section>`
  );
}

function remarksSection(
  edition: Edition,
  which: 'opening' | 'closing',
  title: string,
  context: WebContext,
): Markup | false {
  const text = remarks(
    edition[which].map((passage) => renderPassage(passage, {})),
    'remarks',
    context,
  );
  return (
    text &&
    markup`<section class="${which}" id="${which}" aria-labelledby="${which}-title"><h2 id="${which}-title">${title}</h2>${text}</section>`
  );
}

function colophon(edition: Edition): Markup {
  const words = wordsOf(edition.language);
  const sets = edition.answerSets.map((set) => {
    const facts = [set.author, set.date, set.licence, set.files.join(', ')].filter(Boolean).join('; ');
    return markup`<div><dt>${signs([set.id], edition)}</dt><dd><i>${set.title}</i>: ${countOf(words.questionCount, set.questions, edition.language)}, ${countOf(words.points, set.points, edition.language)}${words.stop} ${facts}${set.about !== undefined && markup` <q class="about">${set.about}</q>`}</dd></div>
`;
  });
  return markup`<section class="colophon" id="colophon" aria-labelledby="colophon-title"><h2 id="colophon-title">${words.colophon}</h2>
<p>${accountOf(edition)}</p>
${
  edition.settings.credits === 'all' &&
  markup`<dl>${sets}</dl>
`
}<p>${edition.settings.show.fingerprint && fill(words.madeWith, { fingerprint: edition.fingerprint })}${edition.date !== null && ` ${edition.date}`}</p></section>`;
}
