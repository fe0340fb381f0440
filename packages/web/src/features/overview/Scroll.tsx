import type { ReactNode } from 'react'

type Props = { readonly label: string; readonly children: ReactNode }

/** A wide table scrolls within its own place; focusable, so that it can be scrolled by keyboard. */
export function Scroll({ label, children }: Props) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: no landmark: the card around it is one, with the same name
    // biome-ignore lint/a11y/noNoninteractiveTabindex: without focus a keyboard can not scroll it
    <div className="scroll" role="group" aria-label={label} tabIndex={0}>
      {children}
    </div>
  )
}
