import { addDays, type CirclePerson, type Day, type TrajectoryCommand } from '@kring/domain'
import { type JohanPerson, johanCircle } from './johanCircle.ts'

/** One command, so many days before the day for which the demo is made; the circle is as it is by then. */
export type Step = {
  readonly ago: number
  readonly command: (circle: CircleSoFar) => TrajectoryCommand
  /** By the person itself, instead of by the coordinator. */
  readonly self?: string
}
export type CircleSoFar = {
  readonly people: readonly CirclePerson[]
  readonly idOf: (name: string) => string
  readonly requirements: number
}

const child = 'Johan De Smet'
/** Days before the day for which the demo is made. */
const [told, safetyChecked, daySet, invited] = [17, 15, 14, 13]

/** Everything in the order in which it happened. */
export function johanSteps(today: Day): readonly Step[] {
  const invitedOnes = johanCircle.filter(({ undecided, notInvited }) => !undecided && notInvited === undefined)
  const steps: readonly Step[] = [
    { ago: 39, command: () => ({ name: 'do-step', step: 'homeVisit' }) },
    ...johanCircle.flatMap(person => stepsOfPerson(person, today)),
    ...childSteps(today),
    { ago: 24, command: () => ({ name: 'show-sectors', show: true }) },
    ...choiceSteps(today),
    { ago: 18, command: () => ({ name: 'freeze-requirements' }) },
    ...[child, ...invitedOnes.map(({ name }) => name)].map(
      (name): Step => ({
        ago: told,
        command: ({ idOf, requirements }) => ({
          name: 'disclose-requirements',
          person: idOf(name),
          version: requirements,
        }),
      }),
    ),
    { ago: safetyChecked, command: () => ({ name: 'confirm-safety-check', on: addDays(today, -safetyChecked) }) },
    {
      ago: daySet,
      command: () => ({
        name: 'schedule',
        day: addDays(today, 6),
        time: '14:00',
        place: 'Parochiezaal Sint-Jozef, Molenstraat 3, Leuven',
      }),
    },
    ...practicalitySteps(),
    ...invitedOnes.flatMap(invitationSteps),
  ]
  return steps.toSorted((one, other) => other.ago - one.ago)
}

function stepsOfPerson(person: JohanPerson, today: Day): readonly Step[] {
  const { addedAgo = 40, undecided, notInvited, phone } = person
  const added: Step = { ago: addedAgo, command: () => additionOf(person, today) }
  if (undecided) return [added]
  const ago = addedAgo - 1
  const about = ({ idOf }: CircleSoFar) => ({ person: idOf(person.name) })
  if (notInvited !== undefined)
    return [added, { ago, command: circle => ({ name: 'not-invite', ...about(circle), ...notInvited }) }]
  const talked = Math.max(addedAgo - 5, safetyChecked + 1)
  const arrangements = (person.arrangements ?? []).map(one => ({ ...one }))
  return [
    added,
    { ago, command: circle => ({ name: 'set-reach', ...about(circle), ...reachOf(person) }) },
    { ago, command: circle => ({ name: 'invite', ...about(circle) }) },
    ...(phone === undefined ? [] : [{ ago, command: (circle: CircleSoFar) => callTo(person, about(circle).person) }]),
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

function additionOf(person: JohanPerson, today: Day): TrajectoryCommand {
  const { age, language = 'nl', part = 'circle', namedBy, addedAgo, undecided } = person
  const { name, relation, sector, nearness, email, phone, address, organisation, needs, wishes, interpreter } = person
  const birthDate = age === undefined ? undefined : addDays(today, -Math.round((age + 0.4) * 365.25))
  const about = { name, relation, sector, nearness, email, phone, address, organisation, needs, wishes }
  const since = undecided ? 'invited' : addedAgo === undefined ? 'intake' : 'preparation'
  return {
    name: 'add-person',
    details: { ...about, language, interpreter, birthDate },
    part,
    known: { since, by: namedBy },
  }
}

function reachOf({ email, address, phone, hours, readsAlong }: JohanPerson) {
  const addresses = { mail: email, letter: address, phone } as const
  const allowed = (['mail', 'letter', 'phone'] as const).filter(channel => addresses[channel] !== undefined)
  return { never: false, allowed, hours, readsAlong: readsAlong && { who: readsAlong.who, on: [...readsAlong.on] } }
}

const callTo = ({ name }: JohanPerson, person: string): TrajectoryCommand => ({
  name: 'log-contact',
  kind: 'circle',
  person,
  channel: 'phone',
  outcome: 'spoken',
  minutes: 8 + (name.length % 12),
})

/** Johan himself: reached through his father, with aunt Edith beside him. */
function childSteps(today: Day): readonly Step[] {
  return [
    {
      ago: 38,
      command: ({ people, idOf }) => {
        const birthDate = people.find(({ id }) => id === idOf(child))?.birthDate
        return { name: 'set-person', person: idOf(child), details: { name: child, birthDate, language: 'nl' } }
      },
    },
    {
      ago: 38,
      command: ({ idOf }) => ({
        name: 'set-reach',
        person: idOf(child),
        allowed: [],
        never: false,
        through: idOf('Marc De Smet'),
      }),
    },
    { ago: 38, command: ({ idOf }) => ({ name: 'invite', person: idOf(child) }) },
    {
      ago: 33,
      command: ({ idOf }) => ({
        name: 'discuss-safety',
        person: idOf(child),
        discussedOn: addDays(today, -33),
        arrangements: [],
      }),
    },
    {
      ago: 33,
      command: ({ idOf }) => ({
        name: 'set-child-part',
        person: idOf(child),
        support: idOf('Edith De Smet'),
        supportStays: true,
        saidForThem: 'Ik teken eerst wie er allemaal bij hoort. Daarna wil ik spelen.',
        phases: ['information', 'presentation'],
      }),
    },
  ]
}

function choiceSteps(today: Day): readonly Step[] {
  const choices = {
    chosenBy: 'Vader, moeder en Wim',
    time: 'Na het eten, om 14 uur',
    place: 'De parochiezaal, bij oma en opa om de hoek',
    language: 'Nederlands, met een tolk Arabisch',
    food: 'Soep van oma en broodjes; geen varkensvlees',
    rituals: 'Johan opent de dag met zijn tekening',
  }
  return [
    { ago: 22, command: () => ({ name: 'set-choices', ...choices }) },
    { ago: 22, command: () => ({ name: 'set-children', answer: 'take-part' }) },
    {
      ago: 21,
      command: () => ({
        name: 'set-mandate',
        legalContext: 'ordered',
        holder: 'Petra Devos',
        organisation: 'Sociale dienst jeugdrechtbank',
        decidesBy: addDays(today, 20),
        decisionOn: addDays(today, 34),
      }),
    },
    {
      ago: 21,
      command: () => ({
        name: 'set-informant',
        who: 'Sara Maes, gezinsbegeleider',
        organisation: 'Jeugdhulp De Linde',
        information: 'Ik kom sinds vorig jaar bij het gezin. Ik vertel wat hulp aan huis kan doen en wat niet.',
      }),
    },
  ]
}

function practicalitySteps(): readonly Step[] {
  const food = { kind: 'food', what: 'Soep en broodjes voor zestien', state: 'booked' } as const
  const interpreter = { kind: 'interpreter', what: 'Tolk Arabisch, hele middag', state: 'confirmed' } as const
  const room = { kind: 'room', what: 'Parochiezaal Sint-Jozef', state: 'confirmed' } as const
  const transport = { kind: 'transport', what: 'Iemand haalt oma en opa op', state: 'wanted' } as const
  return [
    { ...room, arrangedBy: 'oma Lea', cost: 6000 },
    { ...food, arrangedBy: 'oma Lea en tante Edith', cost: 8500 },
    { ...interpreter, arrangedBy: 'Ann', cost: 14_400 },
    { ...transport, arrangedBy: 'Wim' },
  ].map(one => ({ ago: 12.5, command: () => ({ name: 'set-practicality', ...one }) }))
}

function invitationSteps({ name, invitedBy, answer: given, acknowledged, message }: JohanPerson): readonly Step[] {
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
