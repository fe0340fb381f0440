import { parseArgs } from 'node:util'
import * as z from 'zod'
import { environmentNamed } from '../environments.ts'
import { type CostLine, estimate } from './estimate.ts'
import { fixedPartsOf } from './fixedParts.ts'
import { readPrices } from './prices.ts'

const whole = z
  .string()
  .regex(/^\d{1,9}$/, 'expected a whole number')
  .transform(Number)
const Words = z.strictObject({ tenants: whole, referrals: whole, environment: z.string().default('production') })

export const usage = 'cost --tenants <number> --referrals <number a year, of all together> [--environment <name>]'

/**
 * Prints what an environment costs in a month, line by line. Returns the exit code: 0, or 2 for words that are wrong,
 * each of which it names. Throws InvalidSettings.
 */
export function run(args: readonly string[], say: (line: string) => void = console.log): 0 | 2 {
  const words = wordsOf(args)
  if (typeof words === 'string') {
    say(`${words}\n${usage}`)
    return 2
  }
  const prices = readPrices()
  const { lines, usd } = estimate(words, fixedPartsOf(environmentNamed(words.environment)), prices)
  say(`${words.tenants} tenants, ${words.referrals} referrals a year, prices of ${prices.asOf} in ${prices.region}`)
  for (const line of lines.filter(one => one.usd >= 0.005).toSorted((a, b) => b.usd - a.usd)) say(printed(line))
  say(`${usd.toFixed(2).padStart(10)}  USD a month`)
  return 0
}

function wordsOf(args: readonly string[]): z.output<typeof Words> | string {
  try {
    const options = {
      tenants: { type: 'string' },
      referrals: { type: 'string' },
      environment: { type: 'string' },
    } as const
    const parsed = Words.safeParse(parseArgs({ args: [...args], options }).values)
    if (parsed.success) return parsed.data
    return parsed.error.issues.map(({ path, message }) => `--${path.join('.')}: ${message}`).join('; ')
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

const printed = ({ price, quantity, unit, usd }: CostLine): string =>
  `${usd.toFixed(2).padStart(10)}  ${price}: ${Math.round(quantity * 100) / 100} ${unit}`

if (import.meta.main) process.exitCode = run(process.argv.slice(2))
