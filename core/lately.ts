/** Finds something that follows from its name alone, and remembers what was found for so many names heard last. */
export function lately<Found>(most: number): (name: string, find: () => Found) => Found {
  const known = new Map<string, { found: Found }>();
  return (name, find) => {
    const before = known.get(name);
    if (before) return before.found;
    const found = find();
    known.set(name, { found });
    const [oldest] = known.keys();
    if (known.size > most && oldest !== undefined) known.delete(oldest);
    return found;
  };
}
