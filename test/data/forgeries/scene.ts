import type { Fault } from '@kring/functions/audit/faults'
import { eventSk } from '@kring/functions/data/keys'
import { type Forger, type Item, placeOf } from '../smallWorld.ts'

/** What a forgery is made on. */
export type Scene = Forger & {
  /** Every item of the table. */
  readonly items: readonly Item[]
  /** Items as they were earlier, by `pk sk`. */
  readonly earlier: ReadonlyMap<string, Item>
  readonly one: string
  readonly other: string
  /** A family's trajectory, and a restorative one. */
  readonly family: string
  readonly restorative: string
  /** One that was erased. */
  readonly erased: string
  /** The tag of the coordinator whose record it is. */
  readonly coordinator: string
  /** The folder of the ledger. */
  readonly ledger: string
}

export type Forgery = {
  readonly name: string
  /** Forges, and gives what verify must name. */
  readonly forge: (scene: Scene) => Promise<Fault>
}

export const dossier = (id: string): string => `T#linde#R#${id}`
export const log = (id: string): string => `T#linde#ACCESS#${id}`
export const trajectory = (id: string): string => `T#linde#J#${id}`
export const event = (id: string, seq: number) => ({ pk: dossier(id), sk: eventSk(seq) })
export const head = (id: string) => ({ pk: dossier(id), sk: 'HEAD' })

export const bytesOf = (value: unknown): Uint8Array => {
  if (value instanceof Uint8Array) return value
  throw new TypeError('no bytes')
}
export const flipped = (value: unknown): Uint8Array =>
  bytesOf(value).map((byte, index) => (index === 20 ? byte ^ 1 : byte))
export const inPartition = ({ items }: Scene, pk: string) => items.filter(item => item.pk === pk)
export const looks = (scene: Scene, id: string) =>
  inPartition(scene, log(id))
    .map(({ sk }) => String(sk))
    .filter(sk => !sk.endsWith('~SEAL'))
export const first = <Value>(values: readonly Value[]): Value => {
  const [value] = values
  if (value === undefined) throw new Error('none')
  return value
}
export const chain = 'T#linde#SEALS#2026-06-17'
export const asItWas = ({ earlier }: Scene, key: { pk: string; sk: string }): Item => {
  const item = earlier.get(placeOf(key))
  if (item === undefined) throw new Error(`nothing was at ${placeOf(key)}`)
  return item
}
