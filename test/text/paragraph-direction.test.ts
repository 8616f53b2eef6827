import { expect, it } from 'vitest';
import { paragraphDirection, settleDirections } from '../../src/text/paragraph-direction.ts';

it.each([
  ['يغلي الماء.', 'rtl'],
  ['DNA هو جزيء طويل.', 'rtl'],
  ['<span class="ring"><bdi>A</bdi></span> DNA היא מולקולה.', 'rtl'],
  ['The word سلام is a greeting in many languages.', 'ltr'],
  ['Water boils at 100 °C.', null],
])('%s', (text, direction) => expect(paragraphDirection(text)).toBe(direction));

it('settles what is left to the first letter, and leaves all else', () => {
  const html = '<p dir="auto" class="a">DNA هو <b>جزيء</b></p><p dir="auto">Water</p><pre dir="ltr">x</pre>';
  expect(settleDirections(html)).toBe(
    '<p dir="rtl" class="a">DNA هو <b>جزيء</b></p><p dir="auto">Water</p><pre dir="ltr">x</pre>',
  );
});
