import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { smallBook, workshop } from '../helpers/run-cli.ts';

const shop = workshop();

describe('verify', () => {
  it('passes what build made, and names what is broken', async () => {
    shop.write(smallBook);
    expect(
      (await shop.variorum('build', 'ada.md', 'bob.md', '--out', 'out', '--format', 'pdf,epub')).code,
    ).toBe(0);
    expect(await shop.variorum('verify', 'out/handbook.pdf', 'out/handbook.epub')).toEqual({
      code: 0,
      out: 'out/handbook.pdf: passes machine checks\nout/handbook.epub: passes machine checks\n',
      err: '',
    });

    const whole = readFileSync(join(shop.folder, 'out/handbook.pdf'));
    shop.write({
      'half.pdf': whole.subarray(0, whole.length / 2),
      'half.epub': readFileSync(join(shop.folder, 'out/handbook.epub')).subarray(0, 5000),
    });
    const { code, out, err } = await shop.variorum('verify', 'half.pdf', 'half.epub');
    expect(code).toBe(1);
    expect(out).toMatch(/^half\.pdf: 1 error\nhalf\.epub: \d+ errors?/);
    expect(err).toMatch(/^half\.pdf: error: The file cannot be read as a PDF\. \(file-whole\)$/m);
  });

  it('says what is no book, as text and as JSON', async () => {
    shop.write(smallBook);
    const { code, err } = await shop.variorum('verify', 'ada.md', 'nowhere.pdf');
    expect(code).toBe(1);
    expect(err).toContain('ada.md: error: This is neither a PDF nor an EPUB');
    expect(err).toContain('nowhere.pdf: error: There is no such file');
    const { out } = await shop.variorum('verify', 'ada.md', '--json');
    expect(JSON.parse(out)).toMatchObject({
      ok: false,
      files: [{ file: 'ada.md', findings: [{ rule: 'neither-pdf-nor-epub' }] }],
    });
  });
});
