const elements = new Set(
  `H He Li Be B C N O F Ne Na Mg Al Si P S Cl Ar K Ca Sc Ti V Cr Mn Fe Co Ni Cu Zn Ga Ge As Se Br Kr Rb Sr Y Zr Nb Mo Tc Ru Rh Pd Ag Cd In
Sn Sb Te I Xe Cs Ba La Ce Pr Nd Pm Sm Eu Gd Tb Dy Ho Er Tm Yb Lu Hf Ta W Re Os Ir Pt Au Hg Tl Pb Bi Po At Rn Fr Ra Ac Th Pa U Np Pu`.split(
    /\s+/,
  ),
);
const symbols = /^(?:[A-Z][a-z]?)+$/;

/**
 * Whether a formula in TeX is a reaction of chemistry, whose letters are names of elements and stand upright: an arrow, numbers of
 * atoms, and no letter that names something else. One that counts from 1 (`V_1 → V_2`) tells of quantities.
 */
export function isReaction(tex: string): boolean {
  if (!/\\to |[→⇌⇄⟶]/.test(tex) || /=/.test(tex) || !/_\{?[2-9]/.test(tex) || /_\{?1\}?(?!\d)/.test(tex))
    return false;
  const words = tex.replace(/\\(?:text|mathrm|to)(?![A-Za-z])/g, ' ').match(/\\?[\p{L}]+/gu) ?? [];
  return words.every((word) => symbols.test(word) && symbolsOf(word).every((one) => elements.has(one)));
}

function symbolsOf(word: string): readonly string[] {
  return word.match(/[A-Z][a-z]?/g) ?? [];
}
