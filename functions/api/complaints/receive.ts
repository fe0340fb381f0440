import {
  type Actor,
  type ComplaintBody,
  type ComplaintSource,
  complaintDecider,
  dayIn,
  initialComplaint,
  type Officer,
  type OpenComplaint,
  readDossierNumber,
  yearOf,
} from '@kring/domain'
import { complaintNumber, complaintSecret } from '../../complaintLink.ts'
import {
  type ComplaintData,
  ErasedDossier,
  earlierComplaintChange,
  forComplaint,
  IdempotencyKeyReused,
  type Intent,
  VersionConflict,
} from '../../data/index.ts'
import type { Person } from '../authorise.ts'
import { byOf } from '../coordinators/handleCommand.ts'
import type { Dependencies } from '../dependencies.ts'
import { ApiProblem } from '../problems.ts'
import { signing } from '../signing.ts'
import type { TenantContext } from '../tenantDirectory.ts'

export type Received = { readonly complaint: OpenComplaint; readonly personalLink: string }

/** Where somebody comes from who complains, and to which dossier that led. */
export type CameFrom = { readonly source: ComplaintSource; readonly dossier?: string | undefined }

/** Numbers that are tried when one is another complaint's. */
const mostTurns = 5

/**
 * Takes a complaint in, once per key. Its number follows from the request, so that a repeated one finds what the first one
 * made. `officer`: who writes down what somebody says on the phone.
 */
export async function receiveComplaint(
  dependencies: Dependencies,
  { tenant }: Pick<TenantContext, 'tenant'>,
  {
    actor,
    body,
    key,
    from,
    officer,
  }: {
    readonly actor: Actor
    readonly body: ComplaintBody<'file'>
    readonly key: string
    readonly from: CameFrom
    readonly officer?: { readonly person: Person; readonly as: Officer } | undefined
  },
): Promise<Received> {
  const at = dependencies.now()
  const owner = actor.kind === 'person' ? actor.subject : 'citizen'
  const intent: Intent = { owner, key, request: body }
  const year = yearOf(dayIn(at, tenant.timeZone))
  const dossier = from.dossier ?? readDossierNumber(body.number, tenant.referencePrefix)
  for (let turn = 0; turn < mostTurns; turn += 1) {
    const id = complaintNumber(dependencies.secret, year, [tenant.id, owner, key], turn)
    const personalLink = complaintSecret(dependencies.secret, tenant.id, id)
    const data = openNew(dependencies, { tenant, id, officer: officer?.person })
    const made = await earlier(data, intent)
    if (made === 'another') continue
    if (made !== undefined) return { complaint: made, personalLink }
    const command =
      officer === undefined ? ({ name: 'file', ...body } as const) : ({ name: 'register', ...body } as const)
    const decided = complaintDecider.decide(initialComplaint, command, {
      by: officer === undefined ? { role: 'complainant' } : byOf(officer.person, 'complaints-officer'),
      at,
      place: { id, tenant: tenant.id, country: tenant.country, source: from.source, dossier },
      officer: officer?.as,
    })
    if (!decided.ok) throw new ApiProblem(decided.error.code)
    try {
      const { complaint } = await data.commit({ events: decided.events, intent, linkSecret: personalLink })
      return { complaint, personalLink }
    } catch (error) {
      // Sent twice at once: the other one made it.
      if (!(error instanceof VersionConflict)) throw error
      turn -= 1
    }
  }
  throw new ApiProblem('storage-unavailable')
}

const openNew = (
  { store }: Dependencies,
  {
    tenant,
    id,
    officer,
  }: { readonly tenant: TenantContext['tenant']; readonly id: string; readonly officer: Person | undefined },
): ComplaintData =>
  forComplaint(
    store,
    tenant.id,
    id,
    officer === undefined
      ? signing.complaintLink({ kind: 'citizen', complaint: { tenant: tenant.id, id } })
      : signing.complaint(officer, tenant.id, id),
  )

/** What an earlier request with this key made; 'another' when the number is of a complaint that it did not make. */
async function earlier(data: ComplaintData, intent: Intent): Promise<OpenComplaint | 'another' | undefined> {
  try {
    const file = await data.read()
    if (file === undefined) return undefined
    return earlierComplaintChange(file, intent) === undefined ? 'another' : file.complaint
  } catch (error) {
    if (error instanceof ErasedDossier) return 'another'
    if (error instanceof IdempotencyKeyReused) throw new ApiProblem('idempotency-key-reused')
    throw error
  }
}
