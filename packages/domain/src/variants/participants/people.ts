import type { Answer, PersonAnswer } from '../../forms/answers/answers.ts'

/** The persons in an answer: a person, a list of persons, or a text that names somebody. */
export function personsIn(answer: Answer | undefined): readonly PersonAnswer[] {
  if (typeof answer === 'string') return [{ name: answer }]
  if (typeof answer !== 'object') return []
  const persons = 'name' in answer ? [answer] : answer
  return persons.flatMap(one => (typeof one === 'object' ? [one] : []))
}

export const namesIn = (persons: readonly PersonAnswer[]): readonly string[] => persons.map(({ name }) => name)

/** The lines of a text, each of which names a group. */
export function linesIn(text: unknown): readonly string[] {
  if (typeof text !== 'string') return []
  return text.split('\n').flatMap(line => {
    const name = line.replace(/^[\s•*\-–]+/u, '').trim()
    return name === '' ? [] : [name]
  })
}

const stillSought =
  /(?<!\p{L})(?:(?:nog|wordt|word) (?:niet|geen|te|gezocht|onbekend|gekozen|gevraagd)|zoek(?:en|t)?|gezocht|onbekend|niemand|pas encore|encore à|à (?:trouver|choisir|chercher)|cherch(?:e|ent|er|ons|é)|inconnue?|personne|not (?:yet|known)|unknown|nobody|no one|looking|to be (?:found|chosen)|tbd|n\.?v\.?t)(?!\p{L})/iu

/**
 * Whether a name says that there is no spokesperson yet. The first versions of the form asked for this: "Is er nog geen
 * woordvoerder? Schrijf dan bij ‘Naam’ dat je die nog zoekt."
 */
export const isStillSought = (name: string): boolean => !/\p{L}/u.test(name) || stillSought.test(name)
