import type { AnchorHTMLAttributes, MouseEvent } from 'react'
import { useNavigateTo } from './navigation.ts'

type Props = AnchorHTMLAttributes<HTMLAnchorElement> & { readonly href: string }

/** A link to an address of the app; goes there without loading the page anew. */
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
