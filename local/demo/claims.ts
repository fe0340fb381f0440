import {
  addDays,
  type ClaimCommand,
  type ClaimEvent,
  type ClaimFields,
  type ClaimKind,
  type ClaimPhase,
  type ClaimState,
  type Claims,
  claimDecider,
  dayIn,
  type Engagement,
  initialClaims,
  isOwnToChange,
  monthOf,
  RegionId,
  timeZoneIn,
  yearOf,
} from '@kring/domain'

/** What a coordinator of the demo claims. `ago`: days before the day for which the demo is made. */
export type DemoClaim = {
  readonly kind: ClaimKind
  readonly ago: number
  readonly phase: ClaimPhase
  readonly amount: number
  readonly state: ClaimState
  readonly what?: string
  /** `picture`: the demo's photo of a receipt; else the number of one on paper. */
  readonly receipt?: 'picture' | { readonly number: string }
  readonly flat?: true
  readonly reason?: string
}

export type DemoClaimant = {
  readonly person: string
  readonly name: string
  readonly engagement: Engagement
  readonly claims: readonly DemoClaim[]
}

/** In every state, of coordinators of region Oost; Annemie comes near the flat rate of a day. */
export const demoClaimants: readonly DemoClaimant[] = [
  {
    person: 'ann',
    name: 'Ann Peeters',
    engagement: 'volunteer',
    claims: [
      { kind: 'kilometres', ago: 66, phase: 'conference', amount: 84, state: 'paid' },
      { kind: 'expense', ago: 66, phase: 'conference', amount: 3175, state: 'paid', what: 'boodschappen', receipt: 'picture' },
      { kind: 'hours', ago: 35, phase: 'preparation', amount: 180, state: 'approved' },
      { kind: 'kilometres', ago: 35, phase: 'preparation', amount: 36, state: 'approved' },
      {
        kind: 'expense',
        ago: 33,
        phase: 'preparation',
        amount: 1280,
        state: 'approved',
        what: 'trein',
        receipt: { number: '12' },
      },
      {
        kind: 'expense',
        ago: 6,
        phase: 'preparation',
        amount: 2340,
        state: 'refused',
        what: 'broodjes',
        receipt: { number: '14' },
        reason: 'Op het bonnetje staat een andere dag. Kijk je dat na?',
      },
      { kind: 'hours', ago: 2, phase: 'preparation', amount: 90, state: 'draft' },
      { kind: 'kilometres', ago: 2, phase: 'preparation', amount: 42, state: 'draft' },
      { kind: 'expense', ago: 1, phase: 'preparation', amount: 960, state: 'draft', what: 'stiften en papier' },
    ],
  },
  {
    person: 'fatima-el-amrani',
    name: 'Fatima El Amrani',
    engagement: 'volunteer',
    claims: [
      { kind: 'hours', ago: 5, phase: 'conference', amount: 330, state: 'submitted' },
      { kind: 'kilometres', ago: 5, phase: 'conference', amount: 58, state: 'submitted' },
      {
        kind: 'expense',
        ago: 5,
        phase: 'conference',
        amount: 3175,
        state: 'submitted',
        what: 'boodschappen voor de bijeenkomst',
        receipt: 'picture',
      },
    ],
  },
  {
    person: 'annemie-claes',
    name: 'Annemie Claes',
    engagement: 'volunteer',
    claims: [
      {
        kind: 'expense',
        ago: 4,
        phase: 'follow-up',
        amount: 3850,
        state: 'submitted',
        what: 'bellen, printen en koffie',
        flat: true,
      },
    ],
  },
  {
    person: 'koen-peeters',
    name: 'Koen Peeters',
    engagement: 'freelance',
    claims: [
      { kind: 'hours', ago: 8, phase: 'preparation', amount: 240, state: 'approved' },
      { kind: 'kilometres', ago: 8, phase: 'preparation', amount: 71, state: 'approved' },
    ],
  },
]

export const demoClaimRegion = RegionId.parse('oost')
const manager = { role: 'regional-manager', subject: 'leen', name: 'Leen Wouters' } as const

/** The id of a photo: the same whenever the demo is made. */
export const receiptIdOf = (person: string, index: number): string =>
  Buffer.from(`${person}-${index}`).toString('hex').padEnd(32, '0').slice(-32)

export type DemoSheet = {
  readonly year: string
  readonly events: readonly ClaimEvent[]
  readonly files: readonly string[]
}

/** What somebody claims, by year, as it stands at `now`. `size`: of the photo in bytes; without it there is none. */
export function claimSheetsOf(claimant: DemoClaimant, now: string, size: number | undefined): readonly DemoSheet[] {
  const today = dayIn(now, timeZoneIn.BE)
  const claims = claimant.claims.map((claim, index) => {
    const file = claim.receipt === 'picture' && size !== undefined ? receiptIdOf(claimant.person, index) : undefined
    return { ...claim, file, fields: fieldsOf(claim, addDays(today, -claim.ago), file, size ?? 0) }
  })
  const years = [...new Set(claims.map(({ fields }) => yearOf(fields.day)))].toSorted()
  return years.map(year => {
    const ofYear = claims.filter(({ fields }) => yearOf(fields.day) === year)
    const files = ofYear.flatMap(({ file }) => file ?? [])
    return { year, files, events: eventsOf(claimant, year, ofYear, now) }
  })
}

type Dated = DemoClaim & { readonly fields: ClaimFields }

function fieldsOf(
  { kind, phase, amount, what, receipt, flat }: DemoClaim,
  day: string,
  file: string | undefined,
  size: number,
): ClaimFields {
  const photo = file === undefined ? {} : { file: { id: file, name: 'bonnetje.jpg', type: 'jpeg' as const, size } }
  return {
    kind,
    day,
    phase,
    amount,
    ...(what === undefined ? {} : { what }),
    ...(receipt === undefined ? {} : { receipt: receipt === 'picture' ? photo : receipt }),
    ...(flat === undefined ? {} : { flat }),
  }
}

/** What was decided comes first: submitting takes all drafts of a month. */
function eventsOf(claimant: DemoClaimant, year: string, claims: readonly Dated[], now: string): readonly ClaimEvent[] {
  const events: ClaimEvent[] = []
  let state: Claims = initialClaims
  const give = (command: ClaimCommand, day: string, by: ClaimEvent['by'] = coordinator): void => {
    const wanted = `${day}T18:00:00.000Z`
    const decided = claimDecider.decide(state, command, {
      by,
      at: wanted < now ? wanted : now,
      newId: `demo-${events.length}`,
      sheet: { person: claimant.person, region: demoClaimRegion, country: 'BE', year },
      engagement: claimant.engagement,
    })
    if (!decided.ok) throw new TypeError(`${claimant.person}: ${command.name} is refused, ${decided.error.code}`)
    events.push(...decided.events)
    state = decided.events.reduce(claimDecider.evolve, state)
  }
  const coordinator = { role: 'coordinator', subject: claimant.person, name: claimant.name } as const
  const sent = claims.filter(one => one.state !== 'draft')
  for (const { fields } of sent) give({ name: 'add-entry', ...fields }, fields.day)
  for (const month of new Set(sent.map(({ fields }) => monthOf(fields.day)))) {
    const last = sent.filter(({ fields }) => monthOf(fields.day) === month).at(-1)?.fields.day ?? now.slice(0, 10)
    give({ name: 'submit-month', month }, addDays(last, 1))
  }
  const entriesIn = (...states: readonly ClaimState[]) =>
    state.state === 'none'
      ? []
      : state.entries.flatMap(({ id, revision, day }, index) => {
          const claim = sent[index]
          return claim !== undefined && states.includes(claim.state) ? [{ entry: id, revision, day, claim }] : []
        })
  for (const { entry, revision, day, claim } of entriesIn('refused'))
    give({ name: 'refuse-entry', entry, revision, reason: claim.reason ?? 'Kijk dit na.' }, addDays(day, 2), manager)
  const approved = entriesIn('approved', 'paid')
  if (approved.length > 0) {
    const entries = approved.map(({ entry, revision }) => ({ entry, revision }))
    give({ name: 'approve-entries', entries }, addDays(approved.at(-1)?.day ?? '', 3), manager)
  }
  const paid = entriesIn('paid')
  if (paid.length > 0)
    give(
      { name: 'mark-paid', list: `P${year}-001`, entries: paid.map(({ entry }) => entry) },
      addDays(paid[0]?.day ?? '', 12),
      manager,
    )
  for (const { fields, ...claim } of claims)
    if (isOwnToChange(claim) && claim.state === 'draft') give({ name: 'add-entry', ...fields }, fields.day)
  return events
}
