import type { Declaration } from '../definition/definition.ts'
import { simplify, withCondition } from '../definition/simplify.ts'

/**
 * The declarations once these questions are no longer asked, and so never answered: without those that only an answer
 * to one of them could call for.
 */
export function declarationsWithout(declarations: readonly Declaration[], gone: ReadonlySet<string>): Declaration[] {
  return declarations.flatMap(declaration => {
    const left = simplify(declaration.visibleIf, ({ question }) => (gone.has(question) ? false : undefined))
    return left === false ? [] : [withCondition(declaration, left)]
  })
}
