/** A link that opens a message already begun; RFC 6068 wants CRLF between lines. */
export const mailTo = (recipient: string, parts: { subject: string; body?: string }): string => {
  const fields = Object.entries(parts).map(
    ([name, value]) => `${name}=${encodeURIComponent(value.replaceAll('\n', '\r\n'))}`,
  )
  return `mailto:${encodeURIComponent(recipient).replaceAll('%40', '@')}?${fields.join('&')}`
}
