import { describe, expect, it } from 'vitest'
import { commands, contextOf, events, given, historyTo, submittedAfter } from '../../test-data/referrals.ts'
import type { ReferralEvent } from './events.ts'
import { waitsFor } from './nextStep.ts'

const citizen = contextOf({ by: { role: 'citizen' }, newId: 'b1' })
const byCitizen = events.submitted({ source: 'citizen', referrer: { kind: 'citizen', email: 'oud@voorbeeld.be' } })
const newAddress = { id: 'b1', kind: 'contact', email: 'nieuw@voorbeeld.be' } as const

describe('what a citizen says after sending', () => {
  it('is added to the referral, with what it is about', () => {
    given(byCitizen)
      .when(commands.sendMessage({ kind: 'incorrect', text: 'Ik heb twee dochters.' }), citizen)
      .leadsTo({ type: 'message-sent', message: { id: 'b1', kind: 'incorrect', text: 'Ik heb twee dochters.' } })
  })

  it('may be new contact details, read as leniently as on the form', () => {
    given(byCitizen)
      .when(
        { name: 'send-message', kind: 'contact', email: ' mailto:jan@Voorbeeld.be ', phone: '0470–12–34–56' },
        citizen,
      )
      .leadsTo({ message: { id: 'b1', kind: 'contact', email: 'jan@voorbeeld.be', phone: '0470-12-34-56' } })
  })

  it.each([
    ['message-empty', { kind: 'addition', text: undefined }],
    ['message-empty', { kind: 'contact', text: undefined }],
    ['message-email-unfit', { kind: 'contact', email: 'geen adres' }],
    ['message-phone-unfit', { kind: 'contact', phone: '12' }],
  ] as const)('is refused as %s: %j', (code, changes) => {
    given(byCitizen).when(commands.sendMessage(changes), citizen).isRefusedAs({ code })
  })

  it('can be said until it is decided that there is no conference', () => {
    const sent = (state: keyof typeof historyTo) => given(...historyTo[state]).when(commands.sendMessage(), citizen)
    expect(sent('accepted').decided.ok).toBe(true)
    sent('declined').isRefusedAs({ code: 'command-not-allowed', command: 'send-message', state: 'declined' })
  })

  it('stops when nobody reads it', () => {
    const many = Array.from({ length: 20 }, (_, index) =>
      events.messageSent({ id: `b${index}`, kind: 'addition', text: 'Nog iets.' }),
    )
    given(byCitizen, ...many)
      .when(commands.sendMessage(), citizen)
      .isRefusedAs({ code: 'too-many-messages' })
  })
})

describe('a manager who reads it', () => {
  it('does so once', () => {
    given(byCitizen, events.messageSent(), events.messageRead())
      .when(commands.markMessageRead())
      .isRefusedAs({ code: 'message-unknown' })
  })

  it('decides whether mails go to the new address: whoever holds the link may be somebody else', () => {
    const sent = [byCitizen, events.messageSent(newAddress)]
    const emailAfter = (...history: readonly ReferralEvent[]) => submittedAfter(...history).referrer.email
    expect(emailAfter(...sent)).toBe('oud@voorbeeld.be')
    expect(emailAfter(...sent, events.messageRead('b1', false))).toBe('oud@voorbeeld.be')
    expect(emailAfter(...sent, events.messageRead('b1', true))).toBe('nieuw@voorbeeld.be')
  })

  it('takes no text for contact details', () => {
    given(byCitizen, events.messageSent())
      .when(commands.markMessageRead({ use: true }))
      .leadsTo({ type: 'message-read', used: false })
  })
})

describe('what waits', () => {
  const zone = 'Europe/Brussels'
  const [monday, friday] = ['2026-04-13T08:00:00.000Z', '2026-04-17T08:00:00.000Z']

  it('is the message, by the day on which the step behind it is due', () => {
    const first = waitsFor(submittedAfter(byCitizen), monday, zone)
    const withMessage = waitsFor(submittedAfter(byCitizen, events.messageSent()), friday, zone, first)
    expect(withMessage).toEqual({ ...first, step: 'read-message', after: 'call-for-intake' })
    const read = submittedAfter(byCitizen, events.messageSent(), events.messageRead())
    expect(waitsFor(read, friday, zone, withMessage)).toEqual(first)
  })

  it('is the message alone when nothing else waits, and nothing once it is read', () => {
    const accepted = [...historyTo.accepted, events.messageSent()]
    const waits = waitsFor(submittedAfter(...accepted), friday, zone)
    expect(waits).toEqual({ step: 'read-message', waitingSince: friday, dueOn: '2026-04-24' })
    expect(waitsFor(submittedAfter(...accepted, events.messageRead()), friday, zone, waits)).toBeUndefined()
  })

  it('counts anew when the step behind the message changes', () => {
    const first = waitsFor(submittedAfter(byCitizen, events.messageSent()), monday, zone)
    const started = submittedAfter(byCitizen, events.messageSent(), events.intakeStarted())
    expect(waitsFor(started, friday, zone, first)).toMatchObject({ after: 'record-intake', waitingSince: friday })
  })
})
