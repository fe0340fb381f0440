import { VariantId } from '@kring/domain'
import { ApiProblem } from '../problems.ts'

/** The kind of conference that a path names. Throws 'not-found' for a name that is none. */
export function requireVariant(name: string): VariantId {
  const id = VariantId.safeParse(name)
  if (!id.success) throw new ApiProblem('not-found')
  return id.data
}
