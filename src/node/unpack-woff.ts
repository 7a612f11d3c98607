/**
 * A WOFF font as the TrueType or OpenType font that it packs, for programs that read nothing else: the tables of the
 * font, each compressed by zlib, behind a directory of their places.
 * @see W3C Recommendation "WOFF File Format 1.0" (2012), sections 3 to 5
 */
import { inflateSync } from 'node:zlib';

const signature = 0x774f4646;
const woffHeader = 44;
const woffEntry = 20;
const sfntHeader = 12;
const sfntEntry = 16;

/** @throws RangeError where the bytes are no WOFF 1.0 font */
export function unpackWoff(woff: Uint8Array): Uint8Array {
  const from = new DataView(woff.buffer, woff.byteOffset, woff.byteLength);
  if (woff.length < woffHeader || from.getUint32(0) !== signature) throw new RangeError('invalid font: not WOFF 1.0');
  const count = from.getUint16(12);
  const font = new Uint8Array(from.getUint32(16));
  const to = new DataView(font.buffer);
  writeHeader(to, from.getUint32(4), count);
  let place = sfntHeader + count * sfntEntry;
  for (let k = 0; k < count; k++) {
    const entry = woffHeader + k * woffEntry;
    const [tag, offset, packed, length, checksum] = [0, 4, 8, 12, 16].map((field) => from.getUint32(entry + field)) as [
      number,
      number,
      number,
      number,
      number,
    ];
    const table = woff.subarray(offset, offset + packed);
    font.set(packed < length ? inflateSync(table) : table, place);
    [tag, checksum, place, length].forEach((value, field) => {
      to.setUint32(sfntHeader + k * sfntEntry + field * 4, value);
    });
    // Tables begin at multiples of four bytes.
    place += (length + 3) & ~3;
  }
  return font;
}

/** The flavour of the font, the number of its tables, and what speeds up a search among them. */
function writeHeader(to: DataView, flavour: number, count: number): void {
  const power = Math.floor(Math.log2(count));
  const range = 2 ** power * sfntEntry;
  to.setUint32(0, flavour);
  to.setUint16(4, count);
  to.setUint16(6, range);
  to.setUint16(8, power);
  to.setUint16(10, count * sfntEntry - range);
}
