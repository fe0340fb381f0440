import type { CheckCode, FormDefinition } from '@kring/domain/forms'
import { type Locale, locales, localize } from '@kring/domain/language'
import { type VariantId, variantIds } from '@kring/domain/variants'
import type { FormCheck } from '../../../api/forms.ts'
import type { Key, Translate } from '../../../i18n/index.ts'

type Say = {
  readonly t: Translate<'forms'>
  readonly check: Translate<'formCheck'>
  readonly locale: Locale
  /** The partner's name for a variant. */
  readonly variantName: (variant: VariantId) => string
}
type Point = FormCheck['points'][number]

/** Translation keys by check code; an unknown code still shows its location. */
const keys: Readonly<Record<CheckCode, Key<'formCheck'>>> = {
  'duplicate-key': 'point.duplicateKey',
  'reserved-key': 'point.reservedKey',
  'duplicate-option': 'point.duplicateOption',
  'condition-unknown-question': 'point.conditionUnknownQuestion',
  'condition-later-question': 'point.conditionLaterQuestion',
  'condition-unknown-value': 'point.conditionUnknownValue',
  'condition-unfit': 'point.conditionUnfit',
  'variant-question-missing': 'point.variantQuestionMissing',
  'variant-options-differ': 'point.variantOptionsDiffer',
  'dimension-unfit': 'point.dimensionUnfit',
  'meaning-unfit': 'point.meaningUnfit',
  'required-field-not-asked': 'point.requiredFieldNotAsked',
  'limits-crossed': 'point.limitsCrossed',
  'section-empty': 'point.sectionEmpty',
  'options-missing': 'point.optionsMissing',
  'text-missing': 'point.textMissing',
  'special-without-ground': 'point.specialWithoutGround',
  'variant-not-enabled': 'point.variantNotEnabled',
  'too-large': 'point.tooLarge',
  'too-many-files': 'point.tooManyFiles',
  unreachable: 'point.unreachable',
  'translation-missing': 'point.translationMissing',
  'dimension-missing': 'point.dimensionMissing',
  'main-person-missing': 'point.mainPersonMissing',
  'core-missing': 'point.coreMissing',
}
const isKnown = (code: string): code is CheckCode => Object.hasOwn(keys, code)

/** A point as a sentence, and the place that it leads to. */
export type CheckLine = {
  readonly at: string
  readonly code: string
  readonly about?: string
  readonly sentence: string
}

/** The publish checks as sentences with links; several missing texts of one item in one language are combined. */
export function checkLines(points: readonly Point[], form: FormDefinition, say: Say): readonly CheckLine[] {
  const groups = new Map<string, Point[]>()
  for (const point of points) {
    const id = [point.code, placeWords(point.at, form, say), point.about].join(' ')
    groups.set(id, [...(groups.get(id) ?? []), point])
  }
  return [...groups.values()].flatMap(group => {
    const [first] = group
    if (first === undefined) return []
    const { at, code, about } = first
    return [{ at, code, ...(about === undefined ? {} : { about }), sentence: checkWords(first, form, say, group) }]
  })
}

function checkWords({ code, at, about }: Point, form: FormDefinition, say: Say, group: readonly Point[]): string {
  const key = isKnown(code) ? keys[code] : 'point.other'
  const where = placeWords(at, form, say)
  const what = textNames(group, form, say)
  const sentence = say.check(key, { where, what, about: aboutWords(about, form, say), count: group.length })
  return sentence.charAt(0).toUpperCase() + sentence.slice(1)
}

/** Missing texts named at most; the rest is given as a number. */
const mostNamed = 4

/** Which texts of one item are missing: "de vraag, de keuze “Geld”". */
function textNames(group: readonly Point[], form: FormDefinition, say: Say): string {
  const names = group.map(({ at }) => textName(at, form, say))
  const shown = names.length > mostNamed + 1 ? names.slice(0, mostNamed) : names
  const rest = names.length - shown.length
  return [...shown, ...(rest > 0 ? [say.check('text.more', { count: rest })] : [])].join(', ')
}

const texts = ['label', 'help', 'title', 'intro', 'unit', 'itemName'] as const

function textName(at: string, form: FormDefinition, { check, locale }: Say): string {
  const [first = '', second, third, value, part] = at.split('.')
  const name = texts.find(one => one === (third ?? second))
  if (third !== 'options') return check(name && first !== 'reminder' ? `text.${name}` : 'text.text')
  const question = form.sections.flatMap(({ questions }) => questions).find(({ key }) => key === second)
  const option = question && 'options' in question ? question.options.find(one => one.value === value) : undefined
  const label = (option && localize(option.label, locale)) || value || ''
  return check(part === 'hint' ? 'text.hint' : 'text.option', { label })
}

/** A location as text: "vraag 2.1 Is er een hulpverlener?", "onderdeel 3", "de titel van het formulier". */
function placeWords(at: string, form: FormDefinition, { t, check, locale }: Say): string {
  const [first = '', second] = at.split('.')
  for (const [index, { key, title, questions }] of form.sections.entries()) {
    const place = questions.findIndex(question => question.key === (key === first && second ? second : at))
    const question = questions[place]
    if (question)
      return check('place.question', {
        number: `${index + 1}.${place + 1}`,
        label: localize(question.label, locale) || t('nameless'),
      })
    if (key === first && (second === undefined || second === 'title' || second === 'intro'))
      return check('place.section', { number: index + 1, title: localize(title, locale) || t('nameless') })
  }
  const declared = form.declarations.findIndex(({ key }) => key === (second ?? first))
  if (declared !== -1) return check('place.declaration', { number: declared + 1 })
  if (first === 'title' || first === 'intro' || first === 'reminder' || first === 'readers')
    return check(`place.${first}`)
  return check('place.form')
}

const coreMeanings = ['story', 'safety', 'contact'] as const
const dimensions = ['municipality', 'theme', 'ageGroup'] as const

function aboutWords(about: string | undefined, form: FormDefinition, say: Say): string {
  if (about === undefined) return ''
  const language = locales.find(one => one === about)
  if (language) return say.t(`languageName.${language}`)
  const dimension = dimensions.find(one => one === about)
  if (dimension) return say.t(`dimension.${dimension}`)
  const core = coreMeanings.find(one => one === about)
  if (core) return say.check(`core.${core}`)
  const variant = variantIds.find(id => id === about)
  if (variant) return say.variantName(variant)
  const isQuestion = form.sections.some(({ questions }) => questions.some(({ key }) => key === about))
  return isQuestion ? placeWords(about, form, say) : about
}
