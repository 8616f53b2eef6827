import { expect, it } from 'vitest';
import { plainTex } from '../../src/text/plain-tex.ts';

it.each([
  ['O(n \\log n)', 'O(n log n)'],
  ['x^2 + y_{10}', 'x² + y₁₀'],
  ['\\frac{a}{b+1} \\le \\sqrt{x}', 'a/(b+1) ≤ √x'],
  ['x \\in \\mathbb{R}^n', 'x ∈ ℝⁿ'],
  ['\\unknown{x}', null],
  ['\\begin{matrix} a & b \\end{matrix}', null],
])('%s', (tex, expected) => expect(plainTex(tex)).toBe(expected));
