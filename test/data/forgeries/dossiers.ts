import { createHash } from 'node:crypto'
import { canonical } from '@kring/functions/data/canonicalJson'
import { eventSk } from '@kring/functions/data/keys'
import { asItWas, dossier, event, type Forgery, flipped, head, inPartition } from './scene.ts'

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
      await scene.put(asItWas(scene, head(scene.one)))
      return { kind: 'event-not-in-head', of: dossier(scene.one), entry: eventSk(3) }
    },
  },
  {
    name: 'an earlier head, with the later event removed',
    forge: async scene => {
      await scene.put(asItWas(scene, head(scene.one)))
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
