import { FunderId } from '@kring/domain'
import { type Member, memberKey } from '../../data/index.ts'
import type { StreamDependencies } from '../dependencies.ts'
import type { Composed } from './composed.ts'
import { type Message, type MessageReference, messageAboutEdition } from './reference.ts'
import type { Sources } from './sources.ts'

type ToFunder = Extract<MessageReference, { cause: 'edition' }>

/** The mails about a published edition: to each of the funder's people. */
export const mailsOfEdition = async (
  sources: Sources,
  about: Omit<ToFunder, 'cause' | 'to'>,
): Promise<readonly Message[]> =>
  (await peopleOf(sources, about.funder)).map(({ subject: to }) =>
    messageAboutEdition({ cause: 'edition', ...about, to }),
  )

/** Undefined for who works for the funder no more. */
export async function composeToFunder(
  { publicUrl }: StreamDependencies,
  sources: Sources,
  { funder, grant, asOf, number, to, at }: ToFunder,
): Promise<Composed | undefined> {
  const reader = (await peopleOf(sources, funder)).find(({ subject }) => subject === to)
  if (reader?.email === undefined) return undefined
  return {
    kind: 'edition-published',
    to: reader.email,
    locale: 'nl',
    facts: {
      reference: '',
      tenant: 'Eigen Kracht Centrale',
      region: '',
      day: asOf,
      link: `${publicUrl}/reports?${new URLSearchParams({ grant, asOf, number: String(number) })}`,
    },
    at,
    member: { at: undefined, key: memberKey(reader.subject, reader.membership).sk, subject: to },
  }
}

const peopleOf = async (sources: Sources, funder: string): Promise<readonly Member[]> =>
  (await sources.members(undefined)).filter(
    ({ membership, email, pending }) =>
      membership.role === 'funder' &&
      membership.funder === FunderId.parse(funder) &&
      email !== undefined &&
      pending === undefined,
  )
