import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type MergedProject, mergeProject } from '../../src/merge-project.ts';
import { openProject } from '../../src/read/open-project.ts';

/** Merges documents that are given as text, each an answer set: what a reader would get who put them into a folder. */
export async function mergeTexts(
  texts: Readonly<Record<string, string>>,
  settings = '',
): Promise<MergedProject> {
  const folder = mkdtempSync(join(tmpdir(), 'variorum-texts-'));
  try {
    for (const [name, text] of Object.entries(texts)) writeFileSync(join(folder, name), text);
    if (settings) writeFileSync(join(folder, 'handbook.yml'), settings);
    const world = { folder, environment: {} };
    const { project, messages } = await openProject(settings ? [folder] : Object.keys(texts), world);
    if (!project) throw new Error(messages.map(String).join('\n'));
    return await mergeProject(project, world);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
