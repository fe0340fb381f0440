import type { GrantList } from '../../api/grants.ts'
import { useTranslation } from '../../i18n/index.ts'
import { Tag } from '../../kit/index.ts'
import { monthsLeft, phaseOf } from './phase.ts'
import { useGrantWords } from './useGrantWords.ts'

const tones = { coming: 'line', running: 'good', ending: 'sun', ended: 'line', over: 'line' } as const

/** Whether a grant is still to begin, runs, ends soon, or is over. */
export function PhaseTag({
  grant,
  month,
}: {
  readonly grant: GrantList['grants'][number]['grant']
  readonly month: string
}) {
  const { t } = useTranslation('grants')
  const words = useGrantWords()
  const phase = phaseOf(grant, month)
  const count = monthsLeft(grant.to, month)
  const said = {
    coming: () => t('phase.coming', { month: words.month(grant.from) }),
    running: () => t('phase.running'),
    ending: () => (count === 0 ? t('phase.endsNow') : t('phase.ending', { count })),
    ended: () => t('phase.ended', { month: words.month(grant.endedFrom ?? grant.to) }),
    over: () => t('phase.over'),
  }
  return <Tag tone={tones[phase]}>{said[phase]()}</Tag>
}
