import { createTransport } from 'nodemailer'
import { type Sender, subjectOf, textOf } from './message.ts'

export type SmtpSettings = {
  /** 'smtp://name:password@host:587' or 'smtps://…' */
  readonly url: string
  /** The address that mails come from. */
  readonly from: string
}

const limit = 15_000

/** Mails through an SMTP server. The message's id is its Message-ID, so that one sent twice is one in the box. */
export const smtpSender = ({ url, from }: SmtpSettings): { readonly send: Sender; readonly close: () => void } => {
  const transport = createTransport({
    url,
    connectionTimeout: limit,
    greetingTimeout: limit,
    socketTimeout: limit,
  })
  return {
    send: async message => {
      await transport.sendMail({
        from,
        to: message.address,
        subject: subjectOf(message),
        text: textOf(message),
        messageId: `<${message.id}@mangnon>`,
      })
    },
    close: () => transport.close(),
  }
}
