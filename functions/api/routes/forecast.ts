import { dayIn, missingOn } from '@kring/domain'
import { forecastOf } from '@kring/domain/forecast'
import { Hono } from 'hono'
import { forRegion, forRoster } from '../../data/index.ts'
import { requirePermission, requireSignedIn } from '../authorise.ts'
import { regionOf } from '../callers/regionOf.ts'
import { ForecastQuery } from '../contract/forecast.ts'
import type { Dependencies } from '../dependencies.ts'
import { queryOf } from '../middleware/input.ts'
import type { RequestContext } from '../middleware/request.ts'
import { signing } from '../signing.ts'
import { operatorTimeZone } from './coordinators.ts'

/** How many coordinators a region will need, for its managers. */
export const forecastRoutes = ({ store, now }: Dependencies) =>
  new Hono<RequestContext>().get('/ops/coordinator-forecast', queryOf(ForecastQuery), async context => {
    const actor = requireSignedIn(context.get('actor'))
    requirePermission(actor, 'trajectory.list', { kind: 'operator' })
    const { region, regions } = regionOf(actor, context.req.valid('query').region)
    const today = dayIn(now(), operatorTimeZone)
    const [occupancies, roster] = await Promise.all([
      forRegion(store, region).occupancies(),
      forRoster(store, signing.roster(actor, region)).list(),
    ])
    // Whoever is away comes back; whoever lacks a paper or has no room of their own carries nothing (G8).
    const able = roster.filter(
      ({ record }) => record.availability.most > 0 && missingOn(record, today).every(({ what }) => what === 'away'),
    )
    const most = able.reduce((sum, { record }) => sum + record.availability.most, 0)
    return context.json({
      region,
      regions,
      coordinators: { now: able.length, ...(able.length === 0 ? {} : { each: most / able.length }) },
      forecast: forecastOf(occupancies, today),
    })
  })
