import { mkdir, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Mailer } from './mail.ts'

/** Writes each mail atomically to a file named by its id; writing the same mail again changes nothing. */
export function folderMailer(folder: string, now: () => string): Mailer {
  return {
    async send(mail) {
      await mkdir(folder, { recursive: true })
      const file = join(folder, `${mail.id.replaceAll(/[^\w-]/g, '_')}.json`)
      const temporaryFile = `${file}.${process.pid}.half`
      await writeFile(temporaryFile, JSON.stringify({ ...mail, sentAt: now() }, null, 2), { mode: 0o600 })
      await rename(temporaryFile, file)
    },
  }
}
