import type { Locale } from '@kring/domain'
import { grantName, type PaidMonths, shownMonths } from '@kring/domain/imports'
import { monthsInWords } from '../monthsInWords.ts'
import { ApiProblem } from '../problems.ts'
import type { Importer } from './partners.ts'

/** Throws ApiProblem, with the months by grant, where rows are of months that an edition of the grant that pays for them has shown. */
export async function refuseShown(
  { data }: Pick<Importer, 'data'>,
  paid: readonly PaidMonths[],
  locale: Locale,
): Promise<void> {
  const shown = new Map<string, string>()
  for (const { grant } of paid) {
    const through = await data.shownThrough(grant.funder, grant.id)
    if (through !== undefined) shown.set(grantName(grant), through)
  }
  const found = shownMonths(paid, shown)
  if (found.length === 0) return
  throw new ApiProblem(
    'import-months-shown',
    found.map(({ grant, ...months }) => ({
      code: 'months-shown',
      path: `${grant.funder}/${grant.id}`,
      sentence: `${grant.name}: ${monthsInWords(months, locale)}`,
    })),
  )
}
