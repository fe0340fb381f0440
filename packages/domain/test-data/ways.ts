import * as fc from 'fast-check'
import { coreStepIds } from '../src/variants/coreSteps.ts'
import type { KnownForm } from '../src/variants/linkedForms.ts'
import { extraRoles } from '../src/variants/roles.ts'
import { variantIds } from '../src/variants/variantIds.ts'
import { type OwnStep, WayOfWorking } from '../src/variants/wayOfWorking.ts'

export const homeVisit: OwnStep = { key: 'homeVisit', name: { nl: 'Bezoek aan huis', fr: 'Visite', en: 'Home visit' } }
export const reminder: OwnStep = { key: 'reminder', name: { nl: 'Herinnering', fr: 'Rappel', en: 'Reminder' } }

/** A way of working of which only this is set. */
export const wayWith = (set: Partial<WayOfWorking>): WayOfWorking => WayOfWorking.parse(set)

/** A published form of a partner, as its list knows it. */
export const knownForm = (form: Partial<KnownForm> & Pick<KnownForm, 'id'>): KnownForm => ({
  audience: 'professional',
  variants: ['family'],
  title: { nl: form.id },
  live: { version: 1 },
  isOpen: true,
  ...form,
})

const key = fc.constantFrom('homeVisit', 'reminder', 'walk', 'call', 'letter')
const roles = fc.uniqueArray(fc.constantFrom(...extraRoles))
export const anyVariant = fc.constantFrom(...variantIds)

/** A way of working of the right shape, in whatever order, also one that no guard would allow. */
export const anyWay: fc.Arbitrary<WayOfWorking> = fc
  .record({
    ownSteps: fc.uniqueArray(key).map(keys => keys.map(one => ({ key: one, name: { nl: one } }))),
    order: fc.array(fc.oneof(key, fc.constantFrom(...coreStepIds)), { maxLength: 20 }),
    present: fc.record({ information: roles, presentation: roles }),
    evaluations: fc
      .uniqueArray(fc.integer({ min: 2, max: 36 }), { maxLength: 6 })
      .map(months => months.sort((a, b) => a - b)),
  })
  .map(set => WayOfWorking.parse(set))
