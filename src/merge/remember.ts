/** A function that works out the same text's value once; forgets all when it knows very many. */
export function remember<Value>(work: (text: string) => Value): (text: string) => Value {
  const known = new Map<string, Value>();
  return (text) => {
    let value = known.get(text);
    if (value === undefined) {
      value = work(text);
      if (known.size >= 5_000) known.clear();
      known.set(text, value);
    }
    return value;
  };
}
