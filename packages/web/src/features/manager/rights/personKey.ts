import type { RightsView } from '../../../api/rights.ts'

type Person = RightsView['persons'][number]
export type About = Pick<Person, 'name' | 'birthDate'>

/** Tells persons apart in a list: namesakes by their birth date. */
export const keyOf = ({ name, birthDate = '' }: About): string => `${name} ${birthDate}`

export const aboutOf = ({ name, birthDate }: About): About => ({ name, ...(birthDate && { birthDate }) })

export const personAt = (persons: readonly Person[], key: string | undefined): Person | undefined =>
  persons.find(person => keyOf(person) === key)
