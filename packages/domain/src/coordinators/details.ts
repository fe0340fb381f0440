import { readEmail, readPhone } from '../forms/read/contact.ts'
import type { Reading } from '../forms/read/reading.ts'
import type { CoordinatorBody } from './commands.ts'
import type { CoordinatorError } from './errors.ts'
import type { CoordinatorDetails } from './events.ts'
import { hasDouble } from './outcome.ts'

type Typed = CoordinatorBody<'set-details'>

/** The details as they are kept, from what was typed; or why they are refused. `person`: whose they are. */
export function detailsOf(
  { fullName, email, phone, home, supervisor, engagement, languages }: Typed,
  person: string,
): { readonly details: CoordinatorDetails } | { readonly error: CoordinatorError } {
  const [readMail, readNumber] = [readEmail(email), readPhone(phone)]
  if (readMail.state === 'flawed') return { error: { code: 'coordinator-email-unfit' } }
  if (readNumber.state === 'flawed') return { error: { code: 'coordinator-phone-unfit' } }
  if (hasDouble(languages)) return { error: { code: 'listed-twice' } }
  // G9: support comes from somebody else.
  if (supervisor?.subject === person) return { error: { code: 'own-supervisor' } }
  return {
    details: {
      name: fullName,
      engagement,
      languages,
      ...(home === undefined ? {} : { home }),
      ...(supervisor === undefined ? {} : { supervisor }),
      ...readAs('email', readMail),
      ...readAs('phone', readNumber),
    },
  }
}

const readAs = (name: 'email' | 'phone', reading: Reading<string>): Partial<Record<typeof name, string>> =>
  reading.state === 'given' ? { [name]: reading.value } : {}
