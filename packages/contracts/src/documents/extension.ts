/**
 * What a file's name promises, in lower case: what follows its last dot, with a letter in it. A date or a version promises nothing, and
 * neither does a name without a dot: the content alone then tells.
 */
export const extensionOf = (fileName: string): string | undefined =>
  /\.(?=\d*\p{L})([\p{L}\p{N}]+)[\s.]*$/u.exec(fileName)?.[1]?.toLowerCase()
