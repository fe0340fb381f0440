import type { ReleaseLine } from '../../api/releases.ts'
import { useTranslation } from '../../i18n/index.ts'
import { Tag } from '../../kit/index.ts'

const tones = {
  counting: undefined,
  rehearsing: undefined,
  ready: 'sun',
  failed: 'bad',
  published: 'good',
} as const satisfies Record<ReleaseLine['state'], 'sun' | 'bad' | 'good' | undefined>

/** Where a release is, in a word. */
export function StateTag({ state }: { readonly state: ReleaseLine['state'] }) {
  const { t } = useTranslation('releases')
  return <Tag tone={tones[state]}>{t(`state.${state}`)}</Tag>
}
