import { readFile } from 'node:fs/promises'
import { FunderId } from '@kring/domain'
import { GrantTerms, why } from '@kring/domain/grants'
import * as z from 'zod'
import { changeGrant } from '../../api/grants/changeGrant.ts'
import { ApiProblem } from '../../api/problems.ts'
import { forGranting, forRegister } from '../../data/index.ts'
import { command } from '../command.ts'
import { OperationFault } from '../fault.ts'

const usage = [
  'kring grant <funder> <file> --why "<reason>": the file holds the terms as JSON, as the API takes them (MakeGrant).',
  'The same rules hold as on the screens: what is refused is named by the same code.',
]

export const grantCommand = command({
  name: 'grant',
  summary: 'make a grant of a funder from a file with its terms',
  usage,
  words: ['funder', 'file'],
  options: { why: 'value' },
  local: 'running',
  input: { funder: FunderId, file: z.string().min(1), why },
  run: async ({ funder, file, why: reason }, { host, say }) => {
    const terms = await termsIn(file)
    const data = forGranting(host.store)
    if (!(await data.funders()).some(({ id }) => id === funder))
      throw new OperationFault('funder-unknown', `There is no funder ${funder}: kring funder takes one in.`)
    const partners = await forRegister(host.store).tenants()
    const common = { actor: { subject: 'kring', name: 'kring grant' }, now: host.now(), locale: 'en' } as const
    try {
      const { grant } = await changeGrant(data, partners, { name: 'make', funder, terms, why: reason }, common)
      say(`${grant.funder} ${grant.id}`)
      return 0
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error
      const faults = (error.faults ?? []).map(({ path, sentence }) => [path, sentence].filter(Boolean).join(': '))
      throw new OperationFault('grant-refused', [error.code, ...faults].join('; '), { cause: error })
    }
  },
})

async function termsIn(file: string): Promise<GrantTerms> {
  const text = await readFile(file, 'utf8').catch(() => undefined)
  if (text === undefined) throw new OperationFault('words-wrong', [`There is no file ${file}.`, ...usage].join('\n'))
  const terms = GrantTerms.safeParse(parsed(text))
  if (terms.success) return terms.data
  const wrong = terms.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)
  throw new OperationFault('words-wrong', [`The terms in ${file} are not right.`, ...wrong].join('\n'))
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
