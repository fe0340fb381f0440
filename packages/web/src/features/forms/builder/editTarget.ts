import type { FormDefinition } from '@kring/domain/forms'
import type { BuilderStore } from './state/builderStore.ts'

/** What a publish check refers to: the editor to open and the field to focus. */
export type EditTarget = { readonly open: string; readonly focus: string }

/**
 * `at` is a question key or the path of a text: `about.theme.options.money.label`, `about.title`,
 * `declarations.honest`.
 */
export function editTargetOf(form: FormDefinition, at: string): EditTarget | undefined {
  const [first = '', second, third, ...rest] = at.split('.')
  const questions = form.sections.flatMap(section => section.questions)
  const question = questions.find(({ key }) => key === (second ?? first)) ?? questions.find(({ key }) => key === first)
  const section = form.sections.find(({ key }) => key === first)
  if (first === 'declarations' && second) return { open: 'form', focus: `declaration-${second}` }
  if (section && second === 'title') return { open: `section:${first}`, focus: `edit-section-${first}` }
  if (section && second === 'intro') return { open: `section:${first}`, focus: `edit-section-${first}-intro` }
  if (question) {
    const option = third === 'options' ? `option-${question.key}-${rest[0]}` : undefined
    return { open: question.key, focus: option ?? `edit-${question.key}-${third === 'help' ? 'help' : 'label'}` }
  }
  if (section) return { open: `section:${first}`, focus: `edit-section-${first}` }
  if (form.declarations.some(({ key }) => key === first)) return { open: 'form', focus: `declaration-${first}` }
  const texts = ['title', 'intro', 'reminder', 'readers']
  if (texts.includes(first)) return { open: 'form', focus: `edit-form-${first}` }
  return { open: 'form', focus: 'edit-form-title' }
}

/** Opens the editor and focuses the field once it is rendered. */
export function openEditTarget(builderStore: BuilderStore, at: string): void {
  const place = editTargetOf(builderStore.state().form, at)
  if (!place) return
  builderStore.open(place.open)
  focusSoon(place.focus)
}

function focusSoon(id: string, tries = 40): void {
  const target = document.getElementById(id)
  if (target) {
    target.scrollIntoView({ block: 'center' })
    target.focus({ preventScroll: true })
  } else if (tries > 0) setTimeout(() => focusSoon(id, tries - 1), 50)
}
