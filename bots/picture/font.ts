/** What is known of a font: how wide a text is, and which of its signs it cannot draw. */
export type Font = {
  file: Buffer;
  /** The width of a text, in parts of the type's size. */
  widthOf(text: string): number;
  lacks(text: string): string[];
};

/** Reads the tables of a font that tell its signs and their widths. https://learn.microsoft.com/typography/opentype/spec/ */
export function fontIn(file: Buffer): Font {
  const glyphs = glyphsIn(tableOf(file, 'cmap'));
  const widths = widthsIn(file);
  const glyphOf = (sign: string) => glyphs.get(sign.codePointAt(0) ?? 0) ?? 0;
  return {
    file,
    widthOf: (text) => [...text].reduce((sum, sign) => sum + widths(glyphOf(sign)), 0),
    lacks: (text) => [...new Set(text)].filter((sign) => glyphOf(sign) === 0),
  };
}

function tableOf(file: Buffer, name: string): Buffer {
  const entries = Array.from({ length: file.readUInt16BE(4) }, (_, index) => file.subarray(12 + 16 * index));
  const entry = entries.find((each) => each.toString('latin1', 0, 4) === name);
  if (!entry) throw new Error(`The font has no table ${name}`);
  const start = entry.readUInt32BE(8);
  return file.subarray(start, start + entry.readUInt32BE(12));
}

function widthsIn(file: Buffer): (glyph: number) => number {
  const unitsPerEm = tableOf(file, 'head').readUInt16BE(18);
  const count = tableOf(file, 'hhea').readUInt16BE(34);
  const metrics = tableOf(file, 'hmtx');
  return (glyph) => metrics.readUInt16BE(4 * Math.min(glyph, count - 1)) / unitsPerEm;
}

/** The number of the glyph of each sign, from the table of segments that every font of Unicode's first plane has. */
function glyphsIn(cmap: Buffer): Map<number, number> {
  const starts = Array.from({ length: cmap.readUInt16BE(2) }, (_, index) => cmap.readUInt32BE(8 + 8 * index));
  const table = starts.map((start) => cmap.subarray(start)).find((each) => each.readUInt16BE(0) === 4);
  if (!table) throw new Error('The font has no table of segments');
  const glyphs = new Map<number, number>();
  const size = table.readUInt16BE(6);
  for (let at = 0; at < size; at += 2) {
    const segment = segmentAt(table, { at, size });
    for (let code = segment.first; code <= segment.last && code < 0xffff; code += 1)
      glyphs.set(code, segment.glyphOf(code));
  }
  return glyphs;
}

function segmentAt(table: Buffer, { at, size }: { at: number; size: number }) {
  const [last, first, delta, offset] = [14, 16 + size, 16 + 2 * size, 16 + 3 * size].map((start) =>
    table.readUInt16BE(start + at),
  ) as [number, number, number, number];
  const shifted = (glyph: number) => (glyph + delta) & 0xffff;
  const listed = (code: number) => table.readUInt16BE(16 + 3 * size + at + offset + 2 * (code - first));
  const glyphOf = (code: number) => {
    if (offset === 0) return shifted(code);
    const glyph = listed(code);
    return glyph === 0 ? 0 : shifted(glyph);
  };
  return { first, last, glyphOf };
}
