import type { Locale } from '@kring/domain'
import type { CustomMessageTriggerEvent } from 'aws-lambda'
import { type MailOccasion, mailWords } from './words.ts'

const locales: readonly Locale[] = ['nl', 'fr', 'en']

/** AWS: docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-custom-message.html */
const occasions: Readonly<Partial<Record<string, MailOccasion>>> = {
  CustomMessage_AdminCreateUser: 'invited',
  CustomMessage_ForgotPassword: 'forgotten',
  CustomMessage_ResendCode: 'verify',
  CustomMessage_SignUp: 'verify',
  CustomMessage_UpdateUserAttribute: 'verify',
  CustomMessage_VerifyUserAttribute: 'verify',
}

/**
 * Writes the mail of the user pool in the language of its reader: that of their account, or of the request; where neither
 * says one, in all three. `site` is the address of the site. A mail that is not known here stays as Cognito wrote it.
 * AWS: the mail must hold the code's placeholder, that to who was invited the user name's too, or Cognito sends its own.
 */
export function identityMail(event: CustomMessageTriggerEvent, site: string): CustomMessageTriggerEvent {
  const occasion = occasions[event.triggerSource]
  if (occasion === undefined) return event
  const { userAttributes, clientMetadata, codeParameter, usernameParameter } = event.request
  const asked = [userAttributes.locale, clientMetadata?.locale].map(tag => tag?.toLowerCase().split(/[-_]/)[0])
  const known = locales.find(locale => asked.find(tag => locales.some(one => one === tag)) === locale)
  const written = (known === undefined ? locales : [known]).map(locale => ({ locale, ...mailWords[occasion][locale] }))
  const filled = (text: string): string =>
    text
      .replace('{site}', `<a href="${site}">${site}</a>`)
      .replace('{user}', usernameParameter ?? '{username}')
      .replace('{code}', codeParameter)
  event.response.emailSubject = written.map(({ subject }) => subject).join(' · ')
  event.response.emailMessage = written
    .map(
      ({ locale, paragraphs }) =>
        `<div lang="${locale}">${paragraphs.map(text => `<p>${filled(text)}</p>`).join('')}</div>`,
    )
    .join('<hr>')
  return event
}
