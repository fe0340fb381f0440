import { checkDefinition, type DefinitionFaultCode } from '../forms/definition/check.ts'
import type { Question } from '../forms/definition/definition.ts'
import type { Locale, Localized } from '../language/locale.ts'
import type { Tenant } from '../tenants/tenant.ts'
import { intakeForm } from './intakeForm.ts'
import { formSources, isFit, type KnownForm } from './linkedForms.ts'
import { guestPhases, rolesOf } from './roles.ts'
import { isInOrder } from './steps.ts'
import type { VariantId } from './variants.ts'
import type { WayOfWorking } from './wayOfWorking.ts'

export const wayFaultCodes = [
  'steps-out-of-order',
  'step-twice',
  'step-nameless',
  'skill-twice',
  'skill-nameless',
  'form-unfit',
  'role-unfit',
  'question-nameless',
  'question-without-ground',
  'question-options-missing',
  'question-unfit',
] as const
export type WayFaultCode = (typeof wayFaultCodes)[number]

/** `at`: the path in the way of working: `ownSteps.visit`, `forms.citizen`, `intakeQuestions.pets`. */
export type WayFault = { readonly code: WayFaultCode; readonly at: string; readonly about?: DefinitionFaultCode }

/** What a way of working is checked against: the tenant and its forms. */
export type WayAgainst = {
  readonly tenant: Pick<Tenant, 'languages' | 'specialGround'>
  readonly forms: readonly KnownForm[]
}

/** All faults that prevent saving a way of working that parses. Every text must exist in the first language. */
export function checkWayOfWorking(
  variant: VariantId,
  way: WayOfWorking,
  { tenant, forms }: WayAgainst,
): readonly WayFault[] {
  const [first = 'nl'] = tenant.languages
  return [
    ...(isInOrder(variant, way) ? [] : [{ code: 'steps-out-of-order', at: 'order' } as const]),
    ...checkNamed(way.ownSteps, 'ownSteps', ['step-twice', 'step-nameless'], first),
    ...checkNamed(way.coordinator.skills, 'coordinator.skills', ['skill-twice', 'skill-nameless'], first),
    ...formSources.flatMap((source): WayFault[] => {
      const id = way.forms[source]
      const isRight = id === undefined || forms.some(form => form.id === id && isFit(form, variant, source))
      return isRight ? [] : [{ code: 'form-unfit', at: `forms.${source}` }]
    }),
    ...guestPhases
      .filter(phase => way.present[phase].some(role => !rolesOf(variant).includes(role)))
      .map((phase): WayFault => ({ code: 'role-unfit', at: `present.${phase}` })),
    ...checkQuestions(way.intakeQuestions, 'intakeQuestions', tenant),
    ...checkQuestions(way.evaluationQuestions, 'evaluationQuestions', tenant),
  ]
}

type Named = { readonly key: string; readonly name: Localized }

function checkNamed(
  items: readonly Named[],
  at: string,
  [twice, nameless]: readonly [WayFaultCode, WayFaultCode],
  language: Locale,
): readonly WayFault[] {
  const keys = items.map(({ key }) => key)
  return items.flatMap(({ key, name }, index): WayFault[] => [
    ...(keys.indexOf(key) < index ? [{ code: twice, at: `${at}.${key}` }] : []),
    ...(name[language]?.trim() ? [] : [{ code: nameless, at: `${at}.${key}` }]),
  ])
}

/** Checks questions by the rules of a form that consists of them. */
function checkQuestions(
  questions: readonly Question[],
  at: 'intakeQuestions' | 'evaluationQuestions',
  { languages: [first = 'nl'], specialGround }: WayAgainst['tenant'],
): readonly WayFault[] {
  const faults = checkDefinition(intakeForm(questions))
  return [
    ...faults.map(({ code, at: key }): WayFault => ({ code: 'question-unfit', at: `${at}.${key}`, about: code })),
    ...questions.flatMap(({ key, label, marks, dimension, meaning, ...rest }): WayFault[] => [
      ...(label[first]?.trim() ? [] : [{ code: 'question-nameless' as const, at: `${at}.${key}` }]),
      ...('options' in rest && rest.options.length < 2
        ? [{ code: 'question-options-missing' as const, at: `${at}.${key}` }]
        : []),
      ...(marks.includes('special') && specialGround === undefined
        ? [{ code: 'question-without-ground' as const, at: `${at}.${key}` }]
        : []),
      // Reports and the dossier only read the referral's own answers, so dimension and meaning are not allowed here.
      ...(dimension === undefined
        ? []
        : [{ code: 'question-unfit' as const, at: `${at}.${key}`, about: 'dimension-unfit' as const }]),
      ...(meaning === undefined
        ? []
        : [{ code: 'question-unfit' as const, at: `${at}.${key}`, about: 'meaning-unfit' as const }]),
    ]),
  ]
}
