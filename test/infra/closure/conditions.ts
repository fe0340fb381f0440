import type { Statement } from './statement.ts'

/** The keys of a request's context, in lower case, with their values. A key that is left out is missing from the request. */
export type Context = Readonly<Record<string, readonly string[]>>

/**
 * `${aws:PrincipalTag/tenant}` replaced by what the context has. AWS: a variable without a value makes the text match
 * nothing. docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html
 */
export function filledIn(text: string, context: Context): string | undefined {
  let isComplete = true
  const filled = text.replaceAll(/\$\{([^}]+)\}/g, (_all, name: string) => {
    const [value] = context[name.toLowerCase()] ?? []
    if (value === undefined) isComplete = false
    return value ?? ''
  })
  return isComplete ? filled : undefined
}

/** Whether a pattern with `*` and `?` matches the whole text. */
export function matches(pattern: string, text: string): boolean {
  const escaped = pattern.replaceAll(/[\\^$.|+()[\]{}]/g, '\\$&')
  return new RegExp(`^${escaped.replaceAll('*', '.*').replaceAll('?', '.')}$`, 's').test(text)
}

const same = (wanted: string, value: string): boolean => wanted === value

/** The operators that our policies use, without `Null`. A policy with another one throws: nobody knows what it says. */
const operators: Readonly<Record<string, { readonly holds: typeof same; readonly negated?: true }>> = {
  StringEquals: { holds: same },
  StringNotEquals: { holds: same, negated: true },
  StringLike: { holds: matches },
  ArnEquals: { holds: matches },
  ArnLike: { holds: matches },
  ArnNotEquals: { holds: matches, negated: true },
  Bool: { holds: (wanted, value) => wanted.toLowerCase() === value.toLowerCase() },
}

/** Whether all conditions hold. AWS: docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-logic-multiple-context-keys-or-values.html */
export const conditionsHold = (condition: Statement['Condition'], context: Context): boolean =>
  Object.entries(condition).every(([name, keys]) =>
    Object.entries(keys).every(([key, wanted]) => holds(name, wanted, context[key.toLowerCase()], context)),
  )

function holds(
  name: string,
  wanted: readonly string[],
  given: readonly string[] | undefined,
  context: Context,
): boolean {
  if (name === 'Null') return wanted.includes(String(given === undefined))
  const [forAll, plain] = name.startsWith('ForAllValues:') ? [true, name.slice('ForAllValues:'.length)] : [false, name]
  const operator = operators[plain]
  if (operator === undefined) throw new Error(`no condition operator ${name}`)
  // AWS: ForAllValues also holds without the key, and a negated operator too.
  if (given === undefined) return forAll || operator.negated === true
  const isAmong = (value: string): boolean =>
    wanted.some(one => {
      const filled = filledIn(one, context)
      return filled !== undefined && operator.holds(filled, value)
    }) !==
    (operator.negated === true)
  return forAll ? given.every(isAmong) : given.some(isAmong)
}
