import { inflateSync } from 'node:zlib';

/** The tables of a WOFF file, each inflated, as the font file they were packed from. https://www.w3.org/TR/WOFF/ */
export function unpackedFont(woff: Buffer): Buffer {
  const count = woff.readUInt16BE(12);
  const head = Buffer.alloc(12 + 16 * count);
  woff.copy(head, 0, 4, 8);
  const power = Math.floor(Math.log2(count));
  head.writeUInt16BE(count, 4);
  head.writeUInt16BE(16 << power, 6);
  head.writeUInt16BE(power, 8);
  head.writeUInt16BE(16 * count - (16 << power), 10);
  const tables: Buffer[] = [];
  let at = head.length;
  for (let index = 0; index < count; index += 1) {
    const entry = woff.subarray(44 + 20 * index);
    const [offset, packed, length] = [entry.readUInt32BE(4), entry.readUInt32BE(8), entry.readUInt32BE(12)];
    const stored = woff.subarray(offset, offset + packed);
    const table = Buffer.alloc((length + 3) & ~3);
    (packed < length ? inflateSync(stored) : stored).copy(table);
    tables.push(table);
    entry.copy(head, 12 + 16 * index, 0, 4);
    entry.copy(head, 16 + 16 * index, 16, 20);
    head.writeUInt32BE(at, 20 + 16 * index);
    head.writeUInt32BE(length, 24 + 16 * index);
    at += table.length;
  }
  return Buffer.concat([head, ...tables]);
}
