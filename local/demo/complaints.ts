import {
  type ComplaintBody,
  type ComplaintCommand,
  type ComplaintEvent,
  type Country,
  complaintCommands,
  complaintDecider,
  initialComplaint,
  TenantId,
} from '@kring/domain'
import { type Store, VersionConflict } from '@kring/functions/data/index'
import { forComplaint } from '@kring/functions/data/scopes/complaints'

type DemoComplaint = {
  readonly tenant: string
  readonly country: Country
  readonly id: string
  /** Each command with the days before the moment for which the demo is made. */
  readonly commands: readonly (readonly [ago: number, command: ComplaintCommand])[]
}

const filed = (body: Partial<ComplaintBody<'file'>> & { readonly text: string }): ComplaintCommand => ({
  name: 'file',
  about: 'coordinator',
  reach: { allowed: ['phone'], never: false },
  phone: '0470 12 34 56',
  isChild: false,
  locale: 'nl',
  ...body,
})

/** One that just came in, of a child; one whose answer is late; one that was answered. */
export const demoComplaints: readonly DemoComplaint[] = [
  {
    tenant: 'kompas',
    country: 'BE',
    id: 'KL-DEMO-00000001',
    commands: [
      [
        2,
        filed({
          text: 'Ik mocht niets zeggen op de dag. Iedereen praatte over mij en niet met mij.',
          wishes: 'Dat iemand het aan mij vraagt.',
          contactName: 'Yassin',
          isChild: true,
          reach: { allowed: ['sms'], never: false, readsAlong: { who: 'mijn moeder', on: ['sms'] } },
        }),
      ],
    ],
  },
  {
    tenant: 'linde',
    country: 'BE',
    id: 'KL-DEMO-00000002',
    commands: [
      [
        50,
        filed({
          about: 'data',
          text: 'Mijn vorige adres stond op een brief die naar mijn ex ging.',
          wishes: 'Ik wil weten wie die brief zag, en dat het niet meer kan.',
          contactName: 'Mevrouw V.',
          reach: { allowed: ['phone'], never: false, hours: { from: '09:00', until: '15:00' } },
        }),
      ],
      [47, { name: 'acknowledge', way: 'phone' }],
      [40, { name: 'hear', wanted: false }],
      [30, { name: 'add-words', text: 'De brief is van maart.' }],
    ],
  },
  {
    tenant: 'woonpunt-zuid',
    country: 'BE',
    id: 'KL-DEMO-00000003',
    commands: [
      [
        35,
        filed({
          about: 'partner',
          text: 'Niemand van Woonpunt kwam opdagen, en wij zaten daar met twaalf mensen.',
          contactName: 'Familie Bakkali',
          email: 'bakkali@buurt.example',
          reach: { allowed: ['mail'], never: false },
        }),
      ],
      [33, { name: 'acknowledge', way: 'mail' }],
      [20, { name: 'hear', wanted: false }],
      [
        6,
        {
          name: 'answer',
          outcome: 'upheld',
          findings: 'De uitnodiging was bij Woonpunt op een verkeerd adres binnengekomen.',
          measures: 'Woonpunt belt jullie en komt op een dag die jullie kiezen.',
        },
      ],
    ],
  },
]

const officer = { subject: 'karin', name: 'Karin De Wit', roles: ['complaints-officer'] } as const

function eventsOf({ tenant, country, id, commands }: DemoComplaint, now: string): readonly ComplaintEvent[] {
  let state = initialComplaint
  return commands.flatMap(([ago, command]) => {
    const isOfficers = complaintCommands[command.name].by === 'complaints-officer'
    const decided = complaintDecider.decide(state, command, {
      by: isOfficers
        ? { role: 'complaints-officer', subject: officer.subject, name: officer.name }
        : { role: 'complainant' },
      at: new Date(Date.parse(now) - ago * 86_400_000).toISOString(),
      place: { id, tenant: TenantId.parse(tenant), country, source: 'public' },
      ...(isOfficers ? { officer } : {}),
    })
    if (!decided.ok) throw new TypeError(`demo data: ${decided.error.code}`)
    state = decided.events.reduce(complaintDecider.evolve, state)
    return decided.events
  })
}

/** Writes the complaints of the demo that are not there yet. */
export async function putComplaints(store: Store, now: string): Promise<void> {
  for (const demo of demoComplaints) {
    const tenant = TenantId.parse(demo.tenant)
    const data = forComplaint(store, tenant, demo.id, { role: 'complaint', tenant, complaint: demo.id })
    await data.commit({ events: eventsOf(demo, now) }).catch(error => {
      if (!(error instanceof VersionConflict)) throw error
    })
  }
}
