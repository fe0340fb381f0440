/**
 * Stryker's ignore plugin `texts`: what is data rather than a rule gets no mutants.
 *
 * - A text in three languages (`{ nl, fr, en }`, or a call of `t(nl, fr, en)`): wording is proofread, not tested; that
 *   every text exists in all three is held by the types.
 * - The message of an error that is thrown for a programmer, and of a zod issue: callers go by class, code and path.
 */
type Node = {
  readonly type: string
  readonly properties?: readonly Node[]
  readonly key?: Node
  readonly name?: string
  readonly value?: unknown
  readonly callee?: Node
  readonly arguments?: readonly Node[]
}

const named = (node: Node | undefined, name: string): boolean =>
  node !== undefined && ((node.type === 'Identifier' && node.name === name) || node.value === name)

const isText = (node: Node): boolean =>
  node.type === 'ObjectExpression' &&
  ['nl', 'fr', 'en'].every(locale => node.properties?.some(property => named(property.key, locale)))

const isTextCall = (node: Node): boolean =>
  node.type === 'CallExpression' && named(node.callee, 't') && node.arguments?.length === 3

const isThrownError = (node: Node): boolean =>
  node.type === 'NewExpression' && ['Error', 'TypeError', 'RangeError'].some(name => named(node.callee, name))

const isMessage = (node: Node): boolean => node.type === 'ObjectProperty' && named(node.key, 'message')

/** Why no mutant is made of this node or what is in it; undefined where mutants are made. */
export function whyIgnored(node: Node): string | undefined {
  if (isText(node) || isTextCall(node)) return 'a text in three languages'
  if (isThrownError(node) || isMessage(node)) return 'a message for a programmer'
  return undefined
}

export const strykerPlugins = [
  { kind: 'Ignore', name: 'texts', value: { shouldIgnore: (path: { readonly node: Node }) => whyIgnored(path.node) } },
]
