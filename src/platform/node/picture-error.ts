/** A file that cannot be read as a picture. The message is one line: the file, what is wrong, the way out. */
export class PictureError extends Error {
  override readonly name = "PictureError";
  readonly path: string;

  constructor(path: string, reason: string, options?: ErrorOptions) {
    super(`${path}: ${reason}`, options);
    this.path = path;
  }
}
