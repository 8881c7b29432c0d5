import { inflateSync } from 'node:zlib';

type Table = { name: Buffer; checksum: Buffer; content: Buffer };

/** The font file that a WOFF file was packed from. https://www.w3.org/TR/WOFF/ */
export function unpackedFont(woff: Buffer): Buffer {
  const flavour = woff.subarray(4, 8);
  const tables = Array.from({ length: woff.readUInt16BE(12) }, (_, index) => tableAt(woff, 44 + 20 * index));
  const contents = tables.map(({ content }) => padded(content));
  return Buffer.concat([flavour, headOf(tables.length), ...directoryOf(tables), ...contents]);
}

function tableAt(woff: Buffer, entry: number): Table {
  const [offset, packed, length] = [4, 8, 12].map((part) => woff.readUInt32BE(entry + part)) as [
    number,
    number,
    number,
  ];
  const stored = woff.subarray(offset, offset + packed);
  return {
    name: woff.subarray(entry, entry + 4),
    checksum: woff.subarray(entry + 16, entry + 20),
    content: packed < length ? inflateSync(stored) : stored,
  };
}

/** How many tables there are, and what a search by halves begins with. */
function headOf(count: number): Buffer {
  const power = Math.floor(Math.log2(count));
  const searched = 16 << power;
  return numbers(2, [count, searched, power, 16 * count - searched]);
}

function directoryOf(tables: readonly Table[]): Buffer[] {
  let at = 12 + 16 * tables.length;
  return tables.map(({ name, checksum, content }) => {
    const entry = Buffer.concat([name, checksum, numbers(4, [at, content.length])]);
    at += padded(content).length;
    return entry;
  });
}

/** Tables begin at every fourth byte. */
function padded(content: Buffer): Buffer {
  return Buffer.concat([content], (content.length + 3) & ~3);
}

function numbers(bytes: 2 | 4, values: readonly number[]): Buffer {
  const written = Buffer.alloc(bytes * values.length);
  values.forEach((value, index) => {
    written.writeUIntBE(value, bytes * index, bytes);
  });
  return written;
}
