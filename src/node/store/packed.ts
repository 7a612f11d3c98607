/** A value as it lies in the store: JSON, compressed, with a checksum that tells damage. */
import { gunzipSync, gzipSync } from 'node:zlib';

/** Fast rather than small: a result is packed while the user waits for it. */
const level = 3;

export function pack(value: object): Uint8Array {
  return gzipSync(JSON.stringify(value), { level });
}

/** @throws where the bytes are not what was packed */
export function unpack(bytes: Uint8Array): unknown {
  return JSON.parse(gunzipSync(bytes).toString('utf8'));
}
