import { readFileSync } from 'node:fs'
import * as z from 'zod'

const Price = z.strictObject({
  usd: z.number().min(0),
  /** How many units the price is for. */
  per: z.number().positive(),
  unit: z.string(),
  /** Units a month that cost nothing, for as long as the account exists. */
  free: z.number().positive().optional(),
  /** The page that says so. */
  source: z.string(),
  /** Whether it was read there for this file. */
  verified: z.boolean(),
})

const PriceFile = z.strictObject({
  asOf: z.string().regex(/^\d{4}-\d{2}$/),
  region: z.string(),
  currency: z.literal('USD'),
  note: z.string(),
  prices: z.record(z.string(), Price),
})
export type PriceFile = z.infer<typeof PriceFile>

/** The price file of this month: a new one is a new file, and its name stands here. Throws a ZodError. */
export const readPrices = (): PriceFile =>
  PriceFile.parse(JSON.parse(readFileSync(new URL('./prices-2026-11.json', import.meta.url), 'utf8')))
