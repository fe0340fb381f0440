import type { DossierCard } from './DossierContext.ts'

/** The id of a form on the page, by the name under which its text is kept. */
export const formId = (name: string): string => `form-${name}`

/** Goes on in a form that has just been opened; the button that opened it is gone. The form may still be on its way. */
export function focusForm(name: string, patience = 120): void {
  requestAnimationFrame(() => {
    const form = document.getElementById(formId(name))
    if (form) form.querySelector<HTMLElement>('input, textarea, select')?.focus()
    else if (patience > 0) focusForm(name, patience - 1)
  })
}

/** Goes back to the heading of a card when its form has closed. */
export function focusCard(card: DossierCard): void {
  requestAnimationFrame(() => document.getElementById(card)?.focus({ preventScroll: true }))
}
