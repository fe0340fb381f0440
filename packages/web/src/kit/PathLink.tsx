import { useNavigate } from '@tanstack/react-router'
import type { AnchorHTMLAttributes, MouseEvent } from 'react'

type Props = AnchorHTMLAttributes<HTMLAnchorElement> & { readonly href: string }

/** A link to an address that is put together at run time; goes there without loading the page anew. */
export function PathLink({ href, onClick, ...rest }: Props) {
  const navigate = useNavigate()
  const follow = (event: MouseEvent<HTMLAnchorElement>) => {
    onClick?.(event)
    const opensElsewhere = event.metaKey || event.ctrlKey || event.shiftKey || event.altKey || event.button !== 0
    if (event.defaultPrevented || opensElsewhere) return
    event.preventDefault()
    void navigate({ href })
  }
  return <a {...rest} href={href} onClick={follow} />
}
