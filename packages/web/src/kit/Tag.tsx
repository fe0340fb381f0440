import type { ReactNode } from 'react'
import { Icon } from './Icon.tsx'
import type { IconName } from './icons.ts'

type Tone = 'brand' | 'sun' | 'bad' | 'good' | 'accent' | 'line'
type Props = { readonly tone?: Tone | undefined; readonly icon?: IconName | undefined; readonly children: ReactNode }

export function Tag({ tone, icon, children }: Props) {
  return (
    <span className={tone ? `tag ${tone}` : 'tag'}>
      {icon && <Icon name={icon} />}
      {children}
    </span>
  )
}
