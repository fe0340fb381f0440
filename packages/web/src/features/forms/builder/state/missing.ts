import { type FormDefinition, missingTranslations } from '@kring/domain/forms'
import type { Locale } from '@kring/domain/language'

type Missing = ReturnType<typeof missingTranslations>
const known = new WeakMap<FormDefinition, Missing>()

/** The missing texts, computed once per form state. */
export function missingOf(form: FormDefinition, languages: readonly Locale[]): Missing {
  const found = known.get(form) ?? missingTranslations(form, languages)
  known.set(form, found)
  return found
}
