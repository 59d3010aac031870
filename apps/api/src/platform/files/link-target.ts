const decoded = (target: string): string => {
  try {
    return decodeURIComponent(target)
  } catch {
    return target
  }
}

/**
 * Whether following this target would leave the reader's machine: a scheme, a host or a Windows share. Templates are
 * routinely recorded as a path on the author's disk (`file:///C:\Users\...`), which means nothing elsewhere: not remote.
 */
export const isRemoteTarget = (target: string): boolean => {
  const path = decoded(target).trim().replaceAll('\\', '/')
  const file = /^file:(\/*)(.*)$/is.exec(path)
  if (file) {
    const [, slashes = '', rest = ''] = file
    if (/^[a-z][:|]/i.test(rest)) return false
    if (slashes.length === 2) return !/^localhost\//i.test(rest)
    return slashes.length > 3
  }
  if (/^[a-z]:/i.test(path)) return false
  return /^[a-z][a-z0-9+.-]*:/i.test(path) || path.startsWith('//')
}

/** Links that run something instead of opening a page when they are followed. */
export const isScriptTarget = (target: string): boolean =>
  /^\s*(?:javascript|vbscript|data|macro|vnd\.sun\.star\.[\w-]+|ms-[a-z-]+|search-ms|search|mhtml|its|mk)\s*:/i.test(
    decoded(target),
  )
