import type { DossierCard } from './DossierContext.ts'

/** The id of a form on the page, by its session fields name. */
export const formId = (name: string): string => `form-${name}`

/** Focuses a form that was just opened, because the button that opened it is gone. The form may still be loading. */
export function focusForm(name: string, patience = 120): void {
  requestAnimationFrame(() => {
    const form = document.getElementById(formId(name))
    if (form) form.querySelector<HTMLElement>('input, textarea, select')?.focus()
    else if (patience > 0) focusForm(name, patience - 1)
  })
}

/** Focuses a card's heading after its form has closed. */
export function focusCard(card: DossierCard): void {
  requestAnimationFrame(() => document.getElementById(card)?.focus({ preventScroll: true }))
}
