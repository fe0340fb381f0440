import * as z from 'zod'
import { eventSpec } from '../eventSpec.ts'
import type { AskedErasure } from './erasureAsked.ts'
import type { LegalHold } from './legalHold.ts'

/** The events of holds and of what is to be erased. Frozen, as those in events.ts. */
export const retentionEventSpecs = {
  'hold-placed': eventSpec<{ readonly hold: Omit<LegalHold, 'placedAt'> }>()({
    open: z.object({}),
    personal: z.object({
      hold: z.object({
        id: z.string(),
        ground: z.enum(['complaint', 'court', 'police', 'claim', 'other']),
        words: z.string().optional(),
        reviewOn: z.string(),
      }),
    }),
  }),
  'hold-lifted': eventSpec<{ readonly hold: string; readonly why: string }>()({
    open: z.object({ hold: z.string() }),
    personal: z.object({ why: z.string() }),
  }),
  'erasure-asked': eventSpec<{ readonly erasure: Omit<AskedErasure, 'askedAt'> }>()({
    open: z.object({}),
    personal: z.object({
      erasure: z.object({
        id: z.string(),
        person: z.string().optional(),
        removeFiles: z.array(z.string()).optional(),
        askedBy: z.string(),
        reason: z.string(),
        dueOn: z.string(),
      }),
    }),
  }),
  'erasure-taken-back': eventSpec<{ readonly erasure: string; readonly why?: string | undefined }>()({
    open: z.object({ erasure: z.string() }),
    personal: z.object({ why: z.string().optional() }),
  }),
  /** What was asked of one person is done; after a whole dossier nothing is left that could say so. */
  'erasure-carried-out': eventSpec<{ readonly erasure: string }>()({
    open: z.object({ erasure: z.string() }),
    personal: z.object({}),
  }),
} as const
