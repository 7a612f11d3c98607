/** Paths of files as texts: a file's folder, and a path seen from a folder. No disk is touched. */

/** @returns the folder of a file, empty where the path has none */
export function folderOf(path: string): string {
  const end = Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\'));
  return end < 0 ? '' : end === 0 ? '/' : path.slice(0, end);
}

/** @returns the path as seen from where the folder is seen from; an absolute path stays as it is */
export function joined(folder: string, path: string): string {
  if (folder === '' || /^([/\\]|[A-Za-z]:)/.test(path)) return path;
  const steps: string[] = [];
  for (const step of `${folder}/${path}`.split(/[/\\]/)) {
    if (step === '..' && steps.length > 0 && steps.at(-1) !== '..' && steps.at(-1) !== '') steps.pop();
    else if (step !== '.' && (step !== '' || steps.length === 0)) steps.push(step);
  }
  return steps.join('/');
}
