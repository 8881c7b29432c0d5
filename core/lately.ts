/** Finds something that follows from its name alone, and remembers what was found for so many names used last. */
export function lately<Found>(most: number): (name: string, find: () => Found) => Found {
  const known = new Map<string, { found: Found }>();
  return (name, find) => {
    const entry = known.get(name) ?? { found: find() };
    known.delete(name);
    known.set(name, entry);
    const [oldest] = known.keys();
    if (known.size > most && oldest !== undefined) known.delete(oldest);
    return entry.found;
  };
}
