import { createTransport } from 'nodemailer'

export type OutgoingMail = {
  readonly id: string
  readonly from: string
  readonly recipient: string
  readonly replyTo: string | null
  readonly subject: string
  readonly text: string
  readonly html: string
  readonly oneClickUrl: string | null
}
export type Mailer = { send(mail: OutgoingMail): Promise<void>; close(): void }

/** SMTP through a small pool of connections. The Message-ID is the row's: sent twice after a crash, it is one mail. */
export const smtpMailer = (url: string, domain: string): Mailer => {
  const transport = createTransport(url, {
    pool: true,
    maxConnections: 3,
    connectionTimeout: 5000,
    socketTimeout: 15_000,
  } as never)
  return {
    send: async ({ id, from, recipient, replyTo, subject, text, html, oneClickUrl }) => {
      await transport.sendMail({
        messageId: `<${id}@${domain}>`,
        from,
        // An object, not a string: an address is never parsed into several.
        to: { name: '', address: recipient },
        ...(replyTo && { replyTo: { name: '', address: replyTo } }),
        subject,
        text,
        html,
        headers: {
          'auto-submitted': 'auto-generated',
          ...(oneClickUrl && {
            'list-unsubscribe': `<${oneClickUrl}>`,
            'list-unsubscribe-post': 'List-Unsubscribe=One-Click',
          }),
        },
      })
    },
    close: () => transport.close(),
  }
}
