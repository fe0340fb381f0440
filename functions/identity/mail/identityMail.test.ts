import type { CustomMessageTriggerEvent } from 'aws-lambda'
import { describe, expect, it } from 'vitest'
import { identityMail } from './identityMail.ts'
import { siteFrom } from './siteFrom.ts'
import { mailWords } from './words.ts'

type Source = CustomMessageTriggerEvent['triggerSource']
const event = (triggerSource: Source, attributes: Record<string, string> = {}, metadata?: Record<string, string>) =>
  ({
    version: '1',
    region: 'eu-central-1',
    userPoolId: 'eu-central-1_1',
    userName: 'one',
    callerContext: { awsSdkVersion: '3', clientId: 'web' },
    triggerSource,
    request: {
      userAttributes: { email: 'an@linde.example', ...attributes },
      codeParameter: '{####}',
      linkParameter: '{##Click Here##}',
      usernameParameter: triggerSource === 'CustomMessage_AdminCreateUser' ? '{username}' : null,
      ...(metadata ? { clientMetadata: metadata } : {}),
    },
    response: { smsMessage: null, emailMessage: null, emailSubject: null },
  }) satisfies Record<keyof CustomMessageTriggerEvent, unknown>
const mail = (...given: Parameters<typeof event>) =>
  identityMail(Object.assign(event(...given)), 'https://kring.example').response

describe('a mail of the user pool', () => {
  it.each([
    ['nl', 'Je account bij Kring'],
    ['fr-BE', 'Votre compte chez Kring'],
    ['en_GB', 'Your account at Kring'],
  ])('is in the language of the account: %s', (locale, subject) => {
    const { emailSubject, emailMessage } = mail('CustomMessage_AdminCreateUser', { locale })
    expect(emailSubject).toBe(subject)
    expect(emailMessage?.match(/<div lang="\w+">/g)).toEqual([`<div lang="${locale.slice(0, 2)}">`])
  })

  it('is in the language of the request where the account says none, and in all three where nobody does', () => {
    expect(mail('CustomMessage_ForgotPassword', {}, { locale: 'fr' }).emailSubject).toBe(
      'Un nouveau mot de passe pour Kring',
    )
    expect(mail('CustomMessage_ForgotPassword', { locale: 'de' }, { locale: 'fr' }).emailSubject).toBe(
      'Un nouveau mot de passe pour Kring',
    )
    const { emailSubject, emailMessage } = mail('CustomMessage_ForgotPassword', { locale: 'de' })
    expect(emailSubject).toBe(
      'Een nieuw wachtwoord voor Kring · Un nouveau mot de passe pour Kring · A new password for Kring',
    )
    expect(emailMessage?.match(/lang="\w+"/g)).toEqual(['lang="nl"', 'lang="fr"', 'lang="en"'])
  })

  it.each<Source>([
    'CustomMessage_AdminCreateUser',
    'CustomMessage_ForgotPassword',
    'CustomMessage_ResendCode',
    'CustomMessage_UpdateUserAttribute',
    'CustomMessage_VerifyUserAttribute',
    'CustomMessage_SignUp',
  ])('has the placeholders that Cognito asks for, in every language: %s', source => {
    for (const locale of ['nl', 'fr', 'en']) {
      const { emailMessage } = mail(source, { locale })
      expect(emailMessage).toContain('{####}')
      expect(emailMessage).toContain('<a href="https://kring.example">')
      expect(emailMessage?.includes('{username}')).toBe(source === 'CustomMessage_AdminCreateUser')
      expect(emailMessage).not.toMatch(/\{(?:site|user|code)\}|an@linde/)
    }
  })

  it('stays as Cognito wrote it where it is of another kind', () => {
    expect(mail('CustomMessage_Authentication')).toEqual({ smsMessage: null, emailMessage: null, emailSubject: null })
  })

  it('says in each language as much as in the others', () => {
    for (const { nl, fr, en } of Object.values(mailWords))
      expect([fr.paragraphs.length, en.paragraphs.length]).toEqual([nl.paragraphs.length, nl.paragraphs.length])
  })
})

it('a function that is not told the site does not start', () => {
  expect(siteFrom({ KRING_PUBLIC_URL: 'https://kring.example' })).toBe('https://kring.example')
  for (const site of [undefined, 'http://kring.example', 'https://kring.example"><script>'])
    expect(() => siteFrom({ KRING_PUBLIC_URL: site })).toThrow('KRING_PUBLIC_URL')
})
