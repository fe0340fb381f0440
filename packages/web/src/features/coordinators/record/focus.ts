import { formId } from './RecordContext.ts'

/** Focuses a field of a form that was just opened, or its first one. The form may still be loading. */
export function focusForm(form: string, field?: string, patience = 120): void {
  requestAnimationFrame(() => {
    const place = document.getElementById(formId(form))
    const target = field === undefined ? undefined : document.getElementById(field)
    if (place) focusOn(target ?? place.querySelector<HTMLElement>('input, textarea, select') ?? place)
    else if (patience > 0) focusForm(form, field, patience - 1)
  })
}

function focusOn(element: HTMLElement): void {
  element.scrollIntoView({ block: 'center' })
  element.focus({ preventScroll: true })
}

/** Focuses an element by its id, for a link that leads to it. */
export function focusId(id: string): void {
  requestAnimationFrame(() => {
    const element = document.getElementById(id)
    if (element) focusOn(element)
  })
}
