const lines = new WeakMap<object, Map<string, Promise<unknown>>>();

/** Does the work of one name in the order it came, one after the other; other names are not held up. */
export async function inLine<T>(owner: object, name: string, work: () => Promise<T>): Promise<T> {
  const line = lines.get(owner) ?? new Map<string, Promise<unknown>>();
  lines.set(owner, line);
  const before = line.get(name);
  const mine = before ? before.then(work, work) : work();
  line.set(name, mine);
  try {
    return await mine;
  } finally {
    if (line.get(name) === mine) line.delete(name);
  }
}
