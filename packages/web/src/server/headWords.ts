import type { Locale } from '@kring/domain/language'
import en from '../i18n/en/head.json'
import fr from '../i18n/fr/head.json'
import type { Key } from '../i18n/index.ts'
import nl from '../i18n/nl/head.json'
import { keepWords, say } from '../i18n/words.ts'
import type { PublicPage } from '../public/address.ts'
import type { PageData } from '../public/pageData.ts'

keepWords('nl', 'head', nl)
keepWords('fr', 'head', fr)
keepWords('en', 'head', en)

export type HeadWords = { readonly description: string; readonly withoutScript: readonly string[] }

/** What is written around a page: its description, and what is said where no script runs. */
export function headWords(kind: PublicPage['page'], locale: Locale, { tenant }: PageData): HeadWords {
  const values = { name: tenant?.name, phone: tenant?.phone }
  const words = (key: Key<'head'>) => say(locale, 'head', key, values)
  const isComplaint = kind === 'complaint' || kind === 'complaint-follow'
  const needsScript = kind === 'form' || kind === 'follow' || kind === 'invitation' || isComplaint
  return {
    description: words(kind === 'day' ? 'unknown' : kind),
    withoutScript: needsScript ? [words('noScript'), ...(tenant?.phone ? [words('noScriptCall')] : [])] : [],
  }
}
