import type { Environment } from '../../environments.ts'
import type { DayLook } from './check.ts'

/** What no request shows. */
export const looksOf = ({ domain, sso }: Environment): readonly DayLook[] => [
  {
    name: 'sign in',
    how: `Invite yourself, sign in at https://${domain}, set up a second factor; the name is on the screen.`,
  },
  {
    name: 'the mail of an invitation',
    how: 'It came within a minute, from no-reply, in your language or in all three, and not as spam.',
  },
  { name: 'forgotten password', how: 'Ask for one: the code comes by mail, and works once.' },
  { name: 'sign out', how: 'Sign out, go back in the browser: no dossier is there, and the sign-in page asks again.' },
  { name: 'a bounce', how: 'Invite bounce@simulator.amazonses.com: its invitation says that the mail did not arrive.' },
  {
    name: 'an alarm',
    how: 'aws cloudwatch set-alarm-state … --state-value ALARM: the mail comes, and says what to do.',
  },
  {
    name: 'a picture, a paper',
    how: 'Attach a photo to a plan and take the plan as PDF: both functions start on ARM.',
  },
  {
    name: 'a release that fails',
    how: 'On a test stage: deploy a handler that throws; within five minutes the version before answers again.',
  },
  ...sso.map(({ name, domains }) => ({
    name: `sign-in with ${name}`,
    how: `Invite somebody of ${domains.join(', ')}; they sign in with ${name}, twice the first time (AWS: a user who is linked while they sign in is refused that once), and have their role.`,
  })),
]
