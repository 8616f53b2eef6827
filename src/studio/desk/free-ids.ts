/** Short ids for answer sets, in the order of the alphabet, as `init` gives them; none that is taken. */
export function freeIds(given: Iterable<string>): () => string {
  const taken = new Set(given);
  return () => {
    for (let at = 0; ; at++) {
      const letter = String.fromCharCode(97 + (at % 26));
      const id = at < 26 ? letter : `${letter}${Math.floor(at / 26)}`;
      if (taken.has(id)) continue;
      taken.add(id);
      return id;
    }
  };
}
