import { nameKey } from '../erasure/names.ts'
import { isPerson } from '../erasure/persons.ts'
import type { AboutPerson, Corrected } from './request.ts'

/** Whether two mentions are of one person: the same name, and no two different birth dates. */
export const isSamePerson = (one: AboutPerson, other: AboutPerson): boolean =>
  nameKey(one.name) === nameKey(other.name) &&
  (one.birthDate === undefined || other.birthDate === undefined || one.birthDate === other.birthDate)

/**
 * A value in which everything that describes the person is as it is right. A text that is their name, as an answer or a title,
 * is replaced too; stories are left as they were told.
 */
export function corrected<Value>(value: Value, person: AboutPerson, right: Corrected): Value
export function corrected(value: unknown, person: AboutPerson, right: Corrected): unknown {
  if (typeof value === 'string') return isTheirName(value, person) ? (right.name ?? value) : value
  if (Array.isArray(value)) return value.map(one => corrected(one, person, right))
  if (typeof value !== 'object' || value === null) return value
  if (isPerson(value)) return isSamePerson(value, person) ? { ...value, ...defined(right) } : value
  return Object.fromEntries(Object.entries(value).map(([field, below]) => [field, corrected(below, person, right)]))
}

const isTheirName = (text: string, { name }: AboutPerson): boolean =>
  text.length <= 300 && nameKey(text) === nameKey(name)

const defined = (right: Corrected): Corrected =>
  Object.fromEntries(Object.entries(right).filter(([, value]) => value !== undefined))
