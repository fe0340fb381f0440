import type { Locale } from '@kring/domain'
import type { Problem } from '../contract/index.ts'
import { PartChanged } from '../partChanged.ts'
import { partSentence } from '../partSentences.ts'
import { sentenceOf } from '../problemSentences.ts'
import { type ApiProblem, type ProblemFault, problemStatus } from '../problems.ts'
import { isInDefinition } from './definitionFaults.ts'
import { definitionSentence } from './definitionSentences.ts'
import { emailSentence } from './emailSentences.ts'

/** The answer of a problem, as RFC 9457 has it, with a sentence for a person. */
export function problemJson(problem: ApiProblem, locale: 'nl' | 'fr' | 'en', instance: string): Response {
  const status = problemStatus[problem.code]
  const changed = problem instanceof PartChanged ? problem.changed : undefined
  const detail = changed === undefined ? sentenceOf(problem.code, locale) : partSentence(changed, locale)
  const body: Problem = {
    type: `urn:kring:problem:${problem.code}`,
    title: problem.code,
    status,
    code: problem.code,
    detail,
    instance,
    ...(changed === undefined ? {} : { part: changed.part }),
    ...(problem.faults === undefined
      ? {}
      : { faults: problem.faults.map(fault => ({ ...fault, sentence: sentenceFor(fault, locale) || detail })) }),
  }
  const wait = problem.code === 'storage-unavailable' ? 2 : problem.retryAfterSeconds
  const retry = wait === undefined ? {} : { 'Retry-After': String(wait) }
  const challenge = status === 401 ? { 'WWW-Authenticate': 'Bearer' } : {}
  return new Response(JSON.stringify(body), {
    status,
    headers: {
      'Content-Type': 'application/problem+json',
      'Content-Language': locale,
      'Cache-Control': 'no-store',
      ...retry,
      ...challenge,
    },
  })
}

function sentenceFor({ code, path, sentence: given }: ProblemFault, locale: Locale): string {
  const sentence = given || (emailSentence(code, locale) ?? '')
  const isAboutField = code === 'unknown-field' || code === 'missing-field' || code === 'wrong-type'
  if (sentence !== '' || !isAboutField || !isInDefinition(path.split('.'))) return sentence
  return definitionSentence({ code, path }, locale)
}
