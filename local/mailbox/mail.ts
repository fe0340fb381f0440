import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'
import { readIfThere } from '../folder/index.ts'

const Mail = z.object({
  id: z.string(),
  to: z.union([z.string(), z.array(z.string())]).transform(to => (Array.isArray(to) ? to.join(', ') : to)),
  tenant: z.string().optional(),
  sender: z.string().optional(),
  subject: z.string(),
  text: z.string(),
  sentAt: z.string(),
  kind: z.string().optional(),
  locale: z.string().optional(),
})
export type Mail = z.infer<typeof Mail>

export type Mailbox = {
  /** Newest first. */
  all(): readonly Mail[]
  find(id: string): Mail | undefined
}

/** Reads the folder of sent mails, one JSON file each. Files never change once written, so each is read once. */
export function openMailbox(folder: string): Mailbox {
  const known = new Map<string, Mail | undefined>()
  const all = (): readonly Mail[] => {
    for (const name of readdirSync(folder))
      if (name.endsWith('.json') && !known.has(name)) known.set(name, read(join(folder, name)))
    const mails = [...known.values()].filter(mail => mail !== undefined)
    return mails.sort((a, b) => (a.sentAt < b.sentAt ? 1 : a.sentAt > b.sentAt ? -1 : a.id < b.id ? -1 : 1))
  }
  return { all, find: id => all().find(mail => mail.id === id) }
}

function read(path: string): Mail | undefined {
  try {
    return Mail.parse(JSON.parse(readIfThere(path) ?? ''))
  } catch {
    return undefined
  }
}
