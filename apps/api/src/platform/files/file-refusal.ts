export type FileRefusalCode =
  | 'file-empty'
  | 'file-too-large'
  | 'file-type-not-allowed'
  | 'file-type-mismatch'
  | 'file-encrypted'
  | 'file-active-content'
  | 'file-damaged'

/** Thrown by the readers, which stop at the first reason; `inspectFile` turns it into an answer. */
export class FileRefusedError extends Error {
  readonly code: FileRefusalCode
  constructor(code: FileRefusalCode, reason: string) {
    super(`${code}: ${reason}`)
    this.code = code
  }
}

/** A function declaration, because only those tell the compiler that nothing comes after. */
export function refuse(code: FileRefusalCode, reason: string): never {
  throw new FileRefusedError(code, reason)
}
