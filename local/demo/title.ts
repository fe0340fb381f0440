import {
  type Answers,
  answerWithMeaning,
  type FormDefinition,
  type Locale,
  localize,
  type VariantId,
  variants,
} from '@kring/domain'

/** How the sender recognises it: the main persons' names, else the kind of conference. */
export function titleOf(form: FormDefinition, answers: Answers, variant: VariantId, locale: Locale): string {
  const given = answerWithMeaning(form, answers, 'main-person').flatMap(({ answer }) => answer)
  const names = given.flatMap(one => (typeof one === 'object' && one !== null && 'name' in one ? [one.name] : []))
  return names.length > 0 ? names.slice(0, 3).join(', ').slice(0, 120) : localize(variants[variant].name, locale)
}
