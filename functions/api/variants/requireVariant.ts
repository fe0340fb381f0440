import { VariantId } from '@kring/domain'
import { ApiProblem } from '../problems.ts'

/** Parses the kind of conference in a path. Throws 'not-found'. */
export function requireVariant(name: string): VariantId {
  const id = VariantId.safeParse(name)
  if (!id.success) throw new ApiProblem('not-found')
  return id.data
}
