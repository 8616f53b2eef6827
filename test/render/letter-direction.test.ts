import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { drawSign } from '../../src/render/charts/draw-sign.ts';

const templates = resolve(import.meta.dirname, '../../templates/base');

it('the letter of a source is apart from the sentence behind it, which takes its direction from its own first letter', () => {
  const rings = readdirSync(templates)
    .filter((name) => name.endsWith('.hbs'))
    .flatMap(
      (name) => readFileSync(join(templates, name), 'utf8').match(/<span class="ring"[^>]*>.{0,5}/g) ?? [],
    );
  for (const ring of rings) expect(ring).toMatch(/><bdi>$/);
  // In print the letter is in a drawing, which has no part in the direction of a text.
  expect(drawSign({ mark: 'ב', place: 1 }, 'source ב')).toMatch(/^<svg [\s\S]*>ב<\/text><\/svg>$/);
});
