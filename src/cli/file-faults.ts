/** What the system refuses about a file, as the user is told it. */
import { UsageError } from './exit.ts';

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EROFS: 'the file system is read-only',
  ENOSPC: 'the disk is full',
  ENOENT: 'there is no such place',
  ENOTDIR: 'a part of the path is a file',
  EEXIST: 'a part of the path is a file',
  EISDIR: 'it is a directory',
  ENAMETOOLONG: 'the name is too long',
};

/** @returns what went wrong with a file, in words */
export function reasonOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  return reasons[code ?? ''] ?? message;
}

/** What has been told already stays as it is. */
export function cannotRead(path: string, error: unknown): UsageError {
  if (error instanceof UsageError) return error;
  const { code } = error as NodeJS.ErrnoException;
  const reason = code === 'ENOENT' ? 'there is no such file' : reasonOf(error);
  return new UsageError(`cannot read ${JSON.stringify(path)}: ${reason}`);
}

export function cannotWrite(path: string, error: unknown): UsageError {
  return new UsageError(`cannot write ${JSON.stringify(path)}: ${reasonOf(error)}`);
}
