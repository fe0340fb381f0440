import { answerWithMeaning } from '../forms/answers/answersByMeaning.ts'
import { labelOf } from '../forms/answers/describe.ts'
import type { FormDefinition } from '../forms/definition/definition.ts'
import type { Locale } from '../language/locale.ts'

type GrantName = { readonly id: string; readonly name: string }

/** Who pays, as a proposal: one of the grants, or in words. Both are empty when the referrer does not know. */
export type ProposedPayer = { readonly grant: string; readonly payer: string }

/** Answers that name nobody, and those that say that a grant pays. */
const unknown = new Set(['unknown'])
const grantAnswers = new Set(['grant'])

/**
 * Proposes who pays, from what the referrer said. A grant whose name they wrote; else the only grant, when they said that
 * one pays; else their words. The regional manager confirms or changes it.
 */
export function proposedPayer(
  definition: FormDefinition,
  answers: unknown,
  grants: readonly GrantName[],
  locale: Locale,
): ProposedPayer {
  const said = answerWithMeaning(definition, answers, 'payer')
  const choices = said.flatMap(({ question, answer }) => (question.type === 'choice' ? [String(answer)] : []))
  const words = said
    .filter(({ question, answer }) => !(question.type === 'choice' && unknown.has(String(answer))))
    .map(({ question, answer }) => labelOf(definition, question.key, answer, locale))
  const named = grants.filter(({ name }) => words.some(text => plain(text).includes(plain(name))))
  const [only, ...others] = named.length > 0 ? named : choices.some(one => grantAnswers.has(one)) ? grants : []
  if (only !== undefined && others.length === 0) return { grant: only.id, payer: '' }
  return { grant: '', payer: words.join(': ').slice(0, 200) }
}

const plain = (text: string): string =>
  text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ').trim()
