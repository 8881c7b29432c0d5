/** Finds what follows from a thing that never changes, once for each as long as it is in use. */
export function once<Of extends object, Found>(find: (of: Of) => Found): (of: Of) => Found {
  const known = new WeakMap<Of, { found: Found }>();
  return (of) => {
    const before = known.get(of) ?? { found: find(of) };
    known.set(of, before);
    return before.found;
  };
}
