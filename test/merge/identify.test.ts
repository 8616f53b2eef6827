import { describe, expect, it } from 'vitest';
import { identify, slug } from '../../src/merge/identify.ts';

describe('an id', () => {
  it('is made of telling words, and of no address, which would stand in every link', () => {
    expect(slug('Ask nils.berg@corp.example for the key')).toBe('ask-key');
    expect(slug('See https://example.org/a?b=c for the plan')).toBe('see-plan');
    // Of nothing but an address it has to be made of that.
    expect(slug('nils.berg@corp.example')).toBe('nils-berg-corp-example');
  });

  it('tells namesakes by all their words', () => {
    const [one, other] = identify([
      { name: 'The key', whole: 'The key hangs in the hall.' },
      { name: 'The key', whole: 'The key is lost.' },
    ]);
    expect(one).toBe('key');
    expect(other).toMatch(/^key-[0-9a-f]{8}$/);
  });
});
