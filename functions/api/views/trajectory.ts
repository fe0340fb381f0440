import {
  changeSoon,
  dayIn,
  fidelityOf,
  isAllowedIn,
  type Locale,
  openOffer,
  personsCommandNames,
  planDay,
  type Step,
  type Tenant,
  trajectoryCommands,
  trajectoryWaits,
  variantNameAt,
  type WayOfWorking,
} from '@kring/domain'
import type { OpenTrajectory } from '../../data/index.ts'
import { isAllowed, type Person } from '../authorise.ts'
import type { OfferView, TrajectoryView } from '../contract/index.ts'
import { trajectoryResource } from '../trajectories/access.ts'
import { evaluationView } from './evaluation.ts'
import { placeOf } from './placeOf.ts'
import { planCountView, planView } from './plan.ts'

/** Names of coordinators by subject, as far as they are known to the caller. */
export type CoordinatorNames = ReadonlyMap<string, string>

const named = (person: string, names: CoordinatorNames) => {
  const name = names.get(person)
  return name === undefined ? { person } : { person, name }
}

function headOf({ record, head }: OpenTrajectory, tenant: Tenant) {
  return {
    id: record.id,
    reference: record.id,
    tenant: { id: tenant.id, name: tenant.name, ...(tenant.phone === undefined ? {} : { phone: tenant.phone }) },
    variant: record.variant,
    variantName: variantNameAt(tenant, record.variant),
    state: record.state,
    region: record.region,
    startedAt: record.startedAt,
    ...placeOf(record.assignment.wanted.municipality),
    themes: [...record.themes],
    signals: [...record.signals],
    version: head.version,
  }
}

const wantedOf = ({ assignment: { wanted } }: OpenTrajectory['record']) => ({
  ...wanted,
  languages: [...wanted.languages],
  skills: [...wanted.skills],
  notFrom: [...wanted.notFrom],
})
const organisationsOf = ({ assignment }: OpenTrajectory['record']) => assignment.organisations.map(one => ({ ...one }))

/** What is offered, for who was asked. Put together from what is allowed: what is added to a trajectory is not in it. */
export function offerView(trajectory: OpenTrajectory, tenant: Tenant): OfferView | undefined {
  const { record } = trajectory
  const open = openOffer(record.assignment)
  if (open === undefined) return undefined
  const { id, offeredAt, until } = open
  return {
    view: 'offer',
    ...headOf(trajectory, tenant),
    offer: { id, offeredAt, until },
    wanted: wantedOf(record),
    organisations: organisationsOf(record),
    supervisor: record.assignment.supervisor.name,
  }
}

type Seen = {
  readonly actor: Person
  readonly now: string
  readonly names: CoordinatorNames
  readonly steps: readonly Step[]
  readonly way: WayOfWorking
  readonly locale: Locale
}

/** The whole trajectory, for its coordinator and its region's managers. */
export function trajectoryView(
  trajectory: OpenTrajectory,
  tenant: Tenant,
  { actor, now, names, steps, way, locale }: Seen,
): TrajectoryView {
  const { record } = trajectory
  const { offers, coordinator, familyToldAt, former, fault, supervisor, familyWishes } = record.assignment
  const waits = trajectoryWaits(record, tenant.timeZone)
  const resource = trajectoryResource(trajectory)
  const { setting } = record
  const today = dayIn(now, tenant.timeZone)
  const isManager = isAllowed(actor, 'trajectory.assign', resource)
  const isOver = planDay(record, tenant.timeZone) !== undefined
  return {
    view: 'trajectory',
    ...headOf(trajectory, tenant),
    updatedAt: record.updatedAt,
    today,
    ...waits,
    setting: { ...setting, groups: [...setting.groups] },
    assignment: {
      organisations: organisationsOf(record),
      wanted: wantedOf(record),
      ...(familyWishes === undefined ? {} : { familyWishes }),
      offers: offers.map(({ person, ...offer }) => ({ ...named(person, names), ...offer })),
      ...(coordinator === undefined
        ? {}
        : { coordinator: { ...named(coordinator.person, names), from: coordinator.from } }),
      ...(familyToldAt === undefined ? {} : { familyToldAt }),
      former: former.map(({ person, from, until, reason }) => ({ ...named(person, names), from, until, reason })),
      ...(fault === undefined ? {} : { fault }),
      supervisor,
    },
    log: { ...record.log, contacts: record.log.contacts.map(one => ({ ...one })) },
    circle: record.circle,
    preparation: record.preparation,
    evaluation: evaluationView(record, tenant, way, { isManager, locale }),
    ...(isManager && isOver ? { fidelity: [...fidelityOf(record, { today, timeZone: tenant.timeZone })] } : {}),
    ...(isAllowed(actor, 'trajectory.prepare', resource)
      ? { plan: planView(record, tenant), pictures: [...record.pictures] }
      : {}),
    rightsMove: record.circle.people.flatMap(({ id: person, name, birthDate, removed }) => {
      const change = removed === undefined ? changeSoon(tenant.country, birthDate, today) : undefined
      return change === undefined ? [] : [{ person, name, ...change }]
    }),
    planCount: planCountView(record),
    conference: record.conference,
    steps: steps.map(({ key, name, help, fixed }) => ({
      key,
      name,
      ...(help === undefined ? {} : { help }),
      isOwn: !fixed,
    })),
    ...(record.stop === undefined ? {} : { stop: record.stop }),
    commands: personsCommandNames.filter(
      name =>
        isAllowedIn(trajectoryCommands[name], record.state) &&
        isAllowed(actor, trajectoryCommands[name].action, resource),
    ),
  }
}
