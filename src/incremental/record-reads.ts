/** The same object, and the names of its fields that were read since: all of them where they were listed. */
export function recordReads<Value extends object>(
  value: Value,
): { readonly recorded: Value; readonly read: ReadonlySet<string> } {
  const read = new Set<string>();
  const note = (name: string | symbol) => {
    if (typeof name === 'string') read.add(name);
  };
  const recorded = new Proxy(value, {
    get: (target, name) => {
      note(name);
      return Reflect.get(target, name);
    },
    has: (target, name) => {
      note(name);
      return Reflect.has(target, name);
    },
    getOwnPropertyDescriptor: (target, name) => {
      note(name);
      return Reflect.getOwnPropertyDescriptor(target, name);
    },
    ownKeys: (target) => {
      for (const name of Reflect.ownKeys(target)) note(name);
      return Reflect.ownKeys(target);
    },
  });
  return { recorded, read };
}
