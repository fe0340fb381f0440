import { readyHistory } from '@kring/domain/test-data/coordinators'
import { eventSk, operatorKeys } from '@kring/functions/data/keys'
import { type Forgery, flipped, inPartition } from './scene.ts'

const record = (tag: string): string => operatorKeys.coordinator(tag).pk
const head = (tag: string) => ({ pk: record(tag), sk: 'HEAD' })
const event = (tag: string, seq: number) => ({ pk: record(tag), sk: eventSk(seq) })
/** The numbers of these events in the record. */
const numberOf = (type: (typeof readyHistory)[number]['type']): number =>
  readyHistory.findIndex(one => one.type === type) + 1

export const coordinatorForgeries: readonly Forgery[] = [
  {
    name: 'a coordinator’s certificate changed in the head',
    forge: async ({ change, coordinator }) => {
      // Where it stands, encrypted with all of the record.
      await change(head(coordinator), item => ({ ...item, private: flipped(item.private) }))
      return { kind: 'head-altered', of: record(coordinator) }
    },
  },
  {
    name: 'a coordinator put on the roster of another region',
    forge: async ({ change, coordinator }) => {
      await change(head(coordinator), item => ({ ...item, ownPk: 'OPS#ROSTER#west' }))
      return { kind: 'head-altered', of: record(coordinator) }
    },
  },
  {
    name: 'an affiliation’s event removed',
    forge: async ({ remove, coordinator }) => {
      const seq = numberOf('affiliation-added')
      await remove(event(coordinator, seq))
      return { kind: 'event-absent', of: record(coordinator), entry: eventSk(seq) }
    },
  },
  {
    name: 'an affiliation’s event removed, the later ones moved down',
    forge: async ({ read, put, remove, coordinator }) => {
      const seq = numberOf('affiliation-added')
      for (let next = seq + 1; next <= readyHistory.length; next += 1)
        await put({ ...(await read(event(coordinator, next))), sk: eventSk(next - 1), seq: next - 1 })
      await remove(event(coordinator, readyHistory.length))
      return { kind: 'event-replaced', of: record(coordinator), entry: eventSk(seq) }
    },
  },
  {
    name: 'the event of a certificate changed',
    forge: async ({ change, coordinator }) => {
      const seq = numberOf('certificate-granted')
      await change(event(coordinator, seq), item => ({ ...item, private: flipped(item.private) }))
      return { kind: 'event-altered', of: record(coordinator), entry: eventSk(seq) }
    },
  },
  {
    name: 'a coordinator’s record removed',
    forge: async scene => {
      const pk = record(scene.coordinator)
      for (const { sk } of inPartition(scene, pk)) await scene.remove({ pk, sk: String(sk) })
      return { kind: 'coordinator-absent', of: pk }
    },
  },
]
