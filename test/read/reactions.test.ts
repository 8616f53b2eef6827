import { expect, it } from 'vitest';
import { ommlToTex } from '../../src/read/office/omml-to-tex.ts';
import { parseXml } from '../../src/read/office/xml.ts';

const run = (text: string) => `<m:r><m:t xml:space="preserve">${text}</m:t></m:r>`;
const sub = (base: string, below: string) =>
  `<m:sSub><m:e>${run(base)}</m:e><m:sub>${run(below)}</m:sub></m:sSub>`;
const tex = (inner: string) => ommlToTex(parseXml(`<m:oMath xmlns:m="m">${inner}</m:oMath>`));

it('a reaction of chemistry in Word is set upright as a whole', () => {
  expect(tex(`${run('2 ')}${sub('SO', '2')}${run('+')}${sub('O', '2')}${run('→2 ')}${sub('SO', '3')}`)).toBe(
    '\\mathrm{2 {SO}_{2}+O_{2}\\to 2 {SO}_{3}}',
  );
});

it.each([
  ['quantities that are counted', `${sub('V', '1')}${run('→')}${sub('V', '2')}`],
  ['letters that are no elements', `${sub('x', '2')}${run('→')}${sub('y', '3')}`],
  ['an equation', `${run('F=')}${sub('P', '2')}${run('→')}${run('0')}`],
])('%s stay as they were', (_, inner) => {
  expect(tex(inner)).not.toContain('mathrm');
});
