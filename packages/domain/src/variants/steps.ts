import type { GuardId } from '../guards/guardIds.ts'
import { type CoreStep, type CoreStepId, coreStepsOf, type OrderRule, orderRules } from './coreSteps.ts'
import type { VariantId } from './variants.ts'
import type { OwnStep, WayOfWorking } from './wayOfWorking.ts'

export type StepKey = WayOfWorking['order'][number]
/** `fixed`: cannot be removed. `fixedBy`: the guard that requires it; absent when the kind of conference does. */
export type Step = Pick<OwnStep, 'name' | 'help'> & { readonly key: StepKey } & (
    | { readonly fixed: true; readonly fixedBy?: GuardId }
    | { readonly fixed: false }
  )

type Way = Pick<WayOfWorking, 'ownSteps' | 'order'>

/**
 * The preparation steps of one kind of conference at one partner, in order: every fixed and own step once, and no step
 * before one that a guard puts first, whatever the stored order says. Steps that the order does not name get a default
 * place: a fixed step its usual one, an own step just before the date.
 */
export function stepsOf(variant: VariantId, way: Way): readonly Step[] {
  const core = new Map<StepKey, CoreStep>(coreStepsOf(variant).map(step => [step.id, step]))
  const own = new Map<StepKey, OwnStep>(way.ownSteps.map(step => [step.key, step]))
  return keysInOrder(variant, way).flatMap((key): Step[] => {
    const fixed = core.get(key)
    if (fixed !== undefined) {
      const { name, help, guard } = fixed
      return [{ key, name, help, fixed: true, ...(guard === undefined ? {} : { fixedBy: guard }) }]
    }
    const step = own.get(key)
    return step === undefined ? [] : [{ ...step, fixed: false }]
  })
}

function keysInOrder(variant: VariantId, { ownSteps, order }: Way): readonly StepKey[] {
  const core = coreStepsOf(variant).map(({ id }) => id)
  const own = ownSteps.map(({ key }) => key)
  const known = new Set<StepKey>([...core, ...own])
  const keys: StepKey[] = [...new Set(order)].filter(key => known.has(key))
  core.forEach((id, index) => {
    if (keys.includes(id)) return
    const before = core.slice(0, index).findLast(one => keys.includes(one))
    keys.splice(before === undefined ? 0 : keys.indexOf(before) + 1, 0, id)
  })
  for (const key of own) if (!keys.includes(key)) keys.splice(keys.indexOf('set-date'), 0, key)
  return asGuarded(keys)
}

/** Moves steps forward where a guard requires it, and otherwise keeps the order. */
function asGuarded(keys: readonly StepKey[]): readonly StepKey[] {
  const placed: StepKey[] = []
  const place = (key: StepKey): void => {
    if (placed.includes(key)) return
    for (const first of mustPrecede(key)) if (keys.includes(first)) place(first)
    placed.push(key)
  }
  keys.forEach(place)
  return placed
}

const mustPrecede = (key: StepKey): readonly CoreStepId[] =>
  orderRules.filter(({ after }) => after === key).map(({ before }) => before)

/** Why a step cannot be moved: the rule, or that it is at the edge of the list. */
export type Held = { readonly why: 'edge' } | { readonly why: 'guard'; readonly rule: OrderRule }

/** What prevents moving a step one place up (-1) or down (1); undefined when nothing does. */
export function heldBack(variant: VariantId, way: Way, key: StepKey, by: 1 | -1): Held | undefined {
  const keys = keysInOrder(variant, way)
  const index = keys.indexOf(key)
  const adjacentKey = index < 0 ? undefined : keys[index + by]
  if (adjacentKey === undefined) return { why: 'edge' }
  const [before, after] = by === 1 ? [key, adjacentKey] : [adjacentKey, key]
  const rule = orderRules.find(one => one.before === before && one.after === after)
  return rule === undefined ? undefined : { why: 'guard', rule }
}

/** Moves a step one place up or down, unless something prevents it. */
export function moveStep<Given extends Way>(variant: VariantId, way: Given, key: StepKey, by: 1 | -1): Given {
  if (heldBack(variant, way, key, by) !== undefined) return way
  const keys = [...keysInOrder(variant, way)]
  const index = keys.indexOf(key)
  keys.splice(index, 1)
  keys.splice(index + by, 0, key)
  return { ...way, order: keys }
}

/** Adds a step after the named one, by default just before the date. */
export function addStep<Given extends Way>(variant: VariantId, way: Given, step: OwnStep, after?: StepKey): Given {
  const keys = [...keysInOrder(variant, way)]
  const place = after === undefined ? keys.indexOf('set-date') : keys.indexOf(after) + 1
  keys.splice(place, 0, step.key)
  return { ...way, ownSteps: [...way.ownSteps, step], order: keys }
}

/** Removes one of the partner's own steps; fixed ones stay. */
export function removeStep<Given extends Way>(way: Given, key: StepKey): Given {
  return {
    ...way,
    ownSteps: way.ownSteps.filter(step => step.key !== key),
    order: way.ownSteps.some(step => step.key === key) ? way.order.filter(one => one !== key) : way.order,
  }
}

/** Whether the stored order already meets the guards' rules. */
export function isInOrder(variant: VariantId, way: Way): boolean {
  const known = new Set<StepKey>([...coreStepsOf(variant).map(({ id }) => id), ...way.ownSteps.map(({ key }) => key)])
  const named = way.order.filter(key => known.has(key))
  const kept = keysInOrder(variant, way).filter(key => named.includes(key))
  return named.length === kept.length && named.every((key, index) => key === kept[index])
}
