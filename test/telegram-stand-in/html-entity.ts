const named: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"' };

/** The character that stands at an ampersand: Telegram knows four names and numbers; anything else stays as written. */
export function htmlEntity(source: string, at: number): { text: string; end: number } {
  const rest = source.slice(at + 1, at + 12);
  const [written, text] = numbered(rest) ?? byName(rest) ?? [undefined, undefined];
  if (written === undefined) return { text: '&', end: at + 1 };
  const end = at + 1 + written.length;
  return { text: text as string, end: source[end] === ';' ? end + 1 : end };
}

function byName(rest: string): [string, string] | undefined {
  const [name] = /^[a-z]+/i.exec(rest) ?? [''];
  const text = named[name];
  return text ? [name, text] : undefined;
}

function numbered(rest: string): [string, string] | undefined {
  const found = /^#(?:x([0-9a-f]+)|(\d+))/i.exec(rest);
  if (!found) return undefined;
  const code = found[1] ? Number.parseInt(found[1], 16) : Number(found[2]);
  if (code === 0 || code >= 0x10ffff || found[0].length >= 10) return undefined;
  return [found[0], code >= 0xd800 && code <= 0xdfff ? String.fromCharCode(code) : String.fromCodePoint(code)];
}
