import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import { run } from '../../src/cli/run.ts';

/** What a run of the program printed, and what it ended with. */
export interface CliRun {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** A folder of a test's own, made before each test and removed after it. */
export interface Workshop {
  readonly folder: string;
  /** Writes files, by their paths within the folder. */
  readonly write: (files: Readonly<Record<string, string | Uint8Array>>) => void;
  /** Runs the program in the folder. */
  readonly variorum: (...argv: string[]) => Promise<CliRun>;
  /** The same with something on standard input; without it that is a terminal. */
  readonly piped: (input: string | Uint8Array, ...argv: string[]) => Promise<CliRun>;
}

/** Makes a fresh folder for each test of a file; before the first test there is none, and nothing to write to. */
export function workshop(environment: Readonly<Record<string, string>> = {}): Workshop {
  let made: string | null = null;
  const open = () => {
    if (made === null) throw new Error('the folder of a test is there within the test alone');
    return made;
  };
  beforeEach(() => {
    made = mkdtempSync(join(tmpdir(), 'variorum-test-'));
  });
  afterEach(() => rmSync(open(), { recursive: true, force: true }));
  return {
    get folder() {
      return open();
    },
    write: (files) => {
      for (const [name, content] of Object.entries(files)) {
        mkdirSync(dirname(join(open(), name)), { recursive: true });
        writeFileSync(join(open(), name), content);
      }
    },
    variorum: (...argv) => runCli(argv, open(), environment),
    piped: (input, ...argv) => runCli(argv, open(), environment, undefined, input),
  };
}

/** Runs the program in this process, in a folder, and catches what it prints. */
export async function runCli(
  argv: readonly string[],
  folder: string,
  environment: Readonly<Record<string, string>> = {},
  signal = new AbortController().signal,
  input: string | Uint8Array | null = null,
): Promise<CliRun> {
  let out = '';
  let err = '';
  const code = await run(argv, {
    world: { folder, environment: { PATH: process.env.PATH, HOME: process.env.HOME, ...environment } },
    out: (text) => {
      out += `${text}\n`;
    },
    err: (text) => {
      err += text;
    },
    input: { terminal: input === null, read: async () => Buffer.from(input ?? '') },
    terminal: false,
    signal,
  });
  return { code, out, err };
}

/** Two small documents with a question in common, for tests that need any project. */
export const smallBook = {
  'ada.md':
    '1. Why does dough have to rest?\n\n   - Gluten: The strands relax.\n   - Flavour: The yeast goes on working.\n\n2. When is a loaf done?\n\n   - Sound: It sounds hollow.\n',
  'bob.md':
    '1. Why does dough need a rest?\n\n   - Flavour: The yeast works on, and flavour grows.\n   - Water: The flour takes up the water.\n\n2. When is a loaf done?\n\n   - Colour: The crust is deep brown.\n',
} as const;
