import { type VariantId, variantIds } from '@kring/domain/variants'
import type { BoardStages } from '../../../api/trajectories.ts'

/** In the order in which the board shows them. */
export const stages = [
  'matching',
  'preparation',
  'scheduled',
  'day',
  'evaluation',
  'stopped',
  'closed',
] as const satisfies readonly (keyof BoardStages)[]
export type Stage = (typeof stages)[number]

export const onlys = ['late', 'within-days', 'afraid'] as const
export type Only = (typeof onlys)[number]

/** The filters in the URL; absent means all. */
export type BoardSearch = {
  readonly region?: string
  readonly stage?: Stage
  readonly partner?: string
  readonly kind?: VariantId
  /** The subject of a coordinator. */
  readonly coordinator?: string
  readonly only?: Only
}

/** Reads the filters out of the query string; drops invalid values. */
export function boardSearch(raw: Readonly<Record<string, unknown>>): BoardSearch {
  const region = text(raw.region, /^[a-z0-9-]{1,40}$/)
  const stage = stages.find(one => one === raw.stage)
  const partner = text(raw.partner, /^[a-z0-9-]{3,40}$/)
  const kind = variantIds.find(one => one === raw.kind)
  const coordinator = text(raw.coordinator, /^[\w.@-]{1,100}$/)
  const only = onlys.find(one => one === raw.only)
  return {
    ...(region && { region }),
    ...(stage && { stage }),
    ...(partner && { partner }),
    ...(kind && { kind }),
    ...(coordinator && { coordinator }),
    ...(only && { only }),
  }
}

const text = (value: unknown, allowed: RegExp): string | undefined =>
  typeof value === 'string' && allowed.test(value) ? value : undefined

export const isFiltered = ({ region: _, ...filters }: BoardSearch): boolean => Object.keys(filters).length > 0
