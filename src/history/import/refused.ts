/** The one error of an import: the file is not what it should be, and this is why. */
import type { Preview } from './preview.ts';

export class RefusedImport extends Error {
  override readonly name = 'RefusedImport';
  /** The file's beginning, where mapping its columns would help. */
  readonly preview: Preview | undefined;

  constructor(message: string, preview?: Preview) {
    super(message);
    this.preview = preview;
  }
}
