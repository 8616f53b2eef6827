import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { watchSession } from '../../incremental/watch-session.ts';
import type { MergedProject } from '../../merge-project.ts';
import type { Asset } from '../../model/asset.ts';
import type { Change } from '../../model/changes.ts';
import { editsFile } from '../../model/decision.ts';
import type { Handbook } from '../../model/handbook.ts';
import type { World } from '../../model/world.ts';
import type { Finding } from '../../report.ts';
import type { Act, ActResult, EntryView, SettingChange, StudioState } from '../api.ts';
import { type AbsentFiles, openAbsent } from './absent-files.ts';
import { openAhead } from './ahead.ts';
import { askedChanges } from './asked-changes.ts';
import { askedEdit } from './asked-edit.ts';
import { decisionsBetween, decisionsOf } from './decided-question.ts';
import { type DocumentVersions, type NewVersion, openVersions } from './document-versions.ts';
import { changesSince, keepEdition } from './editions-kept.ts';
import { entryPictures, entryView } from './entry-view.ts';
import { type History, historyPath, openHistory } from './history.ts';
import { lookForNewcomers } from './newcomers.ts';
import { endsBuilds, mendable, type OpenProject, readProject } from './open-project.ts';
import { lookForChanges } from './outside-changes.ts';
import { type HandWritten, textOf, writeText } from './project-files.ts';
import { projectSummary } from './project-summary.ts';
import { queueOf } from './queue.ts';
import { Refused } from './refusal.ts';
import { takenOut } from './take-out.ts';
import { waitingLine } from './waiting-line.ts';
import { withSettings } from './written-settings.ts';

/** The project that the studio works at, and what can be done to it; all acts go one after the other. */
export interface Desk {
  readonly state: () => StudioState;
  /** The project as it was read last; null where there is none, or it cannot be read. */
  readonly opened: () => OpenProject | null;
  /** The book as it is decided, where one question or another is ahead of the whole; null where there is none. */
  readonly book: () => MergedProject | null;
  /** Folder of the project; null before one is chosen. */
  readonly folder: () => string | null;
  readonly open: (folder: string) => Promise<StudioState>;
  /** Reads everything again, as after a change from outside. */
  readonly refresh: () => Promise<StudioState>;
  /** Puts new versions in the place of documents, and reads everything again; `changes` then tells how the book differs. `absent` were in their folder before. */
  readonly takeVersions: (
    documents: readonly NewVersion[],
    absent?: readonly string[],
  ) => Promise<StudioState>;
  /** Whether a file in the folder, which is no document, may give way to one of its name: it is the same, or was one and is kept. */
  readonly mayReplace: (path: string, bytes: Uint8Array) => boolean;
  /** Keeps a document that was dropped, as versions are kept. */
  readonly keepVersion: (path: string) => void;
  readonly changes: () => readonly Change[];
  /** Keeps what the book says now, or said before a new version came, by a name. */
  readonly keepEdition: (name: string, state: 'now' | 'before') => Promise<StudioState>;
  readonly act: (act: Act) => Promise<ActResult>;
  readonly entry: (id: string) => EntryView | null;
  /** The pictures of a question, in the order of their addresses in its view. */
  readonly pictures: (id: string) => readonly Asset[];
  /** All that was said of the project, the gravest first. */
  readonly messages: () => readonly Finding[];
  readonly close: () => Promise<void>;
}

/** What the desk works with. */
export interface DeskOptions {
  readonly world: World;
  readonly signal: AbortSignal;
  /** Milliseconds that this process has worked at what is no reading. Default: none. */
  readonly busyElsewhere?: () => number;
  /** Told whenever the state is another one. */
  readonly onState: (state: StudioState) => void;
}

/** Opens a desk without a project. */
export function openDesk({ world, signal, busyElsewhere = () => 0, onState }: DeskOptions): Desk {
  const session = watchSession(world, { signal });
  let revision = 0;
  let folder: string | null = null;
  let opened: OpenProject | null = null;
  let messages: readonly Finding[] = [];
  let history: History | null = null;
  let versions: DocumentVersions | null = null;
  let absent: AbsentFiles | null = null;
  let reading = 0;
  let acting = 0;
  let baseline: Handbook | null = null;
  const inTurn = waitingLine();
  let readings = 0;
  let lastRead = 0;
  const behind: { wanted: boolean; work: Promise<void> | null } = { wanted: false, work: null };
  const ahead = openAhead(world);
  const newcomersOf = lookForNewcomers();

  const outside = lookForChanges(
    () =>
      folder === null
        ? null
        : { folder, documents: opened?.project.answerSets.flatMap(({ files }) => files) ?? [] },
    () => reading > 0 || acting > 0,
    () => refresh(),
  );
  const refresh = () =>
    inTurn(() => {
      revision++;
      return read();
    });

  /** Of the documents that were absent those that the project has still. */
  const absentNow = () => {
    const files = new Set(opened?.project.answerSets.flatMap((set) => set.files));
    return absent?.all().filter((path) => files.has(path)) ?? [];
  };

  // A thousand states a millisecond are told by none.
  let told = Date.now() * 1000;
  const state = (): StudioState => ({
    told: ++told,
    revision,
    reading: lastRead,
    project: opened && projectSummary(opened),
    folder: world.folder,
    busy: reading > 0,
    messages: messages.slice(0, mostTold),
    said: messages.length,
    history: history?.state() ?? { undo: null, redo: null },
    absent: absentNow(),
  });
  const tell = () => {
    const now = state();
    onState(now);
    return now;
  };
  const acted = <T>(work: () => Promise<T>): Promise<T> =>
    inTurn(async () => {
      acting++;
      try {
        return await work();
      } finally {
        acting--;
      }
    });

  const read = async (): Promise<StudioState> => {
    if (folder === null) return state();
    reading++;
    const turn = ++readings;
    // What another hand changes while it is read was not read.
    outside.seen();
    tell();
    try {
      const found = await readProject(folder, world, session, signal, busyElsewhere, newcomersOf);
      // One that began later knows more.
      if (turn > lastRead) {
        lastRead = turn;
        messages = found.messages;
        // What was read before stays on the desk while the files are faulty.
        if (found.opened) opened = behind.wanted ? decidedSince(found.opened) : found.opened;
        if (turn === readings && !behind.wanted) ahead.clear();
      }
    } finally {
      reading--;
    }
    outside.more();
    return tell();
  };
  /** A project as it was read, with what was settled while it was. */
  const decidedSince = (now: OpenProject): OpenProject => ({
    ...now,
    queue: queueOf(now.merged, decidedNow()),
  });

  /** Reads the whole book behind what goes on, once for all that was decided meanwhile. */
  const readBehind = (): void => {
    behind.wanted = true;
    behind.work ??= (async () => {
      while (behind.wanted) {
        behind.wanted = false;
        await read().catch(() => {});
      }
      behind.work = null;
    })();
  };

  /** Writes a file, reads the project anew, and puts the old text back where it no longer can be read. */
  const write = async (file: HandWritten, after: string, done: (before: string) => void): Promise<void> => {
    const at = folderOf();
    const before = textOf(file, at);
    if (before === after) return;
    writeText(file, at, after);
    revision++;
    const was = opened;
    const known = new Set(messages.map(({ reason }) => reason));
    await read();
    const faults = messages.filter(
      (one) => endsBuilds(one) && one.rule !== mendable && !known.has(one.reason),
    );
    if (faults.length > 0 && was) {
      writeText(file, at, before);
      await read();
      throw new Refused('unfit', faults.map(({ reason }) => reason).join(' '));
    }
    done(before);
  };

  const folderOf = (): string => {
    if (folder === null) throw new Refused('missing', 'no project is open');
    return folder;
  };
  const openedNow = (): OpenProject => {
    if (!opened) throw new Refused('missing', 'the project cannot be read');
    return opened;
  };

  /**
   * Gives edits.yml another text. Where what it is about can be told from one question alone, the whole book is merged behind it.
   * `done` says that it was written.
   */
  const decide = async (after: string, done: (before: string) => void): Promise<EntryView | null> => {
    const before = textOf('edits', folderOf());
    if (after === before) return null;
    const now = openedNow();
    const changed = decisionsBetween(decisionsOf(before), decisionsOf(after));
    // What was only seen changes nothing that is printed.
    const isSeen = changed.every(({ verb }) => verb === 'seen');
    const one = isSeen ? null : await ahead.tried(before, after, now);
    if (one?.unfit) throw new Refused('unfit', one.unfit);
    if (!one && !isSeen) {
      await write('edits', after, () => done(before));
      return null;
    }
    writeText('edits', folderOf(), after);
    outside.wrote(editsFile);
    done(before);
    revision++;
    if (one) ahead.put(one.entry);
    // What is settled is counted at once, in what was read last: it may have come while this was tried.
    opened = decidedSince(openedNow());
    readBehind();
    return one ? entry(one.entry.id) : null;
  };

  const settle = async (asked: Act & { kind: 'edit' | 'edits' | 'withdraw' }): Promise<EntryView | null> => {
    const { after, said, about } = askedEdit(asked, textOf('edits', folderOf()), openedNow());
    const view = await decide(after, (before) => history?.add({ file: 'edits', before, after, said }));
    return view ?? (about && entry(about.id));
  };

  const step = async (way: 'undo' | 'redo'): Promise<EntryView | null> => {
    const next = history?.next(way);
    if (!next) throw new Refused('missing', `there is nothing to ${way}`);
    if (next.file === 'absent') {
      if (way === 'undo') absent?.add([next.path]);
      else absent?.forget([next.path]);
    }
    if (next.file === 'documents') versions?.step(next.replaced, way);
    if (next.file === 'absent' || next.file === 'documents') {
      history?.moved(way);
      revision++;
      await read();
      return null;
    }
    const [from, to] = way === 'undo' ? [next.after, next.before] : [next.before, next.after];
    if (textOf(next.file, folderOf()) !== from)
      throw new Refused('stale', 'the file was changed by another hand since; nothing was overwritten');
    if (next.file === 'edits') return decide(to, () => history?.moved(way));
    await write(next.file, to, () => history?.moved(way));
    return null;
  };

  const change = (changes: readonly SettingChange[], said: string) => {
    const after = withSettings(textOf('settings', folderOf()), changes);
    return write('settings', after, (before) => history?.add({ file: 'settings', before, after, said }));
  };

  const takeOut = async (file: string) => {
    const changes = takenOut(file, openedNow().project);
    versions?.keep(file);
    if (changes) return change(changes, file);
    const aside = versions?.putAside(file);
    if (aside) history?.add({ file: 'documents', replaced: [aside], said: file });
    revision++;
    await read();
  };

  const stay = (file: string) => {
    if (!absentNow().includes(file)) throw new Refused('missing', `nobody has missed ${file}`);
    absent?.forget([file]);
    history?.add({ file: 'absent', path: file, said: file });
    revision++;
  };

  const act = (asked: Act): Promise<ActResult> =>
    acted(async () => {
      if (asked.revision !== revision)
        throw new Refused('stale', 'the project has changed since; look again, then decide');
      // An act is about places in the files as they were read.
      if (outside.found()) {
        revision++;
        await read();
        throw new Refused('stale', 'another hand has changed the files since; look again, then decide');
      }
      let about: EntryView | null = null;
      if (asked.kind === 'edit' || asked.kind === 'edits' || asked.kind === 'withdraw')
        about = await settle(asked);
      else if (asked.kind === 'undo' || asked.kind === 'redo') about = await step(asked.kind);
      else if (asked.kind === 'take-out') await takeOut(asked.file);
      else if (asked.kind === 'stays') stay(asked.file);
      else if (asked.kind === 'settings') await change(asked.changes, asked.said);
      else {
        const { changes, said } = askedChanges(asked, openedNow());
        await change(changes, said);
      }
      return { state: state(), entry: about };
    });

  const entryOf = (id: string) =>
    ahead.entry(id) ?? opened?.merged.handbook.entries.find((one) => one.id === id);
  const entry = (id: string): EntryView | null => {
    const found = entryOf(id);
    return found && opened ? entryView(found, opened.merged, opened.queue, decidedNow()) : null;
  };
  let decided = { text: '', decisions: decisionsOf('') };
  /** The decisions as they stand in the file, which may be ahead of the book. */
  const decidedNow = () => {
    const text = textOf('edits', folderOf());
    if (text !== decided.text) decided = { text, decisions: decisionsOf(text) };
    return decided.decisions;
  };

  return {
    state,
    opened: () => opened,
    book: () => opened && ahead.in(opened.merged),
    folder: () => folder,
    open: (path) =>
      inTurn(async () => {
        folder = path;
        opened = null;
        baseline = null;
        ahead.clear();
        messages = [];
        const kept = historyPath(path, world);
        history = openHistory(`${kept}.json`);
        versions = openVersions(path, kept);
        absent = openAbsent(`${kept}.absent.json`);
        revision++;
        return read();
      }),
    refresh,
    takeVersions: (documents, gone = []) =>
      acted(async () => {
        const before = opened?.merged.handbook ?? null;
        absent?.forget(documents.map(({ path }) => path));
        absent?.add(gone);
        const replaced = versions?.replace(documents) ?? [];
        if (replaced.length > 0) {
          baseline = before;
          history?.add({ file: 'documents', replaced, said: replaced.map(({ path }) => path).join(', ') });
        }
        revision++;
        return read();
      }),
    mayReplace: (path, bytes) =>
      versions !== null &&
      (versions.has(path) || Buffer.compare(readFileSync(join(folderOf(), path)), bytes) === 0),
    keepVersion: (path) => versions?.keep(path),
    changes: () => (opened ? changesSince(baseline, opened) : []),
    keepEdition: (name, state) =>
      inTurn(async () => {
        const now = openedNow();
        await keepEdition(name, state === 'before' ? baseline : now.merged.handbook, now.project);
        revision++;
        return read();
      }),
    act,
    entry,
    pictures: (id) => {
      const found = entryOf(id);
      return found && opened ? entryPictures(found, opened.merged.sets) : [];
    },
    messages: () => messages,
    close: () => {
      outside.end();
      return session.close();
    },
  };
}

/** Messages that every state carries. */
const mostTold = 20;
