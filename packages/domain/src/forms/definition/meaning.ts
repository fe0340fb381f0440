import type { Meaning, Question } from './definition.ts'

/** The wider meaning of a specific one: a search for professionals also finds the teacher. */
const wider: Partial<Readonly<Record<Meaning, Meaning>>> = {
  'did-harm': 'main-person',
  harmed: 'main-person',
  'people-did-harm': 'people',
  'people-harmed': 'people',
  'material-harm': 'story',
  'immaterial-harm': 'story',
  place: 'story',
  groups: 'people',
  teacher: 'people',
}

/**
 * The meaning of keys in older starter forms, from before questions had a `meaning`. Published keys never change, so
 * old versions stay readable.
 */
const meaningByKey: Readonly<Record<string, Meaning>> = {
  didHarm: 'did-harm',
  harmed: 'harmed',
  peopleDidHarm: 'people-did-harm',
  peopleHarmed: 'people-harmed',
  materialHarm: 'material-harm',
  immaterialHarm: 'immaterial-harm',
  damage: 'material-harm',
  immaterialDamage: 'immaterial-harm',
  mySide: 'own-side',
  otherSide: 'other-side',
  place: 'place',
  groups: 'groups',
  schoolName: 'school',
  schoolYear: 'school-year',
  teacher: 'teacher',
}

/** The most specific meaning of a question. Its own `meaning` takes precedence over that of its key. */
export function meaningOf({ key, meaning }: Pick<Question, 'key' | 'meaning'>): Meaning | undefined {
  const born = Object.hasOwn(meaningByKey, key) ? meaningByKey[key] : undefined
  return born !== undefined && wider[born] === meaning ? born : meaning
}

/** Whether a question has this meaning or a more specific one. */
export function means(question: Pick<Question, 'key' | 'meaning'>, meaning: Meaning): boolean {
  const finest = meaningOf(question)
  return finest !== undefined && (finest === meaning || wider[finest] === meaning)
}
