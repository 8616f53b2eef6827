import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';

const templates = resolve(import.meta.dirname, '../../templates/base');

it('the letter of a source is apart from the sentence behind it, which takes its direction from its own first letter', () => {
  const rings = readdirSync(templates)
    .filter((name) => name.endsWith('.hbs'))
    .flatMap(
      (name) => readFileSync(join(templates, name), 'utf8').match(/<span class="ring"[^>]*>.{0,5}/g) ?? [],
    );
  expect(rings.length).toBeGreaterThan(5);
  for (const ring of rings) expect(ring).toMatch(/><bdi>$/);
});
