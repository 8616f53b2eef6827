import { describe, expect, it } from 'vitest';
import { isFunctionWord, isStopWord } from '../../src/text/stop-words.ts';
import { stem, terms, words } from '../../src/text/terms.ts';

describe('words', () => {
  it('are lower case, of letters and digits, without a possessive', () => {
    expect(words("The team's 2 GPUs, re-used")).toEqual(['the', 'team', '2', 'gpus', 're', 'used']);
    expect(words('L’été’s Übung')).toEqual(['l', 'été', 'übung']);
  });

  it('are pairs of characters where no spaces are written', () => {
    expect(words('模型训练')).toEqual(['模型', '型训', '训练']);
  });
});

describe('terms', () => {
  it('are stems without function words, in order', () => {
    expect(terms('The pipelines of which it consists are running')).toEqual(['pipelin', 'consist', 'run']);
    expect(stem('pipelines')).toBe(stem('pipeline'));
  });

  it('keep the words that turn what is said', () => {
    expect(terms('do not run it without tests')).toEqual(['not', 'run', 'without', 'test']);
  });
});

describe('stop words', () => {
  it('are the function words, those of any text, and single letters', () => {
    expect(['the', 'without', 'x'].map(isStopWord)).toEqual([true, true, true]);
    expect(['the', 'without', 'x'].map(isFunctionWord)).toEqual([true, false, false]);
    expect(isStopWord('model')).toBe(false);
  });
});
