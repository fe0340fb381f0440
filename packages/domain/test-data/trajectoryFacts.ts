import * as fc from 'fast-check'
import { outcomes, type TrajectoryFact } from '../src/reports/index.ts'
import { helpUses } from '../src/trajectory/state/evaluations.ts'
import { satisfactionGroups, satisfactionSubjects } from '../src/trajectory/state/satisfaction.ts'
import { stopReasons } from '../src/trajectory/state/stop.ts'
import { variantIds } from '../src/variants/variantIds.ts'

const month = fc.constantFrom('2026-03', '2026-04', '2026-05')
const variant = fc.constantFrom(...variantIds)
const count = fc.nat({ max: 12 })
/** Of one of before it may not be known. */
const maybe = fc.option(count, { freq: 9, nil: undefined })
const days = fc.option(fc.nat({ max: 90 }), { nil: undefined })
const checked = fc.record({ fully: count, partly: count, not: count })
const sum = fc.record({ n: fc.integer({ min: 1, max: 9 }), sum: fc.integer({ min: 1, max: 90 }) })

/** Any fact of a trajectory. */
export const trajectoryFacts: fc.Arbitrary<TrajectoryFact> = fc.oneof(
  fc
    .record({
      kind: fc.constant('trajectory' as const),
      month,
      variant,
      outcome: fc.constantFrom(...outcomes),
      reason: fc.constantFrom(...stopReasons, 'withdrawn' as const),
      coordinatorDays: days,
      contactDays: days,
      conferenceDays: days,
      wholeDays: days,
    })
    .map(({ reason, ...fact }) => ({ ...fact, stopReason: fact.outcome === 'stopped' ? reason : undefined })),
  fc.record({
    kind: fc.constant('conference' as const),
    month,
    variant,
    circle: maybe,
    professionals: maybe,
    children: maybe,
    known: maybe,
    invited: maybe,
    themes: maybe,
    privateMinutes: maybe,
  }),
  fc.record({
    kind: fc.constant('plan' as const),
    month,
    variant,
    isWithMeeting: fc.boolean(),
    agreements: maybe,
    byCircle: maybe,
  }),
  fc.record({
    kind: fc.constant('evaluation' as const),
    month,
    isOnTime: fc.option(fc.boolean(), { freq: 9, nil: undefined }),
    isReconvened: fc.option(fc.boolean(), { freq: 9, nil: undefined }),
    done: fc.option(
      fc.record({
        checked: fc.option(checked, { freq: 9, nil: undefined }),
        satisfaction: fc.dictionary(
          fc.constantFrom(...satisfactionGroups),
          fc.dictionary(fc.constantFrom(...satisfactionSubjects), sum),
        ),
      }),
      { nil: undefined },
    ),
  }),
  fc.record({
    kind: fc.constant('follow-up' as const),
    month,
    after: fc.constantFrom(6 as const, 12 as const),
    checked,
    help: fc.option(fc.constantFrom(...helpUses), { nil: undefined }),
    isReconvened: fc.boolean(),
  }),
)
