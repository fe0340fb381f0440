import { type ReactNode, useEffect, useRef } from 'react'

let firstPage = true

type Props = {
  readonly children: string
  /** Behind the title in the browser's tab: the organisation, or Kring. */
  readonly site?: string
  readonly id?: string
  /** What the tab and the browser's history say instead: never a person's name. */
  readonly tab?: string | undefined
  readonly after?: ReactNode
}

/** The h1 of a page. Says so in the tab, and takes the focus when the page is new, so that a reader begins there. */
export function PageTitle({ children, site = 'Kring', id, tab = children, after }: Props) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    document.title = tab === site ? site : `${tab} · ${site}`
  }, [tab, site])
  useEffect(() => {
    // The browser itself begins at the top of the first page.
    if (!firstPage) heading.current?.focus({ preventScroll: true })
    firstPage = false
  }, [])
  return (
    <h1 ref={heading} id={id} tabIndex={-1}>
      {children}
      {after}
    </h1>
  )
}
