import type { DossierCard } from './DossierContext.ts'

/** The id of a form on the page, by the name under which its text is kept. */
export const formId = (name: string): string => `form-${name}`

/** Goes on in a form that has just been opened; the button that opened it is gone. */
export function focusForm(name: string): void {
  requestAnimationFrame(() => {
    document.getElementById(formId(name))?.querySelector<HTMLElement>('input, textarea, select')?.focus()
  })
}

/** Goes back to the heading of a card when its form has closed. */
export function focusCard(card: DossierCard): void {
  requestAnimationFrame(() => document.getElementById(card)?.focus({ preventScroll: true }))
}
