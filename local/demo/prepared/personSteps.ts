import { addDays, type Day, type TrajectoryCommand } from '@kring/domain'
import type { CircleSoFar, Step, Timing } from './conference.ts'
import type { PreparedPerson } from './person.ts'

/** Whoever comes: not those who are not invited, and those about whom nothing is decided. */
export const isInvited = ({ undecided, notInvited }: PreparedPerson): boolean => !undecided && notInvited === undefined

/** From being named to the talk about safety; whom the referral names is in the circle already, and is written down further. */
export function stepsOfPerson(person: PreparedPerson, today: Day, timing: Timing): readonly Step[] {
  const { addedAgo = timing.firstTalks, undecided, notInvited, phone, child, party } = person
  const added: Step = { ago: addedAgo, command: circle => additionOf(person, today, circle) }
  if (undecided) return [added]
  const ago = addedAgo - 1
  const about = ({ idOf }: CircleSoFar) => ({ person: idOf(person.name) })
  if (notInvited !== undefined)
    return [added, { ago, command: circle => ({ name: 'not-invite', ...about(circle), ...notInvited }) }]
  const talked = Math.max(addedAgo - 5, timing.safetyChecked + 1)
  const arrangements = (person.arrangements ?? []).map(one => ({ ...one }))
  return [
    added,
    { ago, command: circle => ({ name: 'set-reach', ...about(circle), ...reachOf(person, circle) }) },
    { ago, command: circle => ({ name: 'invite', ...about(circle) }) },
    ...(phone === undefined ? [] : [{ ago, command: (circle: CircleSoFar) => callTo(person, about(circle).person) }]),
    ...steps(party, one => ({
      ago: one.ago,
      command: circle => ({ name: 'set-party', ...about(circle), ...partyOf(one, today) }),
    })),
    ...steps(child, ({ support, saidForThem, phases }) => ({
      ago: talked,
      command: circle => ({
        name: 'set-child-part',
        ...about(circle),
        support: circle.idOf(support),
        supportStays: true,
        saidForThem,
        phases: [...phases],
      }),
    })),
    {
      ago: talked,
      command: circle => ({
        name: 'discuss-safety',
        ...about(circle),
        discussedOn: addDays(today, -talked),
        arrangements,
      }),
    },
  ]
}

function additionOf(person: PreparedPerson, today: Day, { idOf }: CircleSoFar): TrajectoryCommand {
  const { age, language = 'nl', part = 'circle', namedBy, addedAgo, undecided, side, group } = person
  const { name, relation, sector, nearness, email, phone, address, organisation, needs, wishes, interpreter } = person
  const birthDate = age === undefined ? undefined : addDays(today, -Math.round((age + 0.4) * 365.25))
  const about = { name, relation, sector, nearness, email, phone, address, organisation, needs, wishes, side, group }
  const details = { ...about, language, interpreter, birthDate }
  if (idOf(name) !== '') return { name: 'set-person', person: idOf(name), details }
  const since = undecided ? 'invited' : addedAgo === undefined ? 'intake' : 'preparation'
  return { name: 'add-person', details, part, known: { since, by: namedBy } }
}

function reachOf(
  { email, address, phone, hours, readsAlong, through, toChild }: PreparedPerson,
  { idOf }: CircleSoFar,
) {
  if (through !== undefined) return { never: false, allowed: [], through: idOf(through) }
  const addresses = { mail: email, letter: address, phone } as const
  const allowed = (['mail', 'letter', 'phone'] as const).filter(channel => addresses[channel] !== undefined)
  const reader = readsAlong && { who: readsAlong.who, on: [...readsAlong.on] }
  return { never: false, allowed, hours, readsAlong: reader, toChild }
}

/** G7: each party for themself. */
const partyOf = ({ ago, hasCounsel }: NonNullable<PreparedPerson['party']>, today: Day) => ({
  informedOn: addDays(today, -ago - 4),
  counselOfferedOn: addDays(today, -ago - 4),
  hasCounsel,
  consent: 'yes' as const,
})

const callTo = ({ name }: PreparedPerson, person: string): TrajectoryCommand => ({
  name: 'log-contact',
  kind: 'circle',
  person,
  channel: 'phone',
  outcome: 'spoken',
  minutes: 8 + (name.length % 12),
})

/** The invitation, and what became of it. */
export function invitationSteps(person: PreparedPerson, { invited }: Timing): readonly Step[] {
  const { name, invitedBy, answer: given, acknowledged, message } = person
  const about = ({ idOf }: CircleSoFar) => ({ person: idOf(name) })
  const sent = steps(invitedBy, way => ({
    ago: invited,
    command: circle => ({ name: 'send-invitation', ...about(circle), way }),
  }))
  if (given === undefined) return sent
  const { ago, answer, way, needs, via } = given
  const told = { answer, way, needs, day: 1 }
  const answered: readonly Step[] =
    via === undefined
      ? [
          { ago, self: name, command: circle => ({ name: 'open-invitation', ...about(circle) }) },
          { ago, self: name, command: circle => ({ name: 'answer-invitation', ...about(circle), ...told }) },
        ]
      : [{ ago, command: circle => ({ name: 'record-answer', ...about(circle), ...told, via }) }]
  const read = steps(via === undefined ? acknowledged : undefined, () => ({
    ago,
    self: name,
    command: circle => ({ name: 'acknowledge-requirements', ...about(circle), version: circle.requirements }),
  }))
  const aloud = steps(message, text => ({
    ago,
    command: circle => ({ name: 'set-way', ...about(circle), way, message: text }),
  }))
  return [...sent, ...answered, ...read, ...aloud]
}

/** One step if there is something to do, none otherwise. */
const steps = <Value>(value: Value | undefined, step: (value: Value) => Step): readonly Step[] =>
  value === undefined ? [] : [step(value)]
