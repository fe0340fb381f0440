import {
  type Affiliation,
  addDays,
  type Coordinator,
  type CoordinatorAvailability,
  type CoordinatorCommand,
  type CoordinatorEvent,
  type Country,
  coordinatorDecider,
  type Day,
  dayIn,
  type Engagement,
  type Gender,
  initialCoordinator,
  type Paper,
  RegionId,
  TenantId,
} from '@kring/domain'

/** A coordinator of the demo. Days count from the day for which the demo is made; negative ones are before it. */
export type DemoCoordinator = {
  /** The subject of their account. Only who is in users.ts signs in. */
  readonly person: string
  readonly name: string
  readonly region: 'oost' | 'west'
  readonly home: string
  readonly languages: readonly string[]
  readonly engagement?: Engagement
  readonly gender?: Gender
  readonly skills?: readonly string[]
  readonly background?: string
  /** When the training was, and until when the certificate holds. */
  readonly trained: number
  readonly certified: number
  readonly confirmed: number
  readonly most: number
  readonly away?: readonly [from: number, until: number]
  readonly note?: string
  readonly affiliations?: readonly Pick<Affiliation, 'organisation' | 'kind'>[]
}

const linde = { tenant: TenantId.parse('linde'), name: 'Jeugdhulp De Linde' }
const years = (count: number): number => Math.round(count * 365.25)

/** A dozen: ten of region Oost, two of region West. */
export const demoCoordinators: readonly DemoCoordinator[] = [
  {
    person: 'ann',
    name: 'Ann Peeters',
    region: 'oost',
    home: 'Leuven',
    languages: ['nl', 'en'],
    gender: 'woman',
    skills: ['tieners', 'koken voor een groep'],
    trained: -years(4),
    certified: years(1),
    confirmed: -90,
    most: 3,
    affiliations: [{ organisation: { name: 'CLB De Boom' }, kind: 'family-works-there' }],
  },
  {
    person: 'fatima-el-amrani',
    name: 'Fatima El Amrani',
    region: 'oost',
    home: 'Aarschot',
    languages: ['nl', 'fr', 'ar'],
    gender: 'woman',
    skills: ['honden', 'grote families'],
    background: 'Opgegroeid in Tanger en Luik',
    trained: -years(3),
    certified: years(1.9),
    confirmed: -52,
    most: 3,
  },
  {
    person: 'koen-peeters',
    name: 'Koen Peeters',
    region: 'oost',
    home: 'Kessel-Lo',
    languages: ['nl', 'fr', 'en'],
    engagement: 'freelance',
    gender: 'man',
    skills: ['herstelgericht werken'],
    trained: -years(5),
    certified: 170,
    confirmed: -99,
    most: 6,
  },
  {
    person: 'ria-goossens',
    name: 'Ria Goossens',
    region: 'oost',
    home: 'Tienen',
    languages: ['nl'],
    gender: 'woman',
    trained: -45,
    certified: years(2) - 30,
    confirmed: -40,
    most: 2,
    note: 'Eerste traject; liefst samen met iemand die het al deed',
  },
  // Has all that they can take.
  {
    person: 'annemie-claes',
    name: 'Annemie Claes',
    region: 'oost',
    home: 'Diest',
    languages: ['nl', 'en'],
    gender: 'woman',
    trained: -years(6),
    certified: 400,
    confirmed: -120,
    most: 0,
    note: 'Geen ruimte tot de zomer',
  },
  {
    person: 'yusuf-demir',
    name: 'Yusuf Demir',
    region: 'oost',
    home: 'Heverlee',
    languages: ['nl', 'tr', 'en'],
    gender: 'man',
    skills: ['jongvolwassenen', 'voetbal'],
    background: 'Turks-Belgisch',
    trained: -years(2),
    certified: 45,
    confirmed: -20,
    most: 2,
  },
  {
    person: 'marieke-janssens',
    name: 'Marieke Janssens',
    region: 'oost',
    home: 'Rotselaar',
    languages: ['nl', 'de'],
    gender: 'woman',
    trained: -years(3),
    certified: 500,
    confirmed: -30,
    most: 2,
    away: [-5, 33],
    note: 'Op reis',
  },
  // Excluded from every dossier of De Linde.
  {
    person: 'sofie-lemmens',
    name: 'Sofie Lemmens',
    region: 'oost',
    home: 'Leuven',
    languages: ['nl', 'fr'],
    gender: 'woman',
    trained: -years(2),
    certified: 350,
    confirmed: -60,
    most: 2,
    affiliations: [{ organisation: linde, kind: 'employee' }],
  },
  // The certificate has expired: the return day is missing.
  {
    person: 'dirk-nijs',
    name: 'Dirk Nijs',
    region: 'oost',
    home: 'Landen',
    languages: ['nl'],
    gender: 'man',
    trained: -years(5),
    certified: -23,
    confirmed: -75,
    most: 2,
  },
  {
    person: 'els-vermeulen',
    name: 'Els Vermeulen',
    region: 'oost',
    home: 'Bierbeek',
    languages: ['nl', 'fr'],
    gender: 'woman',
    skills: ['gebarentaal'],
    trained: -years(3),
    certified: 600,
    confirmed: -200,
    most: 2,
  },
  {
    person: 'sanne-de-wit',
    name: 'Sanne de Wit',
    region: 'west',
    home: 'Rotterdam',
    languages: ['nl', 'en'],
    engagement: 'freelance',
    gender: 'woman',
    trained: -years(4),
    certified: 300,
    confirmed: -50,
    most: 5,
  },
  {
    person: 'jeroen-bakker',
    name: 'Jeroen Bakker',
    region: 'west',
    home: 'Schiedam',
    languages: ['nl'],
    engagement: 'freelance',
    gender: 'man',
    trained: -years(3),
    certified: 20,
    confirmed: -150,
    most: 4,
  },
]

export const emailOf = ({ name }: Pick<DemoCoordinator, 'name'>): string =>
  `${name.toLowerCase().replaceAll(' ', '.')}@eigen-kracht.example`

const placeOf = {
  oost: { country: 'BE', supervisor: { subject: 'leen', name: 'Leen Wouters' } },
  west: { country: 'NL', supervisor: { subject: 'ruben', name: 'Ruben Hofman' } },
} as const satisfies Record<
  DemoCoordinator['region'],
  { country: Country; supervisor: { subject: string; name: string } }
>

/** When a record was made, in days before the demo's day; some were trained after it. */
const registered = -years(1)

/** The events of a record as it stands at `now`: what the rules make of the commands that its manager gave. */
export function coordinatorEventsOf(demo: DemoCoordinator, now: string): readonly CoordinatorEvent[] {
  const today = dayIn(now, 'Europe/Brussels')
  const events: CoordinatorEvent[] = []
  let state: Coordinator = initialCoordinator
  for (const [at, command] of commandsOf(demo, today)) {
    const { supervisor } = placeOf[demo.region]
    const by = { role: 'regional-manager', ...supervisor }
    const decided = coordinatorDecider.decide(state, command, {
      by,
      at: `${addDays(today, at)}T10:00:00.000Z`,
      newId: `${demo.person}-${events.length}`,
    })
    if (!decided.ok) throw new TypeError(`${demo.person}: ${command.name} is refused, ${decided.error.code}`)
    events.push(...decided.events)
    state = decided.events.reduce(coordinatorDecider.evolve, state)
  }
  return events
}

/** The commands that make the record, each with its day. */
function commandsOf(demo: DemoCoordinator, today: Day): readonly (readonly [at: number, CoordinatorCommand])[] {
  const { person, name: fullName, region, home, languages, engagement = 'volunteer', trained, certified } = demo
  const { country, supervisor } = placeOf[region]
  const day = (count: number): Day => addDays(today, count)
  const lasting = (from: number, until: number): Paper => ({ from: day(from), until: day(until) })
  const begun = Math.max(registered, trained + 2)
  const details = { fullName, email: emailOf(demo), home, engagement, languages: [...languages], supervisor }
  const attended = [trained, trained + 1, trained + 2].map(count => ({ day: day(count), attended: true }))
  const signed = day(begun)
  const availability = availabilityOf(demo, day)
  return [
    [begun, { name: 'register', person, region: RegionId.parse(region), country, ...details }],
    [begun, { name: 'record-attendance', session: 'basistraining', days: attended }],
    [begun, { name: 'grant-certificate', ...lasting(trained + 2, certified) }],
    [
      begun,
      {
        name: 'set-papers',
        conduct: lasting(begun, begun + years(5)),
        insurance: lasting(begun, begun + years(3)),
        informationNote: signed,
        secrecy: signed,
      },
    ],
    ...(demo.affiliations ?? []).map(
      ({ organisation, kind }) => [demo.confirmed, { name: 'add-affiliation', organisation, kind }] as const,
    ),
    [demo.confirmed, { name: 'confirm-affiliations' }],
    [
      demo.confirmed,
      {
        name: 'set-wishes',
        skills: [...(demo.skills ?? [])],
        ...(demo.gender === undefined ? {} : { gender: demo.gender }),
        ...(demo.background === undefined ? {} : { background: demo.background }),
      },
    ],
    [Math.max(demo.confirmed, -10), { name: 'set-availability', ...availability }],
  ]
}

function availabilityOf({ most, away, note }: DemoCoordinator, day: (count: number) => Day) {
  const absence = away === undefined ? [] : [{ from: day(away[0]), until: day(away[1]) }]
  return { most, away: absence, ...(note === undefined ? {} : { note }) } satisfies CoordinatorAvailability
}

/** The return day that the demo's managers planned, on the second Saturday from the demo's day. */
export function demoSession(now: string) {
  const today = dayIn(now, 'Europe/Brussels')
  const saturday = 6
  const ahead = (saturday - new Date(`${today}T00:00:00Z`).getUTCDay() + 7) % 7
  return {
    id: 'terugkomdag',
    region: RegionId.parse('oost'),
    days: [addDays(today, ahead + 7)],
    place: 'Hoeleden',
    seats: 12,
  }
}
