/** A function that works out a text's value once; it forgets all when it knows `most` texts, for as many may come. */
export function memoize<Value>(work: (text: string) => Value, most = 5_000): (text: string) => Value {
  const known = new Map<string, Value>();
  return (text) => {
    let value = known.get(text);
    if (value === undefined) {
      value = work(text);
      if (known.size >= most) known.clear();
      known.set(text, value);
    }
    return value;
  };
}

/**
 * Keeps what was made of an object for as long as the object itself is kept: editions of one book share it, and so do
 * the builds of a book that is watched. `name` tells one making from another of the same object.
 */
export function memoizeByObject<Key extends object, Value>(): (
  key: Key,
  name: string,
  make: () => Value,
) => Value {
  const kept = new WeakMap<Key, Map<string, Value>>();
  return (key, name, make) => {
    const own = kept.get(key) ?? new Map<string, Value>();
    kept.set(key, own);
    const found = own.get(name);
    if (found !== undefined) return found;
    // One is used by all editions; a few are enough where each chooses other questions.
    if (own.size >= 8) own.clear();
    const value = make();
    own.set(name, value);
    return value;
  };
}
