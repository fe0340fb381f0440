import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import {
  type DossierCommand,
  decide,
  dimensionsOf,
  FunderId,
  type ReferralEvent,
  RegionId,
  starterForms,
  Tenant,
  TenantId,
  validate,
} from '@kring/domain'
import { Grant } from '@kring/domain/grants'
import { johanCase } from '@kring/domain/test-data/examples'
import {
  type Consumed,
  cursorSigner,
  forCaller,
  forCounting,
  forGranting,
  forMembership,
  forPlatform,
  forPublic,
  forReading,
  forRegion,
  forTenant,
  openStore,
} from '@kring/functions/data/index'
import { factUpdates } from '@kring/functions/stream/effects/factUpdates'
import { provideCredentials } from '@kring/local/credentials'
import { startEngine } from '@kring/local/engine/index'
import { createTable } from '@kring/local/table/index'

export type Row = {
  readonly pattern: string
  readonly calls: number
  readonly read: number
  readonly write: number
  readonly budget: string
}

const tenant = Tenant.parse({
  id: 'linde',
  name: 'Jeugdhulp De Linde',
  sector: 'youth-care',
  country: 'BE',
  timeZone: 'Europe/Brussels',
  languages: ['nl'],
  referencePrefix: 'LIN',
  region: 'oost',
  enabledVariants: ['family', 'restorative'],
  forms: { professional: 'referral', citizen: 'self-referral' },
})
const funder = FunderId.parse('dijleland')
const region = RegionId.parse('oost')
const cursors = cursorSigner('bench')
const sara = { role: 'referrer', subject: 'sara', name: 'Sara Maes' }
const leen = { role: 'regional-manager', subject: 'leen', name: 'Leen Wouters' }

/** Runs each access pattern on a new table and returns the capacity units it consumed. */
export async function accessPatterns(): Promise<readonly Row[]> {
  provideCredentials()
  const engine = await startEngine()
  try {
    return await measure(engine.endpoint)
  } finally {
    await engine.stop()
  }
}

async function measure(endpoint: string): Promise<readonly Row[]> {
  const name = `bench-${process.pid}`
  await createTable(new DynamoDBClient({ endpoint, region: 'eu-west-1' }), name)
  let seen: Consumed[] = []
  const store = openStore({
    table: name,
    endpoint,
    region: 'eu-west-1',
    secret: 'bench'.repeat(8),
    onConsumed: consumed => seen.push(consumed),
  })
  const rows: Row[] = []
  const cost = async (pattern: string, budget: string, run: () => Promise<unknown>): Promise<void> => {
    seen = []
    await run()
    const sum = (unit: 'calls' | 'read' | 'write'): number => seen.reduce((total, one) => total + one[unit], 0)
    rows.push({ pattern, calls: sum('calls'), read: sum('read'), write: sum('write'), budget })
  }
  const platform = forPlatform(store)
  const data = forTenant(store, tenant.id)
  const grant = Grant.parse({
    id: 'bench',
    funder,
    name: 'Bench',
    from: '2020-01',
    to: '2039-12',
    budget: 1,
    tenants: [TenantId.parse('linde')],
    threshold: 10,
  })
  await platform.putTenant(tenant)
  const since = '2026-01-01T00:00:00.000Z'
  const membership = { role: 'regional-manager', region } as const
  await platform.putMember({ subject: 'leen', name: 'Leen Wouters', membership, since })
  await platform.putFunder(funder, 'Provincie Dijleland')
  await platform.putGrant(grant, [tenant])

  const form = starterForms('youth-care').professional
  const valid = validate(form, johanCase, 'nl')
  if (!valid.ok) throw new Error('the Johan case does not pass its own form')
  const bytes = Buffer.byteLength(JSON.stringify(valid.answers))
  const submit = (number: number, month: number) => {
    const id = `LIN-2026-${String(number).padStart(6, '0')}`
    const at = `2026-${String(month).padStart(2, '0')}-12T10:00:00.000Z`
    const events = eventsOf(
      decide(
        { state: 'draft' },
        {
          name: 'submit',
          variant: 'family',
          source: 'professional',
          locale: 'nl',
          form: { id: form.id, version: 1 },
          answers: valid.answers,
          title: 'Johan Vermeulen',
          dimensions: dimensionsOf(form, valid.answers, at.slice(0, 10)),
        },
        { tenant, by: sara, at, newId: id, referrer: { kind: 'member', subject: 'sara', name: 'Sara Maes' } },
      ),
    )
    return data.commit({ tenant, events, intent: { owner: 'sara', key: id, request: { id } } }).then(() => id)
  }

  const first = 'LIN-2026-000001'
  await cost(`submit a referral (answers ${(bytes / 1024).toFixed(1)} KB)`, '≤ 12 WCU for 2 KB', () => submit(1, 1))
  const change = (command: DossierCommand) => async () => {
    const before = await data.dossier(first, true)
    if (before === undefined) throw new Error('no dossier')
    const decided = decide(before.referral, command, {
      tenant,
      by: leen,
      at: '2026-01-14T10:00:00.000Z',
      newId: command.name,
    })
    await data.commit({
      tenant,
      before,
      events: eventsOf(decided),
      intent: { owner: 'leen', key: command.name, request: command },
    })
  }
  await cost('change a state: start-intake', '≤ 10 WCU', change({ name: 'start-intake' }))
  await cost(
    'record-intake (1 KB report)',
    '≤ 10 WCU',
    change({ name: 'record-intake', heldOn: '2026-01-13', spokenWith: 'vader en moeder', summary: 'x'.repeat(1024) }),
  )
  await cost(
    'set-question',
    '≤ 10 WCU',
    change({ name: 'set-question', text: 'Waar kan Johan veilig opgroeien?', confirmed: true }),
  )
  await cost('accept', '≤ 10 WCU', change({ name: 'accept' }))
  await cost('open a dossier', '0.5 RCU per 4 KB', () => data.dossier(first))
  const by = { role: 'regional-manager', subject: 'leen', name: 'Leen Wouters' }
  const reading = forReading(store, tenant.id, first, { role: 'reading', tenant: tenant.id, dossier: first })
  await cost('log that it was opened', '1 call', () =>
    reading.log({ at: '2026-01-20T10:00:00.000Z', action: 'read', by }),
  )
  await cost('is a membership still so', '≤ 1 RCU', () => forMembership(store, membership).of('leen'))
  const allowance = { burst: 600, perSecond: 60 }
  await cost('take 10 requests from a quota', '≤ 1 WCU', () =>
    forPublic(store, tenant.id).take({ bucket: 'people' }, allowance, '2026-01-20T10:00:00.000Z', 10),
  )
  for (let number = 2; number <= 200; number += 1) await submit(number, (number % 12) + 1)
  await cost('a referrer’s list, page of 25', '≤ 2 RCU', () => data.listOfReferrer(cursors, 'sara', { limit: 25 }))
  await cost('a tenant’s list, page of 25', '≤ 2 RCU', () => data.list(cursors, { limit: 25 }))
  await cost('a regional manager’s queue, page of 25', '≤ 2 RCU', () =>
    forRegion(store, region).queue(cursors, { limit: 25 }),
  )
  await cost('memberships of who asks', '≤ 1 RCU', () => forCaller(store).membershipsOf('leen'))
  const count = async (number: number) => {
    const dossier = await data.dossier(`LIN-2026-${String(number).padStart(6, '0')}`)
    if (dossier === undefined) throw new Error('no dossier')
    for (const update of factUpdates({ tenant, grants: [grant], dossier }, 'bench'))
      await forCounting(store, funder).update(update)
  }
  await cost('the stream counts one event', '—', () => count(1))
  for (let number = 2; number <= 50; number += 1) await count(number)
  const report = () => forGranting(store).counters(funder, grant.id, 'core', { from: '2026-01', to: '2026-12' })
  await cost('a funder’s year report, 50 referrals', 'independent of referrals', report)
  for (let number = 51; number <= 200; number += 1) await count(number)
  await cost('a funder’s year report, 200 referrals', 'the same', report)
  return rows
}

function eventsOf(decided: ReturnType<typeof decide>): readonly ReferralEvent[] {
  if (!decided.ok) throw new Error(decided.error.code)
  return decided.events
}

/** For the test that runs every bench. */
export const smoke = accessPatterns
