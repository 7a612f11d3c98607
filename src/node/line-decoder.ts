/**
 * Bytes to text, by whole lines. The encoding is judged from the file's beginning; where that was plain ASCII and a byte
 * turns up later that is no UTF-8, the rest is read as Windows-1252.
 */

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** Bytes of a beginning from which UTF-16 without a mark is told. */
const LOOKED_AT = 4096;

export function encodingOf(head: Uint8Array): Encoding {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return 'utf-8';
  const length = Math.min(head.length, LOOKED_AT);
  const noughts = [0, 0];
  for (let k = 0; k < length; k++) if (head[k] === 0) noughts[k % 2]!++;
  // Western text in UTF-16 has a nought in every other byte.
  if (noughts[1]! > length / 5 && noughts[0]! < length / 50) return 'utf-16le';
  if (noughts[0]! > length / 5 && noughts[1]! < length / 50) return 'utf-16be';
  return isUtf8(wholeLines(head)) ? 'utf-8' : 'windows-1252';
}

export class LineDecoder {
  #encoding: Encoding;
  #decoder: TextDecoder;
  readonly #notes: string[];
  #held: Uint8Array = new Uint8Array(0);
  #text = '';
  #seenOthers = false;

  /** @param notes takes what had to be put up with */
  constructor(encoding: Encoding, notes: string[]) {
    this.#encoding = encoding;
    this.#decoder = decoderOf(encoding);
    this.#notes = notes;
  }

  get encoding(): Encoding {
    return this.#encoding;
  }

  /** @returns the lines that are complete; the rest waits */
  push(piece: Uint8Array): string {
    if (this.#encoding.startsWith('utf-16'))
      return this.#wholeLinesOf(this.#text + this.#decoder.decode(piece, { stream: true }));
    const bytes = joined(this.#held, piece);
    // Old Macs end lines with a carriage return alone.
    const end = Math.max(bytes.lastIndexOf(0x0a), bytes.includes(0x0a) ? -1 : bytes.lastIndexOf(0x0d)) + 1;
    // A copy: the piece's memory may be used again for the next one.
    this.#held = Uint8Array.prototype.slice.call(bytes, end);
    return end === 0 ? '' : this.#decoded(bytes.subarray(0, end));
  }

  end(): string {
    if (this.#encoding.startsWith('utf-16')) {
      const rest = this.#text + this.#decoder.decode();
      this.#text = '';
      return rest;
    }
    const rest = this.#held;
    this.#held = new Uint8Array(0);
    return rest.length === 0 ? '' : this.#decoded(rest);
  }

  #decoded(bytes: Uint8Array): string {
    if (this.#encoding === 'windows-1252') return this.#decoder.decode(bytes);
    try {
      const text = this.#decoder.decode(bytes);
      this.#seenOthers ||= text.length !== bytes.length;
      return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
    } catch {
      if (!this.#seenOthers) {
        this.#encoding = 'windows-1252';
        this.#decoder = decoderOf('windows-1252');
        return this.#decoder.decode(bytes);
      }
      if (!this.#notes.includes(MIXED)) this.#notes.push(MIXED);
      return new TextDecoder('utf-8').decode(bytes);
    }
  }

  #wholeLinesOf(text: string): string {
    const end = Math.max(text.lastIndexOf('\n'), text.includes('\n') ? -1 : text.lastIndexOf('\r')) + 1;
    this.#text = text.slice(end);
    const whole = text.slice(0, end);
    return whole.charCodeAt(0) === 0xfeff ? whole.slice(1) : whole;
  }
}

const MIXED = 'some bytes are no UTF-8 though the rest is; the letters there are lost';

function decoderOf(encoding: Encoding): TextDecoder {
  return new TextDecoder(encoding, { fatal: encoding === 'utf-8', ignoreBOM: false });
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** A beginning may end within a letter: only its whole lines are looked at. */
function wholeLines(bytes: Uint8Array): Uint8Array {
  const end = bytes.lastIndexOf(0x0a) + 1;
  return end === 0 ? bytes : bytes.subarray(0, end);
}

function joined(held: Uint8Array, piece: Uint8Array): Uint8Array {
  if (held.length === 0) return piece;
  const all = new Uint8Array(held.length + piece.length);
  all.set(held);
  all.set(piece, held.length);
  return all;
}
