import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findPicture } from '../../src/read/pictures/find-picture.ts';
import { pictureAsset } from '../../src/read/pictures/picture-asset.ts';

const folder = mkdtempSync(join(tmpdir(), 'variorum-pictures-'));
const pixels = { create: { width: 60, height: 40, channels: 3 as const, background: '#a33' } };
const noise = { ...pixels.create, noise: { type: 'gaussian' as const, mean: 120, sigma: 60 } };

beforeAll(() => {
  mkdirSync(join(folder, 'img'));
  for (const name of ['c#1.png', 'two words.png', '50%.png', 'was ist das?.png', 'a%20b.png', 'über.png'])
    writeFileSync(join(folder, 'img', name), name);
  writeFileSync(join(folder, 'img', 'e\u0301te\u0301.png'), 'apart');
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('the file that an address means', () => {
  it.each([
    ['img/c%231.png', 'c#1.png'],
    ['img/c#1.png', 'c#1.png'],
    ['img/two%20words.png', 'two words.png'],
    ['img/two words.png?raw=true#x', 'two words.png'],
    ['img/50%.png', '50%.png'],
    ['img/50%25.png', '50%.png'],
    ['img/was%20ist%20das%3F.png', 'was ist das?.png'],
    ['img/a%20b.png', 'a%20b.png'],
    ['img%2F%C3%BCber.png', 'über.png'],
    ['img/über.png', 'über.png'],
    ['img\\über.png', 'über.png'],
    ['img/\u00e9t\u00e9.png', 'apart'],
  ])('%s', async (url, content) => {
    const found = await findPicture(url, folder, 'notes.md');
    expect('bytes' in found && Buffer.from(found.bytes).toString()).toBe(content);
  });

  it.each(['img/none%23.png', 'img/%00.png', '%2e%2e/%2e%2e/etc/hostname', 'img'])(
    '%s is none',
    async (url) => {
      expect(await findPicture(url, folder, 'notes.md')).toHaveProperty('reason');
    },
  );
});

describe('a picture is decoded once', () => {
  it.each(['png', 'jpeg', 'gif', 'webp'] as const)('a %s that is cut short is damaged', async (kind) => {
    const whole = await sharp({ create: noise }).toFormat(kind).toBuffer();
    expect(await pictureAsset(whole)).toMatchObject({ picture: { type: `image/${kind}` } });
    for (const share of [0.1, 0.5, 0.9])
      expect(await pictureAsset(whole.subarray(0, Math.floor(share * whole.length)))).toMatchObject({
        rule: 'damaged-image',
      });
  });

  it('and one whose bytes were changed on their way, too', async () => {
    const png = await sharp({ create: noise }).png().toBuffer();
    png.writeUInt8(png.readUInt8(png.length >> 1) ^ 0xff, png.length >> 1);
    expect(await pictureAsset(png)).toMatchObject({ rule: 'damaged-image' });
  });
});
