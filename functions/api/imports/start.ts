import type { Locale, TenantId } from '@kring/domain'
import { grantName } from '@kring/domain/imports'
import type { ImportBatch, RowMonths } from '../../data/imports/index.ts'
import { VersionConflict } from '../../data/index.ts'
import { endNotes, noteGrants, type Touching, touchedIn } from './noting.ts'
import { refuseOfOperator, refuseOfPartner, refuseOverlap } from './overlap.ts'
import type { Importer } from './partners.ts'
import { refuseShown } from './shown.ts'

export type StartContext = Touching & { readonly locale: Locale }

/**
 * Begins to count an import that was checked: another one may have begun since. Of the operator and a partner who begin at once, the one
 * that is later finds the other. Of a publication meanwhile, one of the two is refused. Throws ApiProblem, VersionConflict.
 */
export async function started(importer: Importer, checked: ImportBatch, context: StartContext): Promise<ImportBatch> {
  const paid = (checked.ofGrants ?? []).map(({ from, to, ...grant }) => ({ grant, from, to }))
  await refuseShown(importer, paid, context.locale)
  const names = paid.map(({ grant }) => grantName(grant))
  const touched = await noteGrants(checked, touchedIn(importer, names), context)
  try {
    // Once they are noted nothing more is published of them.
    await refuseShown(importer, paid, context.locale)
    return await begun(importer, { ...checked, touched })
  } catch (error) {
    await endNotes(importer, { ...checked, touched }, context)
    throw error
  }
}

async function begun(importer: Importer, checked: ImportBatch): Promise<ImportBatch> {
  const { place, data } = importer
  const { from, to } = checked
  const next: ImportBatch = { ...checked, state: 'importing' }
  if (from === undefined || to === undefined) return data.save(next)
  await refuseOverlap(importer, checked, { from, to })
  if (place !== 'operator') return startedByPartner(importer, place.tenant, next, { from, to })
  await claimed(importer, checked)
  return data.save(next)
}

/** Nothing of the operator's may begin between the question and the answer. */
async function startedByPartner(
  importer: Importer,
  tenant: TenantId,
  next: ImportBatch,
  months: RowMonths,
): Promise<ImportBatch> {
  const turn = await refuseOfOperator(importer, tenant, months)
  try {
    return await importer.data.saveUnlessOperatorBegan(next, tenant, turn)
  } catch (error) {
    // Which of the two changed: this says so when it was the operator.
    if (error instanceof VersionConflict) await refuseOfOperator(importer, tenant, months)
    throw error
  }
}

/** Claims first and asks then: a partner either sees the claim, or is seen. Throws ApiProblem, and claims nothing. */
async function claimed(importer: Importer, batch: ImportBatch): Promise<void> {
  const months = monthsOfPartners(batch)
  for (const [tenant, own] of months) await importer.data.claim(tenant, batch, own)
  try {
    await refuseOfPartner(importer, months)
  } catch (error) {
    await releaseClaims(importer, batch)
    throw error
  }
}

/** Of an import that counts no more, or never will: its months are free for the partners again. */
export async function releaseClaims({ place, data }: Importer, batch: ImportBatch): Promise<void> {
  if (place !== 'operator') return
  for (const [tenant] of monthsOfPartners(batch)) await data.release(tenant, batch)
}

const monthsOfPartners = ({ ofPartners = [] }: ImportBatch): readonly (readonly [TenantId, RowMonths])[] =>
  ofPartners.map(({ tenant, from, to }) => [tenant, { from, to }] as const)
