import { mkdir, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Mailer, MailRefused } from './mail.ts'

/** The carrier cannot be reached. */
export class MailUnavailable extends Error {
  override readonly name = 'MailUnavailable'
}

/**
 * Writes each mail atomically to a file named by its id; writing the same mail again changes nothing. As a mail service
 * would, it refuses any address at `refused.test` for good, and is not to be had for `unavailable.test`: to try both on
 * one machine. www.rfc-editor.org/rfc/rfc2606 reserves the names.
 */
export function folderMailer(folder: string, now: () => string): Mailer {
  return {
    async send(mail) {
      if (mail.to.endsWith('@refused.test')) throw new MailRefused('refused.test')
      if (mail.to.endsWith('@unavailable.test')) throw new MailUnavailable('unavailable.test')
      await mkdir(folder, { recursive: true })
      const file = join(folder, `${mail.id.replaceAll(/[^\w-]/g, '_')}.json`)
      const temporaryFile = `${file}.${process.pid}.half`
      await writeFile(temporaryFile, JSON.stringify({ ...mail, sentAt: now() }, null, 2), { mode: 0o600 })
      await rename(temporaryFile, file)
    },
  }
}
