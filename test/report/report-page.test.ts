import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Browser } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type MergedProject, mergeProject } from '../../src/merge-project.ts';
import { openProject } from '../../src/read/open-project.ts';
import { reportPage } from '../../src/report/report-page.ts';
import { finding } from '../../src/report.ts';
import { openBrowser } from '../helpers/open-browser.ts';
import { root } from '../helpers/root.ts';
import { runAxe } from '../helpers/run-axe.ts';

let browser: Browser;
let folder: string;
const merged = new Map<string, MergedProject>();

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'variorum-report-'));
  for (const path of ['content/ml-projects', 'test/content/differing']) {
    const world = { folder: resolve(root, path), environment: {} };
    const { project } = await openProject([], world);
    if (!project) throw new Error(path);
    const one = await mergeProject(project, world);
    merged.set(path, one);
    await writeFile(join(folder, `${project.name}.html`), page(one));
  }
  browser = await openBrowser();
});

afterAll(async () => {
  await browser?.close();
  await rm(folder, { recursive: true, force: true });
});

const page = (one: MergedProject) => reportPage({ ...one, findings: one.messages.map(finding) });
const html = (path: string) => {
  const one = merged.get(path);
  return one ? Buffer.from(page(one)).toString() : '';
};

describe('report.html', () => {
  it('draws a box for each point of each source, and a curve for each link', () => {
    const entries = merged.get('content/ml-projects')?.handbook.entries ?? [];
    const text = html('content/ml-projects');
    for (const { id, points } of entries) {
      const from = text.indexOf(`id="entry-${id}"`);
      const article = text.slice(from, text.indexOf('</article>', from));
      const members = points.flatMap((point) => point.members);
      expect(article.match(/<a class="box /g) ?? []).toHaveLength(members.length);
      // Two sources: each of one with each of the other, and of a point with those that stand beside it as a suggestion.
      const links = points.map((point, at) => {
        const beside = points
          .slice(at + 1)
          .filter(({ id: other }) => point.suggested?.some((one) => one.point === other));
        return [[point], ...beside.map((other) => [point, other])].reduce((sum, some) => {
          const members = some.flatMap((one) => one.members);
          const first = members.filter(({ answerSet }) => answerSet === 'a').length;
          return sum + first * (members.length - first);
        }, 0);
      });
      expect(article.match(/<path /g) ?? []).toHaveLength(links.reduce((sum, count) => sum + count, 0));
    }
  });

  it('dashes what asks for a decision and names the edits to copy', () => {
    const text = html('content/ml-projects');
    const asked = (merged.get('content/ml-projects')?.handbook.entries ?? [])
      .flatMap((entry) => entry.points)
      .filter(({ suggested }) => suggested !== undefined);
    expect(asked.length).toBeGreaterThan(3);
    expect(text).toContain('<path class="shared suggested"');
    for (const { id } of asked) {
      expect(text).toContain(`<code>- keep: ${id}</code>`);
      expect(text).toContain(`<code>- split: ${id}</code>`);
    }
  });

  it('shows gaps, contradictions, agreement by topic and what became of each sentence', () => {
    expect(html('content/ml-projects')).toMatch(
      /Cut off, or not answered: 1<[\s\S]*question 17 seems to be cut off/,
    );
    const text = html('test/content/differing');
    expect(text).toContain('<path class="differs"');
    expect(text).toMatch(/The sources differ: [1-9]/);
    expect(text.match(/topic-bar/g)).toHaveLength(2);
    for (const { text: sentence, entry } of merged.get('test/content/differing')?.handbook.ledger.sentences ??
      [])
      if (entry !== null) expect(text).toContain(sentence);
  });

  it('is the same each time', () => {
    expect(html('content/ml-projects')).toBe(html('content/ml-projects'));
  });

  it.each([
    ['a wide window', 1280, false],
    ['a wide window in the dark', 1280, true],
    ['a phone', 400, false],
  ])('has no fault for axe, no sideways scrolling and no complaint in %s', async (_, width, dark) => {
    for (const name of ['ml-projects', 'differing']) {
      const context = await browser.createBrowserContext();
      const tab = await context.newPage();
      const complaints: string[] = [];
      tab.on('console', (message) => complaints.push(message.text()));
      tab.on('pageerror', (error) => complaints.push(String(error)));
      await tab.setViewport({ width, height: 900 });
      await tab.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: dark ? 'dark' : 'light' }]);
      await tab.goto(`file://${join(folder, `${name}.html`)}`);
      expect(await tab.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
      expect(await runAxe(tab)).toEqual([]);
      expect(complaints).toEqual([]);
      await context.close();
    }
  });
});
