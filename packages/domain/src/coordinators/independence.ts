import { isSameOrganisation, mostAffiliations, overlap } from './affiliations.ts'
import type { CoordinatorBody } from './commands.ts'
import type { CoordinatorContext, CoordinatorDecided } from './decideContext.ts'
import { accept, happened, isReversed, refuse } from './outcome.ts'
import type { Affiliation, CoordinatorRecord } from './state.ts'

/** Ties with organisations, by which a coordinator is excluded from a dossier. */

export function addAffiliation(
  state: CoordinatorRecord,
  { organisation: { name, tenant }, kind, from, until }: CoordinatorBody<'add-affiliation'>,
  context: CoordinatorContext,
): CoordinatorDecided {
  if (isReversed({ from, until })) return refuse({ code: 'period-reversed' })
  const affiliation: Affiliation = {
    id: context.newId,
    organisation: tenant === undefined ? { name } : { tenant, name },
    kind,
    ...(from === undefined ? {} : { from }),
    ...(until === undefined ? {} : { until }),
  }
  if (state.affiliations.some(one => isSameTie(one, affiliation))) return refuse({ code: 'affiliation-twice' })
  if (state.affiliations.length >= mostAffiliations) return refuse({ code: 'too-many-affiliations' })
  return accept({ type: 'affiliation-added', affiliation, ...happened(context) })
}

export function endAffiliation(
  state: CoordinatorRecord,
  { affiliation: id, until }: CoordinatorBody<'end-affiliation'>,
  context: CoordinatorContext,
): CoordinatorDecided {
  const affiliation = state.affiliations.find(one => one.id === id)
  if (affiliation === undefined) return refuse({ code: 'affiliation-unknown' })
  if (isReversed({ from: affiliation.from, until })) return refuse({ code: 'period-reversed' })
  const others = state.affiliations.filter(one => one !== affiliation)
  // A later last day can run into another of the same ties.
  if (others.some(one => isSameTie(one, { ...affiliation, until }))) return refuse({ code: 'affiliation-twice' })
  return accept({ type: 'affiliation-ended', affiliation: id, until, ...happened(context) })
}

const isSameTie = (one: Affiliation, other: Affiliation): boolean =>
  one.kind === other.kind && isSameOrganisation(one.organisation, other.organisation) && overlap(one, other)
