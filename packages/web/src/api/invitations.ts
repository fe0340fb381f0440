import type {
  AcknowledgeBody,
  GiveVoice,
  InvitationAnswerBody,
  InvitationMessageBody,
  InvitationView,
  RedeemCode,
  RedeemedLink,
} from '@kring/functions/api/contract/invitees'
import type { PictureLink } from '@kring/functions/api/contract/pictures'
import { ask } from './client.ts'
import { download } from './download.ts'
import type { Input, Output } from './endpoints.ts'

export type { InvitationView }
export type InvitationMessage = Input<typeof InvitationMessageBody>
export type InvitationAnswer = Input<typeof InvitationAnswerBody>

const at = (tenant: string, rest: string) => `/i/${encodeURIComponent(tenant)}/${rest}`

/** What somebody who is invited reads and says, with the secret of their own link. */
export const readInvitation = (tenant: string, personalLink: string) =>
  ask<InvitationView>(at(tenant, 'invitation'), { personalLink })
/** A link to a picture of the plan, for less than a minute. */
export const readPlanPicture = (tenant: string, personalLink: string, picture: string) =>
  ask<PictureLink>(at(tenant, `pictures/${encodeURIComponent(picture)}`), { personalLink })
export const answerInvitation = (tenant: string, personalLink: string, body: InvitationAnswer) =>
  ask<InvitationView>(at(tenant, 'answer'), { method: 'POST', personalLink, body })
export const writeMessage = (tenant: string, personalLink: string, body: InvitationMessage) =>
  ask<InvitationView>(at(tenant, 'message'), { method: 'POST', personalLink, body })
export const acknowledgeRequirements = (tenant: string, personalLink: string, version: number) => {
  const body: Input<typeof AcknowledgeBody> = { version }
  return ask<InvitationView>(at(tenant, 'acknowledge'), { method: 'POST', personalLink, body })
}
/** Says how the day was; nobody is told whose it is. */
export const giveVoice = (tenant: string, personalLink: string, body: Input<typeof GiveVoice>) =>
  ask<InvitationView>(at(tenant, 'voice'), { method: 'POST', personalLink, body })
/** Asks what is held about whose invitation it is. */
export const askOwnData = (tenant: string, personalLink: string) =>
  ask<InvitationView>(at(tenant, 'own-data'), { method: 'POST', personalLink, body: {} })
/** Saves the day for the calendar of the device; the file says neither what it is about nor whom. */
export const saveCalendar = (tenant: string, personalLink: string) =>
  download(at(tenant, 'calendar'), { personalLink, accept: 'text/calendar', name: 'afspraak.ics' })
/** Gives the link for the code of a letter; a code works once. */
export const redeemInvitationCode = (tenant: string, code: string) => {
  const body: Input<typeof RedeemCode> = { code }
  return ask<Output<typeof RedeemedLink>>(at(tenant, 'redeem'), { method: 'POST', as: 'anyone', body })
}
