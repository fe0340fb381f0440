import { type FormDefinition, type Question, typesForDimension } from '@kring/domain/forms'
import { type Locale, locales } from '@kring/domain/language'
import type { BuilderStore } from './state/builderStore.ts'
import { mostByHand } from './state/optionLimits.ts'

/** A publish check, or a text that is missing: where, and what about it. */
export type Place = {
  /** A question key or the path of a text: `about.theme.options.money.label`, `about.title`, `declarations.honest`. */
  readonly at: string
  /** The code of the publish check. */
  readonly code?: string | undefined
  /** What the check is about: the language of a missing text, an option, a dimension. */
  readonly about?: string | undefined
}

/** What a place refers to: the editor to open and the field to focus. `press`: the field is behind this button. */
export type EditTarget = { readonly open: string; readonly focus: string; readonly press?: true }

/** `languages`: the partner's, whose first has the field without a language in its id. */
export function editTargetOf(
  form: FormDefinition,
  { at, code, about }: Place,
  languages: readonly Locale[],
): EditTarget {
  const language = locales.find(one => one === about)
  const ending = language === undefined || language === languages[0] ? '' : `-${language}`
  const [first = '', second, third, ...rest] = at.split('.')
  const questions = form.sections.flatMap(section => section.questions)
  const section = form.sections.find(({ key }) => key === first)
  const question = questions.find(({ key }) => key === (section && second ? second : first))
  if (section && second === 'title') return { open: `section:${first}`, focus: `edit-section-${first}${ending}` }
  if (section && second === 'intro') return { open: `section:${first}`, focus: `edit-section-${first}-intro${ending}` }
  if (question && third === undefined) return ofQuestion(question, code, about)
  if (question && third === 'options') return ofOption(question, rest[0] ?? '', rest[1], ending)
  if (question) return { open: question.key, focus: `edit-${question.key}-${fieldIds[third ?? ''] ?? third}${ending}` }
  if (section && code === 'section-empty') return { open: `section:${first}`, focus: `add-${first}` }
  if (section)
    return { open: `section:${first}`, focus: `edit-section-${first}${code === 'unreachable' ? '-when' : ''}` }
  if (code === 'dimension-missing') return ofDimension(questions, about)
  return ofForm(form, first, second, code, ending)
}

const fieldIds: Readonly<Record<string, string>> = { itemName: 'item' }

/** The field of a question that each publish check is about; else its text. */
function ofQuestion(question: Question, code: string | undefined, about: string | undefined): EditTarget {
  const { key } = question
  const field = (name: string): EditTarget => ({ open: key, focus: `edit-${key}-${name}` })
  switch (code) {
    case 'condition-unknown-question':
    case 'condition-later-question':
    case 'condition-unknown-value':
    case 'condition-unfit':
    case 'unreachable':
      return field('when')
    case 'options-missing':
      return field('options')
    case 'duplicate-option':
      return ofOption(question, about ?? '', undefined, '')
    case 'variant-question-missing':
    case 'variant-options-differ':
      return { open: 'form', focus: 'edit-form-variants' }
    case 'dimension-unfit':
      return field('dimension')
    case 'meaning-unfit':
    case 'main-person-missing':
      return field('meaning')
    case 'required-field-not-asked':
      return { open: key, focus: `edit-${key}-person-${about}` }
    case 'limits-crossed':
      return field('min')
    case 'special-without-ground':
      return field('special')
    case 'too-many-files':
      return field('files')
    default:
      return field('label')
  }
}

/** An option's text; of a long list, which is edited as one text, the list. */
function ofOption(question: Question, value: string, part: string | undefined, ending: string): EditTarget {
  const { key } = question
  if ('options' in question && question.options.length > mostByHand)
    return { open: key, focus: `edit-${key}-list`, press: true }
  return { open: key, focus: `option-${key}-${value}${part === 'hint' ? '-hint' : ''}${ending}` }
}

/** The first question that can count as this dimension; else the form. */
function ofDimension(questions: readonly Question[], about: string | undefined): EditTarget {
  const dimension = (['municipality', 'theme', 'ageGroup'] as const).find(one => one === about)
  const fit = dimension && questions.find(({ type }) => typesForDimension[dimension].includes(type))
  return fit ? { open: fit.key, focus: `edit-${fit.key}-dimension` } : { open: 'form', focus: 'edit-form-title' }
}

function ofForm(
  form: FormDefinition,
  first: string,
  second: string | undefined,
  code: string | undefined,
  ending: string,
): EditTarget {
  const declared = form.declarations.find(({ key }) => key === (first === 'declarations' ? second : first))
  const field = (name: string): EditTarget => ({ open: 'form', focus: `${name}${ending}` })
  if (declared) return field(`declaration-${declared.key}`)
  if (code?.startsWith('variant-')) return { open: 'form', focus: 'edit-form-variants' }
  if (first === 'reminder') return field(second === 'text' ? 'edit-form-reminder-text' : 'edit-form-reminder')
  return field(first === 'intro' || first === 'readers' ? `edit-form-${first}` : 'edit-form-title')
}

/** Opens the editor, also in a closed section, and focuses the field once it is rendered. */
export function openEditTarget(builderStore: BuilderStore, place: Place, languages: readonly Locale[]): void {
  const target = editTargetOf(builderStore.state().form, place, languages)
  builderStore.open(target.open)
  focusSoon(target)
}

const fields = 'input, select, textarea, button'

function focusSoon(target: EditTarget, tries = 60): void {
  const found = document.getElementById(target.focus)
  const field = found?.matches(fields) ? found : (found?.querySelector<HTMLElement>(fields) ?? found)
  if (!field) {
    if (tries > 0) setTimeout(() => focusSoon(target, tries - 1), 50)
    return
  }
  field.scrollIntoView({ block: 'center' })
  field.focus({ preventScroll: true })
  // What is behind the button takes the focus itself.
  if (target.press && field.getAttribute('aria-expanded') === 'false') field.click()
}
