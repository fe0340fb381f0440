import type { CoordinatorRecord } from '@kring/domain'
import * as z from 'zod'

const day = z.string()
const paper = z.object({ from: day, until: day })

/**
 * A record as its head holds it, for the roster. It is made of the events at every change, so a record that a later
 * version of the product cannot read here is still whole in its events.
 */
export const StoredRecord: z.ZodType<CoordinatorRecord> = z.object({
  state: z.enum(['active', 'ended']),
  person: z.string(),
  region: z.string().brand<'RegionId'>(),
  country: z.enum(['NL', 'BE']),
  name: z.string(),
  email: z.string().optional(),
  phone: z.string().optional(),
  home: z.string().optional(),
  engagement: z.enum(['volunteer', 'freelance']),
  languages: z.array(z.string()),
  skills: z.array(z.string()),
  gender: z.enum(['woman', 'man', 'other']).optional(),
  background: z.string().optional(),
  affiliations: z.array(
    z.object({
      id: z.string(),
      organisation: z.object({ tenant: z.string().brand<'TenantId'>().optional(), name: z.string() }),
      kind: z.enum(['employee', 'volunteer', 'board', 'client', 'family-works-there', 'other']),
      from: day.optional(),
      until: day.optional(),
    }),
  ),
  affiliationsConfirmedOn: day.optional(),
  availability: z.object({ most: z.int(), away: z.array(paper), note: z.string().optional() }),
  supervisor: z.object({ name: z.string(), subject: z.string().optional() }).optional(),
  training: z.array(z.object({ session: z.string(), day, attended: z.boolean().optional() })),
  papers: z.object({
    certificate: paper.optional(),
    conduct: paper.optional(),
    insurance: paper.optional(),
    informationNote: day.optional(),
    secrecy: day.optional(),
  }),
  ended: z.object({ on: day, reason: z.enum(['own-wish', 'operator', 'affiliation', 'other']) }).optional(),
})
