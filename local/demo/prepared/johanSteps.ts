import { addDays, type Day } from '@kring/domain'
import type { PreparedConference, Step, Timing } from './conference.ts'
import { johanCircle } from './johanCircle.ts'
import { invitationSteps, isInvited, stepsOfPerson } from './personSteps.ts'

const child = 'Johan De Smet'
const timing: Timing = { accepted: 46, familyTold: 41, firstTalks: 40, safetyChecked: 15, daySet: 14, invited: 13 }
/** Days before the day for which the demo is made. */
const told = 17

/** From acceptance to the week before the conference. */
export const johanPrepared: PreparedConference = { timing, steps: johanSteps }

/** Everything in the order in which it happened. */
function johanSteps(today: Day): readonly Step[] {
  const invitedOnes = johanCircle.filter(isInvited)
  const { safetyChecked, daySet } = timing
  const steps: readonly Step[] = [
    { ago: 39, command: () => ({ name: 'do-step', step: 'homeVisit' }) },
    ...johanCircle.flatMap(person => stepsOfPerson(person, today, timing)),
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
    ...invitedOnes.flatMap(person => invitationSteps(person, timing)),
  ]
  return steps.toSorted((one, other) => other.ago - one.ago)
}

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
