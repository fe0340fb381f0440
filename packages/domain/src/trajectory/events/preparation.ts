import * as z from 'zod'
import { type EventSpec, eventSpec, type Happened, unchanged } from '../../eventSpec.ts'
import type { By } from '../../referral/events.ts'
import type { ChildrenPart, FamilyChoices, Informant, Mandate, Practicality } from '../state/preparation.ts'
import {
  StoredChildren,
  StoredChoices,
  StoredChoices1,
  StoredInformant,
  StoredMandate,
  StoredPracticality,
} from '../stored/preparation.ts'
import { dayEventSpecs } from './day.ts'
import { requirementEventSpecs } from './requirements.ts'

const none = z.object({})

/** The events of the preparation, with their frozen stored schemas. */
export const preparationEventSpecs = {
  'step-done': eventSpec<{ readonly step: string }>()({ open: z.object({ step: z.string() }), personal: none }),
  'step-undone': eventSpec<{ readonly step: string }>()({ open: z.object({ step: z.string() }), personal: none }),
  /** `people`: the ids of everyone who was in the circle. */
  'safety-checked': eventSpec<{ readonly on: string; readonly people: readonly string[] }>()({
    open: z.object({ on: z.string(), people: z.array(z.string()) }),
    personal: none,
  }),
  'choices-set': eventSpec<{ readonly choices: FamilyChoices }>()(
    { open: none, personal: z.object({ choices: StoredChoices }) },
    { open: none, personal: z.object({ choices: StoredChoices1 }), upcast: unchanged },
  ),
  'children-set': eventSpec<{ readonly children: ChildrenPart }>()({
    open: none,
    personal: z.object({ children: StoredChildren }),
  }),
  'informant-set': eventSpec<{ readonly informant: Omit<Informant, 'shownOn'> }>()({
    open: none,
    personal: z.object({ informant: StoredInformant }),
  }),
  'informant-removed': eventSpec<{ readonly informant: string }>()({
    open: z.object({ informant: z.string() }),
    personal: none,
  }),
  'informant-shown': eventSpec<{ readonly informant: string; readonly on: string }>()({
    open: z.object({ informant: z.string(), on: z.string() }),
    personal: none,
  }),
  'mandate-set': eventSpec<{ readonly mandate: Mandate }>()({
    open: none,
    personal: z.object({ mandate: StoredMandate }),
  }),
  'practicality-set': eventSpec<{ readonly practicality: Practicality }>()({
    open: none,
    personal: z.object({ practicality: StoredPracticality }),
  }),
  'practicality-removed': eventSpec<{ readonly practicality: string }>()({
    open: z.object({ practicality: z.string() }),
    personal: none,
  }),
  ...requirementEventSpecs,
  ...dayEventSpecs,
} as const

export type PreparationEventType = keyof typeof preparationEventSpecs
type PayloadOf<Type extends PreparationEventType> =
  (typeof preparationEventSpecs)[Type] extends EventSpec<infer Payload> ? Payload : never
export type PreparationEvent = {
  [Type in PreparationEventType]: Happened<By> & { readonly type: Type } & PayloadOf<Type>
}[PreparationEventType]
