import { nameKey } from '../../erasure/names.ts'
import { soundOf, tellingWordsOf, waysOfWriting } from '../../names/index.ts'
import type { CirclePerson, PersonDetails } from '../state/circle.ts'
import type { CirclePart } from '../state/trajectoryParts.ts'
import { peopleIn } from './people.ts'
import { plainAddress } from './reachable.ts'

export const circleLikenesses = ['name', 'sound', 'phone', 'mail'] as const
/** How two people of a circle are alike, the surest first. */
export type CircleLikeness = (typeof circleLikenesses)[number]
export type AlikeInCircle = { readonly person: string; readonly why: CircleLikeness }

/**
 * The people of the circle who may be the one who is added: by name in any way of writing it, by its sound, or by a phone
 * number or mail address. It warns only: a father and a son share a name, a couple a phone.
 */
export function alikeInCircle(circle: CirclePart, details: PersonDetails, except?: string): readonly AlikeInCircle[] {
  return peopleIn(circle).flatMap(person => {
    const why = person.id === except ? undefined : likenessOf(person, details)
    return why === undefined ? [] : [{ person: person.id, why }]
  })
}

function likenessOf(one: PersonDetails, other: PersonDetails): CircleLikeness | undefined {
  const [ways, otherWays] = [one, other].map(({ name }) =>
    waysOfWriting(withoutVowelSigns(name)).map(words => words.join(' ')),
  )
  if (ways?.some(way => otherWays?.includes(way))) return 'name'
  if (meet(soundsOf(one.name), soundsOf(other.name))) return 'sound'
  if (isSame(plainAddress(one.phone), plainAddress(other.phone))) return 'phone'
  if (isSame(plainAddress(one.email), plainAddress(other.email))) return 'mail'
  return undefined
}

/** The signs for short vowels and the stretch, which Arabic names are written with or without. */
const vowelSigns = /[\u064b-\u065f\u0670\u0640]/gu
const withoutVowelSigns = (name: string): string => name.replace(vowelSigns, '')

const soundsOf = (name: string): string => tellingWordsOf(withoutVowelSigns(name)).map(soundOf).sort().join(' ')
const meet = (one: string, other: string): boolean => one !== '' && one === other
const isSame = meet

const keyOf = (name: string): string => nameKey(withoutVowelSigns(name))

/** Somebody of whom everything that tells people apart is the same: added twice. */
export function sameInCircle(circle: CirclePart, details: PersonDetails, except?: string): CirclePerson | undefined {
  return peopleIn(circle).find(
    person =>
      person.id !== except &&
      keyOf(person.name) === keyOf(details.name) &&
      person.side === details.side &&
      (['relation', 'birthDate', 'group'] as const).every(field => person[field] === details[field]) &&
      plainAddress(person.email) === plainAddress(details.email) &&
      plainAddress(person.phone) === plainAddress(details.phone),
  )
}

/**
 * Somebody who stands on the other side of a restorative conference already: the same name, with the same birth date,
 * phone number or mail address.
 */
export function onOtherSide(circle: CirclePart, details: PersonDetails, except?: string): CirclePerson | undefined {
  if (details.side === undefined) return undefined
  return peopleIn(circle).find(
    person =>
      person.id !== except &&
      person.side !== undefined &&
      person.side !== details.side &&
      keyOf(person.name) === keyOf(details.name) &&
      ((details.birthDate !== undefined && person.birthDate === details.birthDate) ||
        isSame(plainAddress(person.phone), plainAddress(details.phone)) ||
        isSame(plainAddress(person.email), plainAddress(details.email))),
  )
}
