import type { Locale } from '@kring/domain/language'
import { type ReactNode, useEffect, useRef } from 'react'
import { useTitleMark } from './titleMark.ts'

let firstPage = true

/** Sets who is told the document title while the server draws a page; effects, which set it in a browser, don't run there. */
let tell: ((title: string) => unknown) | undefined
export const tellTitle = (to: typeof tell): void => {
  tell = to
}

type Props = {
  readonly children: string
  /** The language of the title, where it is not the page's. */
  readonly lang?: Locale | undefined
  /** Appended to the document title: the organisation's name, or Kring. */
  readonly site?: string
  readonly id?: string
  /** Replaces the title in the browser tab and history; must not contain a person's name. */
  readonly tab?: string | undefined
  readonly after?: ReactNode
}

/** The h1 of a page. Sets the document title, and takes focus on navigation so that a screen reader starts there. */
export function PageTitle({ children, lang, site = 'Kring', id, tab = children, after }: Props) {
  const heading = useRef<HTMLHeadingElement>(null)
  const title = tab === site ? site : `${tab} · ${site}`
  tell?.(title)
  const mark = useTitleMark()
  useEffect(() => {
    document.title = mark + title
  }, [mark, title])
  useEffect(() => {
    // On the first page load the browser already starts at the top.
    if (!firstPage) heading.current?.focus({ preventScroll: true })
    firstPage = false
  }, [])
  return (
    <h1 ref={heading} id={id} tabIndex={-1} lang={after ? undefined : lang}>
      {after && lang ? <span lang={lang}>{children}</span> : children}
      {after}
    </h1>
  )
}
