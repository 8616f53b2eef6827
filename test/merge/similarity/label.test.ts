import { describe, expect, it } from 'vitest';
import { betterLabel, commonStyle, inStyle } from '../../../src/merge/similarity/label.ts';

const better = (one: string, other: string, text = '') =>
  betterLabel(
    [
      { label: one, fullest: false, hub: false },
      { label: other, fullest: true, hub: false },
    ],
    text,
  );

describe('labels', () => {
  it('are the clearer and more specific of those at hand', () => {
    expect(
      better('Scalability', 'Infrastructure and scalability', 'Design infrastructure for scalability.'),
    ).toBe('Infrastructure and scalability');
    expect(better('Domain Expert', 'Domain Expert/Subject Matter Expert')).toBe('Domain Expert');
  });

  it('are written evenly, as most of the sources write them', () => {
    const labels = ['Model Selection', 'Data Lineage', 'Version Control', 'Model evaluation'];
    expect(commonStyle(labels)).toBe('title');
    expect(inStyle('Monitoring and feedback loop', 'title', () => true)).toBe('Monitoring and Feedback Loop');
    expect(inStyle('Continuous integration and deployment (CI/CD)', 'title', () => true)).toBe(
      'Continuous Integration and Deployment (CI/CD)',
    );
    expect(inStyle('Integration With DevOps', 'sentence', (word) => word !== 'kafka')).toBe(
      'Integration with DevOps',
    );
    for (const style of ['title', 'sentence'] as const)
      expect(inStyle('Testing with A/B groups', style, () => true)).toContain('A/B');
    expect(inStyle('keep changes small', 'sentence', () => true)).toBe('Keep changes small');
  });
});
