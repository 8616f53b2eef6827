import type { EntryRow, Look as LookOf, ShownPage } from '../../api.ts';
import { Pages } from '../parts/pages.tsx';
import { usePages } from '../parts/use-pages.ts';
import { useResource } from '../resource.ts';
import { act, state } from '../store.ts';
import { fill, words } from '../words/words.ts';
import { Field } from './look/field.tsx';
import { OwnFile } from './look/own-file.tsx';
import { Remarks } from './look/remarks.tsx';
import { Sheet } from './look/sheet.tsx';
import { Since } from './look/since.tsx';
import { Themes } from './look/themes.tsx';

const papers = ['A4', 'A5', 'Letter', '6x9'] as const;
/** Percent of the theme's own size. */
const textSizes = [80, 90, 95, 100, 105, 110, 120, 130, 140];
const pictures = '.png,.jpg,.jpeg,.webp,.svg';

/** Settings that a text field changes; where one is empty, the theme or the book has its own. */
const fields = {
  title: ['title'],
  subtitle: ['subtitle'],
  coverText: ['cover', 'text'],
  head: ['running', 'head'],
  foot: ['running', 'foot'],
} as const;

const ownPages: Readonly<Record<ShownPage, string>> = {
  key: words.showKey,
  agreement: words.showAgreement,
  differences: words.showDifferences,
  index: words.showIndex,
  seeAlso: words.showSeeAlso,
  fingerprint: words.showFingerprint,
};

/** The look of the book, on pages of one's own. */
export function Look() {
  const { value: themes } = useResource<readonly string[]>('/themes');
  const { value: rows } = useResource<readonly EntryRow[]>('/entries');
  const now = state.value;
  const look = now?.project?.look;
  const ids = (rows ?? []).slice(0, 2).map(({ id }) => id);
  // Another revision looks another way.
  const { pages, setting } = usePages(now?.busy ? null : ids, String(now?.revision));
  if (!look) return null;
  const set = (path: readonly string[], value: unknown) =>
    act({ kind: 'settings', changes: [{ path, value }], said: `${path.join('.')}: ${value ?? '–'}` });
  const change = (key: keyof LookOf, value: unknown) => set([key], value);
  const field = (key: keyof typeof fields, label: string) => (
    <Field
      key={`${key} ${look[key]}`}
      label={label}
      value={look[key]}
      onDone={(value) => set(fields[key], value || null)}
    />
  );
  const check = (text: string, checked: boolean, onChange: () => void) => (
    <label key={text} class="check">
      <input type="checkbox" checked={checked} onChange={onChange} /> {text}
    </label>
  );
  return (
    <div class="columns">
      <h1 class="unseen">{words.look}</h1>
      <aside class="side look-side">
        <Themes
          names={themes ?? []}
          look={look}
          ready={pages !== null && !setting}
          onChoose={(name) => change('theme', name)}
        />
        {field('title', words.bookTitle)}
        {field('subtitle', words.bookSubtitle)}
        <div class="pair">
          <label>
            {words.paper}
            <select value={look.page} onChange={(event) => change('page', event.currentTarget.value)}>
              {[...new Set([...papers, look.page])].map((name) => (
                <option key={name}>{name}</option>
              ))}
            </select>
          </label>
          <label>
            {words.showSources}
            <select value={look.sources} onChange={(event) => change('sources', event.currentTarget.value)}>
              <option value="marks">{words.sourcesMarks}</option>
              <option value="notes">{words.sourcesNotes}</option>
              <option value="full">{words.sourcesFull}</option>
              <option value="none">{words.sourcesNone}</option>
            </select>
          </label>
        </div>
        <label>
          {words.textSize}
          <select
            value={look.textSize}
            disabled={look.largePrint}
            onChange={({ currentTarget: { value } }) =>
              change('textSize', value === '100' ? null : Number(value))
            }
          >
            {[...new Set([...textSizes, look.textSize])]
              .toSorted((one, other) => one - other)
              .map((size) => (
                <option key={size} value={size}>
                  {size} %
                </option>
              ))}
          </select>
        </label>
        <div class={`colour ${look.colour === null ? 'is-theme' : ''}`}>
          <label>
            {words.colour}
            <input
              type="color"
              value={look.colour ?? '#888888'}
              onChange={(event) => change('colour', event.currentTarget.value)}
            />
          </label>
          <button
            type="button"
            class={`plain ${look.colour === null ? 'is-on' : ''}`}
            aria-pressed={look.colour === null}
            onClick={() => change('colour', null)}
          >
            {words.ownColours}
          </button>
        </div>
        {look.colour !== null && look.colourOfText !== look.colour && (
          <p class="hint">
            <span class="swatch" style={{ background: look.colourOfText ?? '' }} />{' '}
            {fill(words.colourDarkened, { colour: look.colourOfText ?? '' })}
          </p>
        )}
        <div class="checks">
          {check(words.justify, look.justify, () => change('justify', look.justify ? null : true))}
          {check(words.largePrint, look.largePrint, () =>
            change('largePrint', look.largePrint ? null : true),
          )}
          {check(words.greyscale, look.greyscale, () => change('greyscale', look.greyscale ? null : true))}
          {check(words.oneSided, look.sides === 'one', () =>
            change('sides', look.sides === 'one' ? null : 'one'),
          )}
        </div>
        <section class="group">
          <h2>{words.cover}</h2>
          <label>
            {words.coverKind}
            <select
              value={look.coverKind}
              onChange={({ currentTarget: { value } }) =>
                // A drawing is what a cover has by itself, where no picture is named.
                set(['cover', 'kind'], value === 'pattern' && look.coverImage === null ? null : value)
              }
            >
              <option value="pattern">{words.coverPattern}</option>
              <option value="type">{words.coverType}</option>
              {look.coverImage !== null && <option value="image">{words.coverOwn}</option>}
            </select>
          </label>
          <OwnFile
            as="coverImage"
            label={words.coverImage}
            value={look.coverImage}
            accept={pictures}
            onTakeAway={() =>
              act({
                kind: 'settings',
                changes: [
                  { path: ['cover', 'image'], value: null },
                  { path: ['cover', 'kind'], value: look.coverKind === 'image' ? null : look.coverKind },
                ],
                said: `cover.image: –`,
              })
            }
          />
          {field('coverText', words.onCover)}
        </section>
        <section class="group">
          <h2>{words.logos}</h2>
          <OwnFile
            as="coverLogo"
            label={words.coverLogo}
            value={look.coverLogo}
            accept={pictures}
            onTakeAway={() => set(['cover', 'logo'], null)}
          />
          <OwnFile
            as="pageLogo"
            label={words.pageLogo}
            value={look.pageLogo}
            accept={pictures}
            onTakeAway={() => set(['running', 'logo'], null)}
          />
          <OwnFile
            as="textFont"
            label={words.ownFace}
            value={look.textFont}
            accept=".woff2,.ttf,.otf,.txt,.md"
            onTakeAway={() => set(['fonts', 'text'], null)}
          />
          <p class="hint">{words.faceHint}</p>
        </section>
        <section class="group">
          {field('head', words.runningHead)}
          {field('foot', words.runningFoot)}
          <p class="hint">{words.runningHint}</p>
        </section>
        <Sheet
          sheet={look.sheet}
          onPaper={(page) => set(['editions', 'cheatsheet', 'page'], page)}
          onChange={(field, value) => set(['editions', 'cheatsheet', 'sheet', field], value)}
        />
        <Since
          since={look.since}
          releases={now?.project?.releases ?? []}
          onChange={(since) => set(['changes', 'since'], since)}
        />
        <fieldset class="group checks">
          <legend>{words.ownPages}</legend>
          {(Object.keys(ownPages) as ShownPage[]).map((name) =>
            check(ownPages[name], look.show[name], () => set(['show', name], look.show[name] ? false : null)),
          )}
        </fieldset>
        <label>
          {words.credits}
          <select
            value={look.credits}
            onChange={({ currentTarget: { value } }) => change('credits', value === 'all' ? null : value)}
          >
            <option value="all">{words.creditsAll}</option>
            <option value="fonts">{words.creditsFonts}</option>
            <option value="none">{words.creditsNone}</option>
          </select>
        </label>
      </aside>
      <section class="spread" aria-label={words.look} aria-busy={setting}>
        <Remarks pages={pages} />
        <div class={look.sides === 'one' ? '' : 'as-book'}>
          <Pages pages={pages} />
        </div>
      </section>
    </div>
  );
}
