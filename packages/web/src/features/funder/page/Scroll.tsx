import type { ReactNode } from 'react'

type Props = { readonly label: string; readonly children: ReactNode }

/** Room for what is wider than a phone: it scrolls by finger and, because it takes focus, by keyboard. */
export function Scroll({ label, children }: Props) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: without focus a keyboard can not scroll it
    <section className="scroll" aria-label={label} tabIndex={0}>
      {children}
    </section>
  )
}
