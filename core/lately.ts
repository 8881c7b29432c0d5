/** Finds something that follows from its name alone, and remembers what was found for so many names heard last. */
export function lately<Found>(most: number): (name: string, find: () => Found) => Found {
  // A map that forgets its oldest name, one at a time, looks for it among all it has forgotten.
  let [recent, earlier] = [new Map<string, { found: Found }>(), new Map<string, { found: Found }>()];
  return (name, find) => {
    const before = recent.get(name) ?? earlier.get(name);
    if (before) return before.found;
    const found = find();
    if (recent.size >= most / 2) [recent, earlier] = [new Map(), recent];
    recent.set(name, { found });
    return found;
  };
}
