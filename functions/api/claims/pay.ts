import { nextList } from '@kring/domain'
import type * as z from 'zod'
import { earlierClaimChange, type Intent } from '../../data/index.ts'
import { type Person, requireStillHolds } from '../authorise.ts'
import type { PaidClaims, PayClaims } from '../contract/index.ts'
import type { Dependencies } from '../dependencies.ts'
import { claimsOfPerson, regionClaims, yearOfMonth } from './access.ts'
import { handleClaimCommand } from './handleCommand.ts'

/**
 * Marks what stood on a payment list as paid, by one number. Each coordinator's sheet is a transaction of its own: a
 * request that was interrupted is repeated with the same key and goes on under the same number. Throws ApiProblem.
 */
export async function payClaims(
  dependencies: Dependencies,
  actor: Person,
  { region: asked, month, rows }: z.infer<typeof PayClaims>,
  key: string,
): Promise<PaidClaims> {
  const { region, data } = regionClaims(dependencies, actor, asked)
  await requireStillHolds(dependencies.store, actor, 'costs.decide', { kind: 'coordinator', region })
  const year = yearOfMonth(month)
  const intent: Intent = { owner: actor.subject, key, request: { region, month, rows } }
  const earlier = await Promise.all(
    rows.map(async ({ person, entries }) => {
      const file = await data.claims(person, year)
      const change = file && earlierClaimChange(file, intent)
      return change?.sheet.entries.find(({ id }) => entries.includes(id))?.list
    }),
  )
  const list = earlier.find(one => one !== undefined) ?? nextList(await data.claimsOf(year), year)
  let paid = 0
  for (const { person, entries } of rows) {
    const work = () => claimsOfPerson(dependencies, actor, region, year, person)
    await handleClaimCommand(dependencies, { actor, work, command: { name: 'mark-paid', list, entries }, intent })
    paid += entries.length
  }
  return { list, paid }
}
