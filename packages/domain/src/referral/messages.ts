import { readEmail, readPhone } from '../forms/read/contact.ts'
import type { DossierCommand } from './commands.ts'
import type { DecideContext, Decided } from './decideContext.ts'
import type { ReferralErrorCode } from './errors.ts'
import type { Message, SubmittedReferral } from './state.ts'

/** What somebody wants to say after sending: something more, that something is wrong, or how they can be reached now. */
export const messageKinds = ['addition', 'incorrect', 'contact'] as const

/** Bounds a dossier's size; a manager who has read them calls long before. */
const mostUnread = 20
const mostMessages = 60

export const unreadMessages = ({ messages }: Pick<SubmittedReferral, 'messages'>): readonly Message[] =>
  (messages ?? []).filter(({ readAt }) => readAt === undefined)

type Command<Name extends DossierCommand['name']> = Extract<DossierCommand, { name: Name }>

/** Refuses a message that says nothing, and contact details that cannot be used. */
export function sendMessage(
  state: SubmittedReferral,
  { kind, text, ...typed }: Command<'send-message'>,
  { newId: id, at, by }: DecideContext,
): Decided {
  if (unreadMessages(state).length >= mostUnread || (state.messages?.length ?? 0) >= mostMessages)
    return refuse('too-many-messages')
  if (kind !== 'contact')
    return text === undefined
      ? refuse('message-empty')
      : { ok: true, events: [{ type: 'message-sent', message: { id, kind, text }, at, by }] }
  const [email, phone] = [readEmail(typed.email), readPhone(typed.phone)]
  if (email.state === 'flawed') return refuse('message-email-unfit')
  if (phone.state === 'flawed') return refuse('message-phone-unfit')
  const contact = {
    ...(email.state === 'given' && { email: email.value }),
    ...(phone.state === 'given' && { phone: phone.value }),
    ...(text !== undefined && { text }),
  }
  if (Object.keys(contact).length === 0) return refuse('message-empty')
  return { ok: true, events: [{ type: 'message-sent', message: { id, kind, ...contact }, at, by }] }
}

/** The manager has read it. A new e-mail address is written to only once they confirm it (`use`). */
export function markMessageRead(
  state: SubmittedReferral,
  { message: id, use = false }: Command<'mark-message-read'>,
  { at, by }: DecideContext,
): Decided {
  const message = unreadMessages(state).find(one => one.id === id)
  if (message === undefined) return refuse('message-unknown')
  const isUsed = use && message.kind === 'contact'
  return { ok: true, events: [{ type: 'message-read', message: id, used: isUsed, at, by }] }
}

/** The dossier after a message was read: mails go to a confirmed new address from here on. */
export function withMessageRead(
  state: SubmittedReferral,
  { message: id, used, at }: { readonly message: string; readonly used: boolean; readonly at: string },
): SubmittedReferral {
  const messages = (state.messages ?? []).map(one => (one.id === id ? { ...one, readAt: at, used } : one))
  const email = messages.find(one => one.id === id)?.email
  if (!used || email === undefined || state.referrer.kind !== 'citizen') return { ...state, messages }
  return { ...state, messages, referrer: { ...state.referrer, email } }
}

const refuse = (code: Extract<ReferralErrorCode, `message-${string}` | 'too-many-messages'>): Decided => ({
  ok: false,
  error: { code },
})
