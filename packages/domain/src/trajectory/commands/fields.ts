import * as z from 'zod'
import { typedName } from '../../language/name.ts'
import { Side } from '../../variants/participants/participants.ts'
import { conferenceParts } from '../../variants/participants/privateTime.ts'
import { SpokenLanguage } from '../../variants/wayOfWorking.ts'
import { circleSectors, knownSince, nearnesses } from '../state/circle.ts'
import { waysOfTakingPart } from '../state/wayOfTakingPart.ts'

export const line = (max: number) => z.string().trim().min(1).max(max)
export const id = z.string().min(1).max(40)
export const day = z.iso.date()
/** A time of the day in the tenant's time zone. */
export const time = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/)
export const someone = typedName(1, 200)
export const part = z.enum(conferenceParts)
export const way = z.enum(waysOfTakingPart)

/** Who somebody is, as typed; contact details are read by the rules. */
export const details = z.strictObject({
  name: someone,
  relation: line(200).optional(),
  side: Side.optional(),
  group: line(200).optional(),
  birthDate: day.optional(),
  isChild: z.boolean().optional(),
  organisation: line(200).optional(),
  email: z.string().max(400).optional(),
  phone: z.string().max(100).optional(),
  address: line(300).optional(),
  addressPrivate: z.boolean().optional(),
  language: SpokenLanguage.optional(),
  interpreter: z.boolean().optional(),
  wishes: line(1000).optional(),
  needs: line(1000).optional(),
  sector: z.enum(circleSectors).optional(),
  nearness: z.enum(nearnesses).optional(),
})

export const known = z.strictObject({ since: z.enum(knownSince), by: someone.optional() })
