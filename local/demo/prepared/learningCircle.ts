import { addDays, type Day, type Tenant } from '@kring/domain'
import type { DemoReferral } from '../referral.ts'
import type { Story } from '../stories/index.ts'
import { type Preparation, stepsOfPreparation } from './commonSteps.ts'
import type { PreparedConference } from './conference.ts'
import type { PreparedPerson } from './person.ts'
import { preparedReferral } from './referral.ts'

const story: Story = {
  variant: 'learning-circle',
  themes: ['school', 'dream'],
  ages: [13, 13],
  story:
    'Noor komt sinds de vakantie nog maar halve dagen naar school. In de klas zegt ze geen woord meer. Thuis bouwt ze robots.',
  question: 'Welke stappen terug naar school kan Noor zetten, en wie loopt er mee?',
  tried: 'Extra taken en gesprekken met het CLB. Dat maakte haar nog eenzamer.',
  strengths: 'Noor kan uren doorwerken aan wat haar boeit.',
  people: [
    ['Katrien Bosmans', 'moeder'],
    ['Roger Bosmans', 'opa, was ingenieur'],
  ],
  intake: 'Noor wil één namiddag per week in het technieklab. Meester Stijn wil meedenken, en hoort er van haar bij.',
  more: { dream: 'Een robot bouwen die opa kan helpen in de tuin.', attendance: 'sometimes' },
}

/** The pupil in the middle; the teacher is in the circle, and stays. */
const people: readonly PreparedPerson[] = [
  {
    name: 'Katrien Bosmans',
    relation: 'moeder',
    sector: 'family',
    nearness: 'close',
    phone: '0470 00 51 01',
    email: 'katrien.bosmans@familie.example',
    invitedBy: 'mail',
    answer: { ago: 6, answer: 'yes', way: 'in-room' },
  },
  {
    name: 'Noor Bosmans',
    relation: 'om wie het gaat',
    part: 'main-person',
    age: 13,
    through: 'Katrien Bosmans',
    child: {
      support: 'Katrien Bosmans',
      saidForThem: 'Ik wil zelf uitleggen wat er in de klas gebeurt. Daarna wil ik mijn robot tonen.',
      phases: ['information', 'private', 'presentation'],
    },
  },
  {
    name: 'Stijn Daems',
    relation: 'klasleraar',
    part: 'teacher',
    sector: 'school-or-work',
    nearness: 'near',
    organisation: 'Atheneum Haacht',
    email: 'stijn.daems@school.example',
    phone: '016 00 51 03',
    invitedBy: 'mail',
    answer: { ago: 6, answer: 'yes', way: 'in-room' },
  },
  {
    name: 'Roger Bosmans',
    relation: 'opa, was ingenieur',
    sector: 'family',
    nearness: 'close',
    address: 'Lindenlaan 2, 3150 Haacht',
    phone: '016 00 51 04',
    invitedBy: 'letter',
    answer: { ago: 4, answer: 'yes', way: 'in-room', via: 'phone' },
  },
  {
    name: 'Luna Martens',
    relation: 'vriendin',
    age: 13,
    addedAgo: 16,
    namedBy: 'Noor',
    sector: 'friends',
    nearness: 'close',
    email: 'ouders.luna@familie.example',
    toChild: true,
    child: {
      support: 'Stijn Daems',
      saidForThem: 'Ik fiets elke ochtend langs, dan rijden we samen.',
      phases: ['information', 'private'],
    },
    invitedBy: 'in-person',
    answer: { ago: 3, answer: 'yes', way: 'in-room', via: 'in-person' },
  },
  {
    name: 'Thomas Wauters',
    relation: 'begeleider van het technieklab',
    addedAgo: 15,
    namedBy: 'Noor',
    sector: 'leisure',
    nearness: 'far',
    email: 'thomas@technieklab.example',
    invitedBy: 'mail',
  },
  {
    name: 'Eva Lenaerts',
    relation: 'van het CLB',
    part: 'professional',
    addedAgo: 14,
    organisation: 'CLB Het Kompas',
    email: 'eva.lenaerts@clb.example',
    invitedBy: 'mail',
    answer: { ago: 5, answer: 'maybe', way: 'video' },
  },
]

const preparation: Preparation = {
  timing: { accepted: 25, familyTold: 22, firstTalks: 20, safetyChecked: 8, daySet: 7.5, invited: 7 },
  people,
  choices: {
    chosenBy: 'Noor, met haar moeder',
    time: 'Woensdagnamiddag',
    place: 'In het technieklab, niet op school',
    language: 'Nederlands',
    food: 'Wafels van opa',
  },
  children: { answer: 'take-part' },
  mandate: { legalContext: 'voluntary', holder: 'Mia Cools', organisation: 'Atheneum Haacht', decidesBy: 18 },
  informants: [
    {
      who: 'Eva Lenaerts',
      organisation: 'CLB Het Kompas',
      information: 'Ik leg uit wat een school mag doen als iemand stap voor stap terugkomt.',
    },
  ],
  practicalities: [
    { kind: 'room', what: 'Technieklab', arrangedBy: 'Thomas', state: 'confirmed', cost: 0 },
    { kind: 'food', what: 'Wafels', arrangedBy: 'opa Roger', state: 'confirmed', cost: 0 },
  ],
  day: { ahead: 1, time: '14:00', place: 'Technieklab, Stationsstraat 20, Haacht' },
}

const prepared: PreparedConference = {
  timing: preparation.timing,
  steps: today => stepsOfPreparation(preparation, today),
}

/** A pupil who comes to school for half days, the day before her learning circle. */
export const preparedLearningCircle = (tenants: readonly Tenant[], today: Day): DemoReferral =>
  preparedReferral(
    {
      seed: 'prepared learning circle',
      tenant: 'kompas',
      municipality: 'haacht',
      story,
      spokenWith: 'Noor, haar moeder en meester Stijn',
      prepared,
      answers: day => ({
        mainPerson: { name: 'Noor Bosmans', birthDate: addDays(day, -Math.round(13.3 * 365.25)) },
        teacher: { name: 'Stijn Daems', relation: 'klasleraar', organisation: 'Atheneum Haacht' },
        schoolName: 'Atheneum Haacht',
        schoolYear: '1A',
        parents: [{ name: 'Katrien Bosmans', relation: 'moeder' }],
        people: [{ name: 'Roger Bosmans', relation: 'opa' }],
        professionals: [{ name: 'Eva Lenaerts', relation: 'CLB', organisation: 'CLB Het Kompas' }],
      }),
    },
    tenants,
    today,
  )
