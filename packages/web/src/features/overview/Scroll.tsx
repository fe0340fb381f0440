import type { ReactNode } from 'react'

type Props = { readonly label: string; readonly children: ReactNode }

/** A wide table scrolls within its own place; focusable, so that it can be scrolled by keyboard. */
export function Scroll({ label, children }: Props) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: without focus a keyboard can not scroll it
    <section className="scroll" aria-label={label} tabIndex={0}>
      {children}
    </section>
  )
}
