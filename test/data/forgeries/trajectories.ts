import { eventSk, partSk } from '@kring/functions/data/keys'
import { asItWas, dossier, type Forgery, flipped, inPartition, trajectory } from './scene.ts'

const headOf = (id: string) => ({ pk: trajectory(id), sk: 'HEAD' })
const eventOf = (id: string, seq: number) => ({ pk: trajectory(id), sk: eventSk(seq) })
const partOf = (id: string, name: string) => ({ pk: trajectory(id), sk: partSk(name) })
const sideOf = (id: string, side: string) => `${trajectory(id)}#S#${side}`

export const trajectoryForgeries: readonly Forgery[] = [
  ...Object.entries({ state: 'closed', person: 'somebody-else', region: 'west' }).map(
    ([attribute, value]): Forgery => ({
      name: `another ${attribute} in the head of a trajectory`,
      forge: async ({ change, family }) => {
        await change(headOf(family), item => ({ ...item, [attribute]: value }))
        return { kind: 'head-altered', of: trajectory(family) }
      },
    }),
  ),
  {
    name: 'a trajectory taken off the board',
    forge: async ({ read, put, family }) => {
      const { opsPk, opsSk, ownPk, ownSk, ...hidden } = await read(headOf(family))
      await put(hidden)
      return { kind: 'head-altered', of: trajectory(family) }
    },
  },
  {
    name: 'a part of a trajectory replaced by an older one',
    forge: async scene => {
      const part = partOf(scene.family, 'choices')
      await scene.put(asItWas(scene, part))
      return { kind: 'part-altered', of: part.pk, entry: part.sk }
    },
  },
  {
    name: 'an older part of a trajectory with the revision of the newer',
    forge: async scene => {
      const part = partOf(scene.family, 'choices')
      const { revision } = await scene.read(part)
      await scene.put({ ...asItWas(scene, part), revision })
      return { kind: 'part-altered', of: part.pk }
    },
  },
  {
    name: 'a part of another trajectory',
    forge: async ({ read, put, family, restorative }) => {
      const part = partOf(family, 'assignment')
      await put({ ...(await read(partOf(restorative, 'assignment'))), pk: part.pk })
      return { kind: 'part-altered', of: part.pk }
    },
  },
  {
    name: 'one byte of a part changed',
    forge: async ({ change, family }) => {
      await change(partOf(family, 'question'), item => ({ ...item, private: flipped(item.private) }))
      return { kind: 'part-altered', of: trajectory(family) }
    },
  },
  {
    name: 'a part of a trajectory removed',
    forge: async ({ remove, family }) => {
      const part = partOf(family, 'choices')
      await remove(part)
      return { kind: 'part-missing', of: part.pk, entry: part.sk }
    },
  },
  {
    name: 'a person of a circle removed',
    forge: async ({ remove, restorative }) => {
      const sk = partSk('person:kevin')
      await remove({ pk: sideOf(restorative, 'DID-HARM'), sk })
      return { kind: 'part-missing', of: trajectory(restorative), entry: sk }
    },
  },
  {
    name: 'a person put on the other side',
    forge: async ({ read, put, remove, restorative }) => {
      const place = { pk: sideOf(restorative, 'DID-HARM'), sk: partSk('person:kevin') }
      await put({ ...(await read(place)), pk: sideOf(restorative, 'HARMED') })
      await remove(place)
      return { kind: 'part-altered', of: trajectory(restorative) }
    },
  },
  {
    name: 'a part that the head does not name, in a side of a trajectory that has none',
    forge: async ({ read, put, family }) => {
      const place = { pk: sideOf(family, 'HARMED'), sk: partSk('choices') }
      await put({ ...(await read(partOf(family, 'choices'))), ...place })
      return { kind: 'part-not-in-head', of: place.pk, entry: place.sk }
    },
  },
  {
    name: 'an earlier trajectory whole, with its last event removed',
    forge: async scene => {
      const { version } = await scene.read(headOf(scene.family))
      for (const key of [headOf(scene.family), partOf(scene.family, 'choices')]) await scene.put(asItWas(scene, key))
      await scene.remove(eventOf(scene.family, Number(version)))
      return { kind: 'head-rolled-back', of: trajectory(scene.family), entry: eventSk(Number(version)) }
    },
  },
  {
    name: 'an event of a trajectory removed',
    forge: async ({ remove, family }) => {
      await remove(eventOf(family, 2))
      return { kind: 'event-absent', of: trajectory(family), entry: eventSk(2) }
    },
  },
  {
    name: 'one byte of an event of a trajectory changed',
    forge: async ({ change, family }) => {
      await change(eventOf(family, 1), item => ({ ...item, private: flipped(item.private) }))
      return { kind: 'event-altered', of: trajectory(family), entry: eventSk(1) }
    },
  },
  {
    name: 'another coordinator in an event of a trajectory',
    forge: async ({ change, family }) => {
      await change(eventOf(family, 4), item => ({ ...item, open: { person: 'somebody-else' } }))
      return { kind: 'event-altered', of: trajectory(family), entry: eventSk(4) }
    },
  },
  {
    name: 'the events of two trajectories swapped',
    forge: async ({ read, put, family, restorative }) => {
      const [a, b] = [await read(eventOf(family, 1)), await read(eventOf(restorative, 1))]
      await put({ ...a, pk: b.pk })
      await put({ ...b, pk: a.pk })
      return { kind: 'event-replaced', of: trajectory(restorative), entry: eventSk(1) }
    },
  },
  {
    name: 'something of another kind put in a trajectory',
    forge: async ({ put, family }) => {
      await put({ pk: trajectory(family), sk: 'NOTE', note: 'x' })
      return { kind: 'item-unexpected', of: trajectory(family), entry: 'NOTE' }
    },
  },
  {
    name: 'a trajectory removed of a referral that was accepted',
    forge: async scene => {
      for (const { sk } of inPartition(scene, trajectory(scene.family)))
        await scene.remove({ pk: trajectory(scene.family), sk: String(sk) })
      return { kind: 'trajectory-absent', of: trajectory(scene.family) }
    },
  },
  {
    name: 'the referral removed of a trajectory',
    forge: async scene => {
      for (const { sk } of inPartition(scene, dossier(scene.family)))
        await scene.remove({ pk: dossier(scene.family), sk: String(sk) })
      return { kind: 'trajectory-without-referral', of: trajectory(scene.family) }
    },
  },
  {
    name: 'an erased trajectory put back, with the dossier still erased',
    forge: async scene => {
      const { version } = await scene.read(headOf(scene.erased))
      const pk = trajectory(scene.erased)
      for (const item of scene.earlier.values()) if (item.pk === pk) await scene.put(item)
      await scene.remove(eventOf(scene.erased, Number(version)))
      return { kind: 'trajectory-not-erased', of: pk }
    },
  },
  {
    name: 'a part put back in an erased trajectory',
    forge: async scene => {
      const part = partOf(scene.erased, 'choices')
      await scene.put(asItWas(scene, part))
      return { kind: 'part-not-in-head', of: part.pk, entry: part.sk }
    },
  },
  {
    name: 'the copy of an event changed, from which it is read since a person was erased',
    forge: async scene => {
      const [copy] = inPartition(scene, trajectory(scene.restorative)).filter(({ sk }) => String(sk).startsWith('C#'))
      await scene.put({ ...copy, private: flipped(copy?.private) })
      return { kind: 'event-altered', of: trajectory(scene.restorative), entry: eventSk(1) }
    },
  },
  {
    name: 'the head of a trajectory removed',
    forge: async ({ remove, family }) => {
      await remove(headOf(family))
      return { kind: 'head-unreadable', of: trajectory(family) }
    },
  },
]
