import type { ButtonHTMLAttributes } from 'react'
import { Icon } from './Icon.tsx'
import type { IconName } from './icons.ts'

export type ButtonStyle = 'filled' | 'quiet' | 'plain'
type Props = Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'disabled'> & {
  readonly look?: ButtonStyle
  readonly small?: boolean
  readonly wide?: boolean
  readonly icon?: IconName
  /** Sets aria-disabled: the button stays visible and focusable but ignores clicks. Show the reason beside it. */
  readonly locked?: boolean | undefined
  /** Set while the action runs; further clicks are ignored. The label should say what is happening. */
  readonly busy?: boolean | undefined
}

export const buttonClass = (look: ButtonStyle = 'filled', small = false, wide = false): string =>
  ['button', look !== 'filled' && look, small && 'small', wide && 'wide'].filter(Boolean).join(' ')

export function Button({ look, small, wide, icon, locked, busy, onClick, children, className, ...rest }: Props) {
  const still = locked || busy
  return (
    <button
      type="button"
      {...rest}
      className={[buttonClass(look, small, wide), className].filter(Boolean).join(' ')}
      aria-disabled={still || undefined}
      aria-busy={busy || undefined}
      onClick={event => (still ? event.preventDefault() : onClick?.(event))}
    >
      {icon && <Icon name={icon} />}
      {children}
    </button>
  )
}
