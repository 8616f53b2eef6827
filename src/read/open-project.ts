import { closeSync, openSync, readFileSync, readSync, realpathSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import type { VFileMessage } from 'vfile-message';
import type { Project } from '../model/project.ts';
import type { World } from '../model/world.ts';
import { findAnswerSets } from './answer-sets.ts';
import { deriveSettings, firstHeading, type NamedDocument } from './derive-settings.ts';
import { type Fault, fault } from './fault.ts';
import { kindOf } from './kind-of.ts';
import { folderName, humanise, stem } from './names.ts';
import { readSettings } from './settings.ts';
import type { Override } from './settings-override.ts';

/** A project, or, where something was wrong with its settings, the messages that say what. */
export interface OpenedProject {
  /** Null where a message is fatal. */
  readonly project: Project | null;
  readonly messages: readonly VFileMessage[];
}

/** What a settings file may be called. */
export const settingsNames: readonly string[] = ['handbook.yml', 'handbook.yaml'];
const mostSets = 20;

/**
 * Opens a project: a folder with a `handbook.yml`, that file itself, or one or more documents of answers, from which a project
 * is derived. No path means the current folder. Files outside the project's folder (by their real paths) are refused.
 */
export function openProject(
  paths: readonly string[],
  world: World,
  overrides: readonly Override[] = [],
): OpenedProject {
  const shown = paths.length > 0 ? paths : ['.'];
  const given = shown.map((path) => resolve(world.folder, path));
  const wrong = shown.flatMap((path, at) => wrongPath(path, given, at) ?? [])[0];
  if (wrong) return { project: null, messages: [fault(wrong)] };
  const [only = world.folder] = given;
  if (kindOf(only) === 'folder') return openFolder(only, shown[0] ?? '.', world, overrides);
  if (given.length === 1 && settingsNames.includes(basename(only)))
    return openSettings(only, world, overrides);
  const files = given.map((path) => realpathSync(path));
  const folder = commonFolder(files);
  const inside = files.map((file) => relative(folder, file).split(sep).join('/'));
  const derived = deriveSettings(inside.map((file) => named(folder, file)));
  const name = folderName(stem(derived.answers[0]?.files[0] ?? ''));
  return finish(JSON.stringify(derived), '--set', folder, name, overrides);
}

/** A document with its heading, from its first bytes; what cannot be read has none, and is complained of when it is read whole. */
export function named(folder: string, file: string): NamedDocument {
  if (!/\.(?:md|markdown|mdx|txt)$/i.test(file)) return { file, heading: null };
  const start = Buffer.alloc(8000);
  try {
    const handle = openSync(join(folder, file), 'r');
    try {
      return { file, heading: firstHeading(start.toString('utf8', 0, readSync(handle, start))) };
    } finally {
      closeSync(handle);
    }
  } catch {
    return { file, heading: null };
  }
}

/** Why a path of the command line cannot be part of a project; null where it can. */
function wrongPath(path: string, given: readonly string[], at: number): Fault | null {
  const kind = kindOf(given[at] ?? '');
  const file = path;
  if (!kind)
    return {
      file,
      rule: 'no-such-file',
      reason: 'There is no such file or folder',
      actual: 'nothing',
      expected: ['a folder with a handbook.yml', 'documents with questions and answers'],
      todo: 'Check the path.',
    };
  if (kind === 'folder' && given.length > 1)
    return {
      file,
      rule: 'not-a-document',
      reason: 'This is a folder among several paths',
      actual: 'a folder',
      expected: ['one folder with a handbook.yml', 'documents only'],
      todo: 'Name one folder, or name documents.',
    };
  if (given.indexOf(given[at] ?? '') < at)
    return {
      file,
      rule: 'same-file-twice',
      reason: 'This document is named twice',
      actual: 'the same file again',
      expected: ['each document once'],
      todo: 'Name it once.',
    };
  if (at >= mostSets)
    return {
      file,
      rule: 'too-many-sets',
      reason: `${given.length} documents are too many`,
      actual: `${given.length} documents`,
      expected: [`at most ${mostSets} answer sets`],
      todo: 'Put several files into one answer set with a handbook.yml.',
    };
  return null;
}

function openFolder(
  folder: string,
  shown: string,
  world: World,
  overrides: readonly Override[],
): OpenedProject {
  const settings = settingsNames.map((name) => join(folder, name)).find((path) => kindOf(path) === 'file');
  if (settings) return openSettings(settings, world, overrides);
  const missing = fault({
    file: shown,
    rule: 'no-settings',
    reason: 'This folder has no handbook.yml',
    actual: 'a folder without one',
    expected: ['a folder with a handbook.yml', 'documents'],
    todo: 'Name the documents themselves, or make a project of them: variorum init FOLDER DOCUMENT...',
  });
  return { project: null, messages: [missing] };
}

function openSettings(path: string, world: World, overrides: readonly Override[]): OpenedProject {
  const near = relative(world.folder, path);
  const file = near.startsWith('..') ? path : near;
  const folder = realpathSync(dirname(path));
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path));
  } catch (error) {
    const reason =
      error instanceof TypeError
        ? 'The settings are not UTF-8 text'
        : `The settings cannot be read (${(error as NodeJS.ErrnoException).code})`;
    return {
      project: null,
      messages: [
        fault({
          file,
          rule: 'unreadable',
          reason,
          actual: 'something else',
          expected: ['UTF-8 text that may be read'],
          todo: 'Save the file as UTF-8.',
        }),
      ],
    };
  }
  return finish(text, file, folder, folderName(basename(folder)), overrides);
}

function finish(
  text: string,
  file: string,
  folder: string,
  name: string,
  overrides: readonly Override[],
): OpenedProject {
  const { settings, messages, place } = readSettings(text, file, overrides);
  if (!settings) return { project: null, messages };
  const { engine, endpoint } = settings.merge;
  if (engine === 'endpoint' && !endpoint)
    return {
      project: null,
      messages: [
        fault({
          file,
          place: place(['merge', 'engine']),
          rule: 'missing',
          reason: '`merge.endpoint` is missing',
          actual: 'the engine `endpoint` without a server',
          expected: ['`url` and `model` under `merge.endpoint`'],
          todo: 'Say which server is to be asked, or take another engine.',
        }),
      ],
    };
  const found = findAnswerSets(folder, settings.answers, file, place);
  if (found.messages.length > 0) return { project: null, messages: found.messages };
  const title = settings.title ?? (humanise(basename(folder)) || 'Questions and Answers');
  return {
    project: { folder, name, settings: { ...settings, title }, answerSets: found.sets },
    messages: [],
  };
}

/** The deepest folder that holds all of the files. */
function commonFolder(files: readonly string[]): string {
  let [folder = sep] = files.map((file) => dirname(file));
  while (files.some((file) => relative(folder, file).split(sep)[0] === '..')) folder = dirname(folder);
  return folder;
}
