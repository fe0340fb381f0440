// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest'
import { readSessionFields, saveSessionFields } from '../../../form/sessionFields.ts'
import {
  forgetInvitations,
  keepInvitationOfTab,
  keepLocaleOfTab,
  readInvitationOfTab,
  typedAnswerKey,
} from './invitationOfTab.ts'

describe('what a tab knows of an invitation', () => {
  beforeEach(() => {
    sessionStorage.clear()
    keepInvitationOfTab('linde', { secret: 'hers', byCode: false })
    saveSessionFields(typedAnswerKey('linde'), { answer: 'yes' })
  })

  it('is the link, the language that was chosen, and what was typed', () => {
    keepLocaleOfTab('linde', 'fr')
    expect(readInvitationOfTab('linde')).toEqual({ secret: 'hers', byCode: false, locale: 'fr' })
    expect(readSessionFields(typedAnswerKey('linde'))).toEqual({ answer: 'yes' })
    expect(readInvitationOfTab('wilg')).toBeUndefined()
  })

  it('is nothing of one person any more when the link of another is opened', () => {
    keepInvitationOfTab('linde', { secret: 'his', byCode: true })
    expect(readInvitationOfTab('linde')).toEqual({ secret: 'his', byCode: true, locale: undefined })
    expect(readSessionFields(typedAnswerKey('linde'))).toBeUndefined()
  })

  it('is nothing after it was forgotten, and nothing else of the tab is', () => {
    sessionStorage.setItem('other', 'stays')
    forgetInvitations()
    expect(readInvitationOfTab('linde')).toBeUndefined()
    expect(Object.keys(sessionStorage)).toEqual(['other'])
  })

  it('is nothing when what is stored is not what this page stores', () => {
    sessionStorage.setItem('kring.invitation.linde', '{"secret":7}')
    expect(readInvitationOfTab('linde')).toBeUndefined()
    sessionStorage.setItem('kring.invitation.linde', 'not json')
    expect(readInvitationOfTab('linde')).toBeUndefined()
  })
})
