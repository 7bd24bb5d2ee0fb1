/** What the file system refuses, in words a person can act on. */

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: "is not there; check the path",
  ENOTDIR: "is not there; a part of its path is a file, not a folder",
  EACCES: "may not be opened; change its permissions or run as its owner",
  EPERM: "may not be opened; change its permissions or run as its owner",
  ELOOP: "is a link that leads in a circle; give the file itself",
  ENAMETOOLONG: "has a name longer than the file system allows; check the path",
  EISDIR: "is a folder; give the name of a file",
  ENOSPC: "does not fit on the disk; make room and try again",
  EROFS: "lies on a disk that cannot be written; choose another place",
};

/** The reason behind a failed file operation: a predicate that follows the file's name and a colon. */
export function fileReason(error: unknown): string {
  const code = (error as NodeJS.ErrnoException | undefined)?.code;
  return (code && REASONS[code]) ?? `cannot be opened (${code ?? String(error)})`;
}
