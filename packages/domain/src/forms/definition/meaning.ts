import type { Meaning, Question } from './definition.ts'

/** What a finer meaning is as well: who looks for the people finds the teacher among them. */
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
 * What the starter forms asked under these keys before it could be said of a question. Keys never change once they
 * are published, so the versions of then are read as well as those of now.
 */
const meantByKey: Readonly<Record<string, Meaning>> = {
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

/** The finest meaning that is known of a question. What its form says goes before what its key was born with. */
export function meaningOf({ key, meaning }: Pick<Question, 'key' | 'meaning'>): Meaning | undefined {
  const born = Object.hasOwn(meantByKey, key) ? meantByKey[key] : undefined
  return born !== undefined && wider[born] === meaning ? born : meaning
}

/** Whether a question has this meaning, or one that is a kind of it. */
export function means(question: Pick<Question, 'key' | 'meaning'>, meaning: Meaning): boolean {
  const finest = meaningOf(question)
  return finest !== undefined && (finest === meaning || wider[finest] === meaning)
}
