#!/usr/bin/env node
import process from 'node:process';
import { exitCodes } from './exit-codes.ts';
import { tooManyFiles } from './too-many-files.ts';
import { tuneEngine } from './tune-engine.ts';

tuneEngine();
// Modules are opened many at once, where the system may allow only a few.
try {
  const { program } = await import('./program.ts');
  process.exitCode = await program();
} catch (error) {
  const told = tooManyFiles(error);
  if (!told) throw error;
  process.stderr.write(`error: ${told}\n`);
  process.exitCode = exitCodes.machine;
}
