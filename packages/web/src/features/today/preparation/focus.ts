import { formId } from './PreparationContext.ts'

/** Frames to wait for a form whose code still loads: two seconds at 60 a second. */
const framesToWait = 120

/** Focuses a field of a form that was just opened, or its first one. */
export function focusForm(form: string, field?: string, frames = framesToWait): void {
  requestAnimationFrame(() => {
    const place = document.getElementById(formId(form))
    const target = field === undefined ? undefined : document.getElementById(field)
    if (place) focusOn(target ?? place.querySelector<HTMLElement>('input, textarea, select') ?? place)
    else if (frames > 0) focusForm(form, field, frames - 1)
  })
}

/** Focuses a card or another element by its id, for a link that leads to it. */
export function focusId(id: string, frames = framesToWait): void {
  requestAnimationFrame(() => {
    const element = document.getElementById(id)
    if (element) focusOn(element)
    else if (frames > 0) focusId(id, frames - 1)
  })
}

function focusOn(element: HTMLElement): void {
  element.scrollIntoView({ block: 'center' })
  element.focus({ preventScroll: true })
}
