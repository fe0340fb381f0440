import type { ReactNode } from 'react'
import { Icon } from './Icon.tsx'
import type { IconName } from './icons.ts'

type Props = {
  readonly tone?: 'sun' | 'bad' | 'good' | undefined
  readonly tight?: boolean
  readonly small?: boolean
  readonly icon?: IconName
  readonly title?: ReactNode
  readonly children?: ReactNode
}

export function Note({ tone, tight, small, icon, title, children }: Props) {
  return (
    <div className={['note', tone, tight && 'tight', small && 'small'].filter(Boolean).join(' ')}>
      {title && (
        <b>
          {icon && <Icon name={icon} />} {title}{' '}
        </b>
      )}
      {children}
    </div>
  )
}
