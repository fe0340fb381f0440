import type { Channel } from '../trajectory/state/reach.ts'
import type { ComplaintContent, ComplaintNews, OpenComplaint, Untold } from './complaint.ts'
import type { ComplaintEventType } from './events.ts'

/** The news that an event is to the complainant; undefined for what they did themselves, or hear anyway. */
export const newsOfEvent: Readonly<Partial<Record<ComplaintEventType, ComplaintNews>>> = {
  acknowledged: 'acknowledged',
  'term-extended': 'extended',
  answered: 'answered',
  'passed-on': 'passed-on',
  closed: 'closed',
}

/**
 * How the complainant hears that there is something new. `mail`: Kring mails that there is, and not what. `officer`: by phone or
 * letter, by whoever handles it. `page`: only on their own page, as they said that nothing else is safe.
 */
export type Telling = 'mail' | 'officer' | 'page'

type Reached = Pick<ComplaintContent, 'reach' | 'email' | 'phone' | 'address'>

const given = (value: string | undefined): boolean => value !== undefined && value !== ''
const addressOf = ({ email, phone, address }: Reached, channel: Channel): string | undefined =>
  channel === 'mail' ? email : channel === 'letter' ? address : phone

/** Whether a message may go by a channel: they named it as safe, and said where to. What they did not name is not safe. */
export const mayTellBy = (content: Reached, channel: Channel): boolean =>
  !content.reach.never && content.reach.allowed.includes(channel) && given(addressOf(content, channel))

export function tellingOf(content: Reached): Telling {
  if (mayTellBy(content, 'mail')) return 'mail'
  const byOfficer: readonly Channel[] = ['phone', 'sms', 'letter']
  return byOfficer.some(channel => mayTellBy(content, channel)) ? 'officer' : 'page'
}

/** Whether the link may be in a message: whoever has it reads the whole complaint, so not where somebody reads along. */
export const mayCarryLink = ({ reach }: Pick<ComplaintContent, 'reach'>, channel: Channel): boolean =>
  !(reach.readsAlong?.on.includes(channel) ?? false)

/**
 * What the officer has yet to tell. `isUndelivered`: of news that was mailed, whether its mail did not arrive, so that it is told
 * in another way. None of who is told by nobody: they read it on their own page.
 */
export function toTell(
  { content, untold }: Pick<OpenComplaint, 'content' | 'untold'>,
  isUndelivered: (news: Untold) => boolean = () => false,
): readonly Untold[] {
  const telling = tellingOf(content)
  return untold.filter(news => telling === 'officer' || (telling === 'mail' && isUndelivered(news)))
}
