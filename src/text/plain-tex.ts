import { scriptText } from './script-text.ts';

const named: Readonly<Record<string, string>> = {
  ...{ alpha: 'α', beta: 'β', gamma: 'γ', delta: 'δ', epsilon: 'ε', varepsilon: 'ε', zeta: 'ζ', eta: 'η' },
  ...{ theta: 'θ', kappa: 'κ', lambda: 'λ', mu: 'μ', nu: 'ν', xi: 'ξ', pi: 'π', rho: 'ρ', sigma: 'σ' },
  ...{ tau: 'τ', phi: 'φ', varphi: 'φ', chi: 'χ', psi: 'ψ', omega: 'ω', Gamma: 'Γ', Delta: 'Δ' },
  ...{ Theta: 'Θ', Lambda: 'Λ', Pi: 'Π', Sigma: 'Σ', Phi: 'Φ', Psi: 'Ψ', Omega: 'Ω', infty: '∞' },
  ...{ times: '×', cdot: '·', pm: '±', div: '÷', le: '≤', leq: '≤', ge: '≥', geq: '≥', ne: '≠', neq: '≠' },
  ...{ approx: '≈', equiv: '≡', sim: '∼', to: '→', rightarrow: '→', leftarrow: '←', Rightarrow: '⇒' },
  ...{ leftrightarrow: '↔', in: '∈', notin: '∉', subset: '⊂', subseteq: '⊆', cup: '∪', cap: '∩' },
  ...{ forall: '∀', exists: '∃', neg: '¬', land: '∧', lor: '∨', sum: '∑', prod: '∏', int: '∫', partial: '∂' },
  ...{ nabla: '∇', emptyset: '∅', ldots: '…', dots: '…', cdots: '⋯', mid: '|', circ: '°', degree: '°' },
};
const functions =
  /^(?:sin|cos|tan|cot|log|ln|lg|exp|min|max|sup|inf|lim|det|gcd|lcm|mod|deg|dim|ker|arg|Pr)$/;

/**
 * A short formula as a line of plain text, for titles and bookmarks: `O(n log n)`, `x²`, `a/b`; null where TeX is left that has no
 * such form.
 */
export function plainTex(tex: string): string | null {
  let text = tex
    .replace(/\\(?:left|right|big|Big|displaystyle|,|;|!|:)(?![a-zA-Z])/g, ' ')
    .replace(/\\(?:text|mathrm|mathbf|mathit|operatorname)\s*\{([^{}]*)\}/g, '$1')
    .replace(
      /\\mathbb\s*\{?([CNPQRZ])\}?/g,
      (_, letter: string) => [...'ℂℕℙℚℝℤ'][[...'CNPQRZ'].indexOf(letter)] ?? letter,
    )
    .replace(
      /\\[dt]?frac\s*\{([^{}]*)\}\s*\{([^{}]*)\}/g,
      (_, over: string, under: string) => `${whole(over)}/${whole(under)}`,
    )
    .replace(/\\sqrt\s*\{([^{}]*)\}/g, (_, under: string) => `√${whole(under)}`)
    .replace(/\\([a-zA-Z]+)/g, (all, name: string) =>
      Object.hasOwn(named, name) ? (named[name] ?? all) : functions.test(name) ? ` ${name} ` : all,
    )
    .replace(/\\([{}%$&#_ ])/g, '$1');
  text = text.replace(/([\^_])(?:\{([^{}]*)\}|(\S))/gu, (_, sign: string, group?: string, one?: string) =>
    scriptText(group ?? one ?? '', sign === '^' ? 'sup' : 'sub'),
  );
  if (/[\\{}&]/.test(text)) return null;
  return text.replace(/\s+/g, ' ').replace(/\( /g, '(').replace(/ \)/g, ')').trim();
}

function whole(part: string): string {
  return /^[\p{L}\p{N}]+$/u.test(part.trim()) ? part.trim() : `(${part.trim()})`;
}
