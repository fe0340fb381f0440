import { FunderId, type Locale, TenantId } from '@kring/domain'
import { grantName } from '@kring/domain/imports'
import { type CountedRow, type ImportBatch, meaningsIn } from '../../data/imports/index.ts'
import { type FactUpdate, factId, forImportCounting, ownCounts, VersionConflict } from '../../data/index.ts'
import { ApiProblem } from '../problems.ts'
import { paidMonths } from './months.ts'
import { endNotes, noteGrants, type Signed, type Touched, type Touching } from './noting.ts'
import { type Importer, isOf } from './partners.ts'
import { type GoodRow, rowReader } from './readRows.ts'
import { refuseShown } from './shown.ts'

export type RunContext = Touching & {
  readonly secret: string
  /** Of who asks: in which a refusal is said. */
  readonly locale: Locale
  /** The day, for the reader of rows, and the moment, ISO 8601. */
  readonly today: string
  readonly now: () => string
  /** Milliseconds after which a step leaves the rest to the next one. AWS: API Gateway waits 30 seconds at most. */
  readonly patience: number
}

type SignedUpdate = { readonly as: Signed; readonly update: FactUpdate }

/**
 * Counts the next rows of an import, chunk by chunk. A step that was killed half-way is taken again and counts nothing twice; which rows
 * it was to count is kept before, so that they can be taken back. Throws VersionConflict, ApiProblem, an error of the table.
 */
export async function importNext(importer: Importer, batch: ImportBatch, context: RunContext): Promise<ImportBatch> {
  const { data } = importer
  const read = rowReader(importer, batch, meaningsIn(await data.words(batch)), context.today)
  const began = performance.now()
  let current: ImportBatch = batch
  do {
    const [rows] = await data.rows(current, current.doneChunks, 1)
    if (rows === undefined) throw new ApiProblem('import-expired')
    const good = rows.flatMap(kept => {
      const found = read(kept)
      return 'good' in found ? [found.good] : []
    })
    const touched = await noteGrants(current, good.flatMap(grantsOf), context)
    await refuseShown(importer, paidAnew(current, good), context.locale)
    const counted = await countRows(importer, good, current, context)
    const next = {
      ...current,
      touched,
      ...progress(current, rows.length, 'imported', context),
      imported: current.imported + counted,
      unchanged: current.unchanged + good.length - counted,
    }
    current = await savedOrUndone(importer, current, next, context)
  } while (current.state === 'importing' && performance.now() - began < context.patience)
  if (current.state === 'imported') {
    await endNotes(importer, current, context)
    await data.removeRead(current)
  }
  return current
}

/** By grants of which nothing was noted yet when it began: they pay since then. */
function paidAnew({ touched = [] }: ImportBatch, good: readonly GoodRow[]) {
  const paid = paidMonths()
  for (const row of good) paid.add(row)
  return paid.found().filter(({ grant }) => !touched.includes(grantName(grant)))
}

const grantsOf = ({ tenant, grants }: GoodRow): readonly Touched[] =>
  grants.filter(({ tenants }) => tenants.includes(tenant)).map(grant => ({ tenant, grant }))

/**
 * Saves a step. One that was under way while the import was taken back may have counted its rows after they were: then it takes them out
 * again. Throws VersionConflict.
 */
async function savedOrUndone(
  importer: Importer,
  before: ImportBatch,
  next: ImportBatch,
  context: RunContext,
): Promise<ImportBatch> {
  const { data } = importer
  try {
    return await data.save(next)
  } catch (error) {
    if (!(error instanceof VersionConflict)) throw error
    const now = await data.read(before.id)
    if (now?.state === 'taking-back' || now?.state === 'taken-back') {
      const rows = await data.counted(before, before.doneChunks)
      // Taking back may have ended, and with it the note: what is published meanwhile is refused by the turn.
      await noteGrants(
        next,
        rows.flatMap(row => countedIn(importer, row)),
        context,
      )
      await updateAll(
        context,
        rows.flatMap(row => takenBack(importer, row, before.number, context)),
      )
      if (now.state === 'taken-back') await endNotes(importer, next, context)
    }
    throw error
  }
}

/** Takes the next rows of an import out of the counts, unless a later import replaced them. Throws as `importNext`. */
export async function takeBackNext(importer: Importer, batch: ImportBatch, context: RunContext): Promise<ImportBatch> {
  const { data } = importer
  const began = performance.now()
  let current: ImportBatch = batch
  do {
    const rows = await data.counted(current, current.doneChunks)
    const touched = await noteGrants(
      current,
      rows.flatMap(row => countedIn(importer, row)),
      context,
    )
    const all = rows.map(row => takenBack(importer, row, current.number, context))
    const results = await updateAll(context, all.flat())
    current = await data.save({
      ...current,
      ...progress(current, rows.length, 'taken-back', context),
      touched,
      takenBack: current.takenBack + all.filter(updates => updates.some(one => results.get(one) === 'counted')).length,
    })
  } while (current.state === 'taking-back' && performance.now() - began < context.patience)
  if (current.state === 'taken-back') await endNotes(importer, current, context)
  return current
}

function progress(
  { state, doneChunks, chunks, done }: ImportBatch,
  rows: number,
  end: 'imported' | 'taken-back',
  { now }: RunContext,
) {
  const isLast = doneChunks + 1 >= chunks
  const ended = end === 'imported' ? { importedAt: now() } : { takenBackAt: now() }
  return { doneChunks: doneChunks + 1, done: done + rows, state: isLast ? end : state, ...(isLast ? ended : {}) }
}

/** Counts rows, and gives how many this import counts: not what an earlier one had already, the same. */
async function countRows(
  { place, data }: Importer,
  rows: readonly GoodRow[],
  batch: ImportBatch,
  context: RunContext,
): Promise<number> {
  const all = rows.map(row => {
    const id = factId(context.secret, row.tenant, `import ${isOf(place)}\n${row.key}`)
    return { row, id, updates: updatesOf(row, id, batch.number, context) }
  })
  await data.intend(
    batch,
    batch.doneChunks,
    all.map(({ row, id }) => ({ tenant: row.tenant, id, grant: grantOf(row) })),
  )
  const results = await updateAll(
    context,
    all.flatMap(({ updates }) => updates),
  )
  const isCounted = (one: SignedUpdate): boolean => one.update.facts.length > 0 && results.get(one) === 'counted'
  return all.filter(({ updates }) => updates.some(isCounted)).length
}

const grantOf = ({ fundedBy }: GoodRow): string | undefined =>
  fundedBy === undefined ? undefined : `${fundedBy.funder}#${fundedBy.id}`

/** To the partner's own counts and those of the grant that pays; nothing to its others, which may have paid before a correction. */
function updatesOf(
  { tenant, facts, grants, fundedBy }: GoodRow,
  id: string,
  seq: number,
  { sign }: RunContext,
): readonly SignedUpdate[] {
  const common = { id, source: 'import' as const, tenant, seq, legacy: { takenBack: false } }
  return [
    { as: sign(tenant), update: { ...common, grant: { id: ownCounts }, facts } },
    ...grants
      .filter(({ tenants }) => tenants.includes(tenant))
      .map(grant => ({
        as: sign(tenant, grant),
        update: { ...common, grant, facts: grant === fundedBy ? facts : [] },
      })),
  ]
}

/** The grant in which a row was counted. It may have been changed since: what the import counted in it, it says itself, sealed. */
function countedIn({ partners }: Importer, { tenant: name, grant }: CountedRow): readonly Touched[] {
  const tenant = TenantId.parse(name)
  const [funder, id] = (grant ?? '').split('#')
  if (funder === undefined || id === undefined) return []
  const covering = partners
    .find(partner => partner.id === tenant)
    ?.grants.find(one => grantName(one) === grant && one.tenants.includes(tenant))
  return [{ tenant, grant: covering ?? { id, funder: FunderId.parse(funder), tenants: [tenant] } }]
}

function takenBack(importer: Importer, row: CountedRow, seq: number, { sign }: RunContext): readonly SignedUpdate[] {
  const tenant = TenantId.parse(row.tenant)
  const common = { id: row.id, source: 'import' as const, tenant, seq, facts: [], legacy: { takenBack: true } }
  return [
    { as: sign(tenant), update: { ...common, grant: { id: ownCounts } } },
    ...countedIn(importer, row).map(({ grant }) => ({ as: sign(tenant, grant), update: { ...common, grant } })),
  ]
}

/** By month, so that those that move the same counters are written together. Throws the first error. */
async function updateAll(
  { store }: RunContext,
  updates: readonly SignedUpdate[],
): Promise<ReadonlyMap<SignedUpdate, 'counted' | 'already-counted'>> {
  const monthOf = ({ update }: SignedUpdate): string => update.facts[0]?.month ?? ''
  const byOwner = Map.groupBy(updates, ({ as }) => (as.role === 'counting' ? as.funder : `partner ${as.tenant}`))
  const found = new Map<SignedUpdate, 'counted' | 'already-counted'>()
  await Promise.all(
    [...byOwner.values()].map(async own => {
      const [first] = own
      if (first === undefined) return
      const sorted = own.toSorted((one, other) => monthOf(one).localeCompare(monthOf(other)))
      const results = await forImportCounting(store, first.as).updateAll(sorted.map(({ update }) => update))
      for (const [index, one] of sorted.entries()) {
        const result = results[index]
        if (result?.status === 'rejected') throw result.reason
        if (result !== undefined) found.set(one, result.value)
      }
    }),
  )
  return found
}
