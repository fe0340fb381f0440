import type { Day } from '../../calendar/days.ts'
import type { CirclePerson } from '../state/circle.ts'
import { type SatisfactionSubject, satisfactionSubjects } from '../state/satisfaction.ts'
import type { TrajectoryRecord } from '../state/trajectory.ts'
import type { Voice } from '../state/voices.ts'
import { mayGiveVoice, satisfactionGroupOf } from './satisfactionGroup.ts'

/** What somebody says through their link, without the group, which the record knows. */
export type GivenVoice = Omit<Voice, 'group'>

/** What somebody who was there is asked. `conference`: which one, from 0. */
export type VoiceAsked = {
  readonly conference: number
  /** Not what they told the coordinator already. */
  readonly subjects: readonly SatisfactionSubject[]
  /** The seven statements: for the circle. */
  readonly hasStatements: boolean
}

/** What this person is asked now; undefined when nothing is. */
export function voiceAsked(record: TrajectoryRecord, person: CirclePerson, on: Day): VoiceAsked | undefined {
  if (!mayGiveVoice(record, person.id)) return undefined
  const told = record.evaluations.ratings.find(one => one.person === person.id)?.scores
  return {
    conference: record.conference.former.length,
    subjects: satisfactionSubjects.filter(subject => subject === 'coordinator' || told?.[subject] === undefined),
    hasStatements: satisfactionGroupOf(person, record.variant, on) !== 'professional',
  }
}

/** What is counted of what somebody said; undefined when it came too late, or was not asked of them. */
export function voiceOf(
  record: TrajectoryRecord,
  person: CirclePerson,
  { scores, statements }: GivenVoice,
  on: Day,
): Voice | undefined {
  const asked = voiceAsked(record, person, on)
  if (asked === undefined) return undefined
  return {
    group: satisfactionGroupOf(person, record.variant, on),
    scores: Object.fromEntries(
      asked.subjects.flatMap(subject => (scores[subject] === undefined ? [] : [[subject, scores[subject]]])),
    ),
    statements: asked.hasStatements ? statements : {},
  }
}
