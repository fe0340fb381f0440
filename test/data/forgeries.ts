import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Fault } from '@kring/functions/audit/faults'
import { canonical } from '@kring/functions/data/hashChain'
import { eventSk, sealSk } from '@kring/functions/data/keys'
import { type Forger, type Item, placeOf } from './smallWorld.ts'

/** What a forgery is made on. */
export type Scene = Forger & {
  /** Every item of the table. */
  readonly items: readonly Item[]
  /** Items as they were earlier, by `pk sk`. */
  readonly earlier: ReadonlyMap<string, Item>
  readonly one: string
  readonly other: string
  /** The folder of the ledger. */
  readonly ledger: string
}

export type Forgery = {
  readonly name: string
  /** Forges, and gives what verify must name. */
  readonly forge: (scene: Scene) => Promise<Fault>
}

const dossier = (id: string): string => `T#linde#R#${id}`
const log = (id: string): string => `T#linde#ACCESS#${id}`
const event = (id: string, seq: number) => ({ pk: dossier(id), sk: eventSk(seq) })
const head = (id: string) => ({ pk: dossier(id), sk: 'HEAD' })

const bytesOf = (value: unknown): Uint8Array => {
  if (value instanceof Uint8Array) return value
  throw new TypeError('no bytes')
}
const flipped = (value: unknown): Uint8Array => bytesOf(value).map((byte, index) => (index === 20 ? byte ^ 1 : byte))
const inPartition = ({ items }: Scene, pk: string) => items.filter(item => item.pk === pk)
const looks = (scene: Scene, id: string) =>
  inPartition(scene, log(id))
    .map(({ sk }) => String(sk))
    .filter(sk => !sk.endsWith('~SEAL'))
const first = <Value>(values: readonly Value[]): Value => {
  const [value] = values
  if (value === undefined) throw new Error('none')
  return value
}
const chain = 'T#linde#SEALS#2026-06-17'
const then = ({ earlier }: Scene, key: { pk: string; sk: string }): Item => {
  const item = earlier.get(placeOf(key))
  if (item === undefined) throw new Error(`nothing was at ${placeOf(key)}`)
  return item
}

export const dossierForgeries: readonly Forgery[] = [
  {
    name: 'one byte of an event changed',
    forge: async ({ change, one }) => {
      await change(event(one, 3), item => ({ ...item, private: flipped(item.private) }))
      return { kind: 'event-altered', of: dossier(one), entry: eventSk(3) }
    },
  },
  {
    name: 'the first event rewritten, all chained anew without the key, the head too',
    forge: async ({ read, put, change, one }) => {
      let previous = ''
      for (const seq of [1, 2, 3]) {
        const { hash, ...item } = await read(event(one, seq))
        const changed = { ...item, ...(seq === 1 ? { private: flipped(item.private) } : {}), previous }
        previous = createHash('sha256').update(canonical(changed)).digest('base64url')
        await put({ ...changed, hash: previous })
      }
      await change(head(one), item => ({ ...item, hash: previous }))
      return { kind: 'event-replaced', of: dossier(one), entry: eventSk(1) }
    },
  },
  ...Object.entries({ referrer: 'nadia', state: 'declined' }).map(
    ([attribute, value]): Forgery => ({
      name: `another ${attribute} in the head`,
      forge: async ({ change, one }) => {
        await change(head(one), item => ({ ...item, [attribute]: value }))
        return { kind: 'head-altered', of: dossier(one) }
      },
    }),
  ),
  {
    name: 'the title of another dossier in the head',
    forge: async ({ change, read, one, other }) => {
      const { private: title } = await read(head(other))
      await change(head(one), item => ({ ...item, private: title }))
      return { kind: 'head-altered', of: dossier(one) }
    },
  },
  {
    name: 'an earlier head, with the later event left',
    forge: async scene => {
      await scene.put(then(scene, head(scene.one)))
      return { kind: 'event-not-in-head', of: dossier(scene.one), entry: eventSk(3) }
    },
  },
  {
    name: 'an earlier head, with the later event removed',
    forge: async scene => {
      await scene.put(then(scene, head(scene.one)))
      await scene.remove(event(scene.one, 3))
      return { kind: 'head-rolled-back', of: dossier(scene.one), entry: eventSk(3) }
    },
  },
  {
    name: 'the last event removed',
    forge: async ({ remove, one }) => {
      await remove(event(one, 3))
      return { kind: 'event-absent', of: dossier(one), entry: eventSk(3) }
    },
  },
  {
    name: 'the events of two dossiers swapped',
    forge: async ({ read, put, one, other }) => {
      const [a, b] = [await read(event(one, 2)), await read(event(other, 2))]
      await put({ ...a, pk: dossier(other) })
      await put({ ...b, pk: dossier(one) })
      return { kind: 'event-replaced', of: dossier(other), entry: eventSk(2) }
    },
  },
  {
    name: 'an event added behind the head',
    forge: async ({ read, put, one }) => {
      await put({ ...(await read(event(one, 3))), sk: eventSk(4), seq: 4 })
      return { kind: 'event-not-in-head', of: dossier(one), entry: eventSk(4) }
    },
  },
  {
    name: 'an event put between two others, the later ones moved up',
    forge: async ({ read, put, one }) => {
      const [second, third] = [await read(event(one, 2)), await read(event(one, 3))]
      await put({ ...third, sk: eventSk(4), seq: 4 })
      await put({ ...second, sk: eventSk(3), seq: 3 })
      return { kind: 'event-altered', of: dossier(one), entry: eventSk(3) }
    },
  },
  {
    name: 'the link between two events changed',
    forge: async ({ change, read, one }) => {
      const { hash } = await read(event(one, 1))
      await change(event(one, 3), item => ({ ...item, previous: hash }))
      return { kind: 'event-altered', of: dossier(one), entry: eventSk(3) }
    },
  },
  {
    name: 'something of another kind put in a dossier',
    forge: async ({ put, one }) => {
      await put({ pk: dossier(one), sk: 'E#000001a', note: 'x' })
      return { kind: 'item-unexpected', of: dossier(one), entry: 'E#000001a' }
    },
  },
  {
    name: 'a dossier taken off every list',
    forge: async ({ read, put, one }) => {
      const { listPk, listSk, ownPk, ownSk, opsPk, opsSk, ...hidden } = await read(head(one))
      await put(hidden)
      return { kind: 'head-altered', of: dossier(one) }
    },
  },
  {
    name: 'a dossier removed',
    forge: async scene => {
      for (const { sk } of inPartition(scene, dossier(scene.one)))
        await scene.remove({ pk: dossier(scene.one), sk: String(sk) })
      return { kind: 'dossier-absent', of: dossier(scene.one) }
    },
  },
  {
    name: 'the head of a dossier removed',
    forge: async ({ remove, one }) => {
      await remove(head(one))
      return { kind: 'head-unreadable', of: dossier(one) }
    },
  },
  {
    name: 'the head of a dossier made unreadable, so that the list is too',
    forge: async ({ change, one }) => {
      await change(head(one), item => ({ ...item, variant: 'none', version: 'x' }))
      return { kind: 'head-unreadable', of: dossier(one) }
    },
  },
]

export const logForgeries: readonly Forgery[] = [
  {
    name: 'a whole access log removed',
    forge: async scene => {
      for (const { sk } of inPartition(scene, log(scene.one)))
        await scene.remove({ pk: log(scene.one), sk: String(sk) })
      return { kind: 'log-absent', of: log(scene.one) }
    },
  },
  ...['T#linde#SEARCHES#bart', 'OPS#ACCESS#leen'].map(
    (pk): Forgery => ({
      name: `the searches ${pk} removed`,
      forge: async scene => {
        for (const { sk } of inPartition(scene, pk)) await scene.remove({ pk, sk: String(sk) })
        return { kind: 'log-absent', of: pk }
      },
    }),
  ),
  {
    name: 'one access removed',
    forge: async scene => {
      const sk = first(looks(scene, scene.one))
      await scene.remove({ pk: log(scene.one), sk })
      return { kind: 'entry-absent', of: log(scene.one), entry: sk }
    },
  },
  {
    name: 'one access removed with its seal: the chain',
    forge: async scene => {
      const sk = first(looks(scene, scene.one))
      const { seq } = await scene.read({ pk: log(scene.one), sk: sealSk(sk) })
      for (const each of [sk, sealSk(sk)]) await scene.remove({ pk: log(scene.one), sk: each })
      return { kind: 'chain-broken', of: chain, entry: String(seq) }
    },
  },
  {
    name: 'another person in an access',
    forge: async scene => {
      const sk = first(looks(scene, scene.one))
      const by = { role: 'referrer', subject: 'sofie', name: 'Sofie Test' }
      await scene.change({ pk: log(scene.one), sk }, item => ({ ...item, entry: { ...Object(item.entry), by } }))
      return { kind: 'entry-altered', of: log(scene.one), entry: sk }
    },
  },
  {
    name: 'an access moved to another dossier',
    forge: async scene => {
      const sk = first(looks(scene, scene.one))
      await scene.put({ ...(await scene.read({ pk: log(scene.one), sk })), pk: log(scene.other) })
      await scene.remove({ pk: log(scene.one), sk })
      return { kind: 'entry-altered', of: log(scene.other), entry: sk }
    },
  },
  {
    name: 'the reason of an emergency changed',
    forge: async scene => {
      const { sk } = first(inPartition(scene, log(scene.other)).filter(item => item.private !== undefined))
      const key = { pk: log(scene.other), sk: String(sk) }
      await scene.change(key, item => ({ ...item, private: flipped(item.private) }))
      return { kind: 'entry-altered', of: key.pk, entry: key.sk }
    },
  },
  {
    name: 'an access that was never made',
    forge: async ({ put, read, one, items }) => {
      const [sk = ''] = items.flatMap(({ pk, sk: each }) => (pk === log(one) ? [String(each)] : []))
      const moved = sk.replace(/#[\w-]+$/, '#AAAAAAAAAAAA')
      await put({ ...(await read({ pk: log(one), sk })), sk: moved })
      return { kind: 'entry-altered', of: log(one), entry: moved }
    },
  },
  {
    name: 'the seal of an access removed',
    forge: async scene => {
      const sk = sealSk(first(looks(scene, scene.one)))
      await scene.remove({ pk: log(scene.one), sk })
      return { kind: 'seal-absent', of: log(scene.one), entry: sk }
    },
  },
  {
    name: 'the place of a seal changed',
    forge: async scene => {
      const sk = sealSk(first(looks(scene, scene.one)))
      await scene.change({ pk: log(scene.one), sk }, item => ({ ...item, seq: Number(item.seq) + 1 }))
      return { kind: 'seal-altered', of: log(scene.one), entry: sk }
    },
  },
  {
    name: 'an earlier end of the chain of seals',
    forge: async scene => {
      const { seq } = await scene.read({ pk: chain, sk: 'HEAD' })
      await scene.put(then(scene, { pk: chain, sk: 'HEAD' }))
      return { kind: 'chain-end-behind', of: chain, entry: String(seq) }
    },
  },
  {
    name: 'another end of the chain of seals',
    forge: async ({ change }) => {
      await change({ pk: chain, sk: 'HEAD' }, item => ({ ...item, seq: 99 }))
      return { kind: 'chain-end-altered', of: chain }
    },
  },
]

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
