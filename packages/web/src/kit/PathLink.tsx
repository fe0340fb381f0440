import type { AnchorHTMLAttributes, MouseEvent } from 'react'
import { useNavigateTo } from './navigation.ts'

type Props = AnchorHTMLAttributes<HTMLAnchorElement> & { readonly href: string }

/** A link within the app, followed by client-side navigation. */
export function PathLink({ href, onClick, ...rest }: Props) {
  const go = useNavigateTo()
  const follow = (event: MouseEvent<HTMLAnchorElement>) => {
    onClick?.(event)
    const opensElsewhere = event.metaKey || event.ctrlKey || event.shiftKey || event.altKey || event.button !== 0
    if (event.defaultPrevented || opensElsewhere) return
    event.preventDefault()
    go(href)
  }
  return <a {...rest} href={href} onClick={follow} />
}
