import type { Basis, ComingQuarter, Forecast, PastQuarter } from '@kring/domain/forecast'
import * as z from 'zod'

export const ForecastQuery = z.strictObject({
  /** For managers of several regions; default: their first. */
  region: z.string().max(40).optional(),
})

const quarter = { year: z.int(), number: z.int().min(1).max(4) }
/** Trajectories that have a coordinator at once, on average; eight of ten times it is from `low` to `high`. */
const interval = { expected: z.number(), low: z.number(), high: z.number() }
const Past: z.ZodType<PastQuarter> = z.object({ ...quarter, ...interval, was: z.number(), isWithin: z.boolean() })
const Coming: z.ZodType<ComingQuarter> = z.object({ ...quarter, ...interval })
const BasisView: z.ZodType<Basis> = z.object({ perWeek: z.number(), days: z.int(), wait: z.int() })
const ForecastView: z.ZodType<Forecast> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('few'), ended: z.int() }),
  z.object({ kind: z.literal('not-enough'), ended: z.int(), past: z.array(Past) }),
  z.object({
    kind: z.literal('forecast'),
    ended: z.int(),
    past: z.array(Past),
    basis: BasisView,
    coming: z.array(Coming),
  }),
])

/** How many coordinators a region will need in the next four quarters, if its last eight could have been forecast. */
export const CoordinatorForecast = z
  .object({
    region: z.string(),
    regions: z.array(z.string()),
    /** `now`: who may be assigned a trajectory; `each`: how many of them one carries at once, on average. */
    coordinators: z.object({ now: z.int(), each: z.number().optional() }),
    forecast: ForecastView,
  })
  .meta({ id: 'CoordinatorForecast' })
