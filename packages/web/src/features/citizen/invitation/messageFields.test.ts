import { describe, expect, it } from 'vitest'
import type { InvitationView } from '../../../api/invitations.ts'
import { isMessageTaken, isOtherMessage, messageFields, messageOf } from './messageFields.ts'

const view: InvitationView = {
  state: 'preparation',
  tenant: { id: 'linde', name: 'Jeugdhulp De Linde' },
  variant: 'family',
  variantName: {},
  person: { name: 'Edith Maes', isChild: false, locale: 'nl', isInOtherLanguage: false },
  mayAnswer: true,
  invitedBy: ['Johan'],
  people: [],
  questions: [],
  dayRevision: 0,
}
const at = '2026-06-17T09:00:00.000Z'
const written: InvitationView = { ...view, message: { text: 'Tot dan.', use: 'read-aloud', writtenAt: at } }

describe('a message of one’s own', () => {
  it('is sent with for whom it is, without the spaces around it', () => {
    const fields = { ...messageFields(view), text: '  Ik denk aan jullie. ' }
    expect(messageOf(fields, view)).toBeUndefined()
    expect(messageOf({ ...fields, use: 'coordinator' }, view)).toEqual({
      text: 'Ik denk aan jullie.',
      use: 'coordinator',
    })
    expect(messageOf({ ...messageFields(view), use: 'read-aloud' }, view)).toBeUndefined()
  })

  it('is taken back without a text, also when that waited for signal', () => {
    const back = { ...messageFields(written), takeBack: 'yes', waiting: at }
    expect(messageOf(back, written)).toEqual({ use: 'read-aloud', writtenAt: at })
    expect(isMessageTaken({ ...written, message: { use: 'read-aloud', writtenAt: at } }, { use: 'read-aloud' })).toBe(
      true,
    )
  })

  it('that was written elsewhere meanwhile is seen as another one; the same words are not', () => {
    const begun = messageFields(written)
    expect(isOtherMessage(begun, written)).toBe(false)
    expect(
      isOtherMessage(begun, { ...written, message: { text: 'Toch niet.', use: 'read-aloud', writtenAt: at } }),
    ).toBe(true)
    expect(isOtherMessage(begun, view)).toBe(true)
    expect(isOtherMessage(messageFields(view), { ...view, message: { use: 'coordinator', writtenAt: at } })).toBe(false)
  })
})
