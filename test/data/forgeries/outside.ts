import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { eventSk } from '@kring/functions/data/keys'
import { dossier, type Forgery, first } from './scene.ts'

const files = (ledger: string, folder: string): readonly string[] => readdirSync(join(ledger, folder)).sort()
const edit = (path: string, change: (text: string) => string): void =>
  writeFileSync(path, change(readFileSync(path, 'utf8')))

export const otherForgeries: readonly Forgery[] = [
  {
    name: 'a ledger object removed: the checkpoint knows it',
    forge: async ({ ledger }) => {
      const file = first(files(ledger, 'entries'))
      rmSync(join(ledger, 'entries', file))
      return { kind: 'ledger-absent', of: `entries/${file}` }
    },
  },
  {
    name: 'a ledger object removed with every checkpoint: its events are in no other',
    forge: async ({ ledger, one }) => {
      rmSync(join(ledger, 'entries', first(files(ledger, 'entries'))))
      for (const file of files(ledger, 'checkpoints')) rmSync(join(ledger, 'checkpoints', file))
      return { kind: 'event-unwitnessed', of: dossier(one), entry: eventSk(1) }
    },
  },
  {
    name: 'a ledger object altered',
    forge: async ({ ledger }) => {
      const file = first(files(ledger, 'entries'))
      edit(join(ledger, 'entries', file), text => text.replace('E#000001', 'E#000007'))
      return { kind: 'ledger-altered', of: `entries/${file}` }
    },
  },
  {
    name: 'a ledger object in the place of another',
    forge: async ({ ledger }) => {
      const [from = '', to = ''] = files(ledger, 'entries')
      edit(join(ledger, 'entries', to), () => readFileSync(join(ledger, 'entries', from), 'utf8'))
      return { kind: 'ledger-altered', of: `entries/${to}` }
    },
  },
  {
    name: 'a checkpoint altered',
    forge: async ({ ledger }) => {
      const file = files(ledger, 'checkpoints').at(-1) ?? ''
      edit(join(ledger, 'checkpoints', file), text => text.replace('"n":3', '"n":2'))
      return { kind: 'checkpoint-altered', of: `checkpoints/${file}` }
    },
  },
  {
    name: 'an earlier checkpoint removed',
    forge: async ({ ledger }) => {
      const [earlier = '', later = ''] = files(ledger, 'checkpoints')
      rmSync(join(ledger, 'checkpoints', earlier))
      return { kind: 'checkpoint-absent', of: `checkpoints/${later}` }
    },
  },
  {
    name: 'the text of a published form changed',
    forge: async ({ change }) => {
      const key = { pk: 'T#linde#FORM#self-referral', sk: 'V#000001' }
      await change(key, item => ({ ...item, definition: { ...Object(item.definition), title: { nl: 'Anders' } } }))
      return { kind: 'form-altered', of: key.pk, entry: key.sk }
    },
  },
  {
    name: 'a published version of a form removed',
    forge: async ({ remove }) => {
      const key = { pk: 'T#linde#FORM#self-referral', sk: 'V#000001' }
      await remove(key)
      return { kind: 'form-absent', of: key.pk, entry: key.sk }
    },
  },
  {
    name: 'a form removed whole, with which a dossier was sent',
    forge: async ({ remove, items }) => {
      const pk = 'T#linde#FORM#referral'
      for (const { sk } of items.filter(item => item.pk === pk)) await remove({ pk, sk: String(sk) })
      await remove({ pk: 'T#linde#FORMS', sk: 'referral' })
      return { kind: 'form-absent', of: pk, entry: 'V#000001' }
    },
  },
]
