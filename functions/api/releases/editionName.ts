import { ReleaseId } from '@kring/domain/releases'
import * as z from 'zod'
import { ApiProblem } from '../problems.ts'

const { grant, asOf } = ReleaseId.shape
const EditionName = z.object({
  grant,
  asOf,
  number: z
    .string()
    .regex(/^[1-9]\d{0,2}$/)
    .transform(Number),
})

/** Which edition of a funder a path names. Throws 'not-found' for what can be none. */
export function editionNameOf(path: unknown): Omit<ReleaseId, 'funder'> {
  const name = EditionName.safeParse(path)
  if (!name.success) throw new ApiProblem('not-found')
  return name.data
}
