import { changedParts } from '@kring/domain/variants'
import type { VariantSettings } from '../../../api/variants.ts'
import { useTranslation } from '../../../i18n/index.ts'
import { ConflictChoice } from '../../../problem/ConflictChoice.tsx'
import { listed } from '../words.ts'
import type { EditState } from './editState.ts'

type Props = {
  readonly editing: EditState
  readonly theirs: VariantSettings
  readonly putMine: () => void
  readonly takeTheirs: () => void
}

/** Another administrator saved this variant first: shows which parts each changed and lets the user choose. */
export function VariantConflict({ editing: { base, mine }, theirs, putMine, takeTheirs }: Props) {
  const { t, locale } = useTranslation('variants')
  const who = theirs.changed?.by ?? t('conflict.somebody')
  const inWords = (parts: ReturnType<typeof changedParts>) =>
    parts.length === 0
      ? t('conflict.nothing')
      : listed(
          parts.map(part => t(`part.${part}`)),
          locale,
        )
  return (
    <ConflictChoice
      title={t('conflict.title', { who })}
      text={t('conflict.text')}
      mine={{ words: t('conflict.putMine'), onClick: putMine }}
      theirs={{ words: t('conflict.takeTheirs', { who }), onClick: takeTheirs }}
      hint={t('conflict.hint', { who })}
    >
      <ul>
        <li>{t('conflict.theirs', { who, parts: inWords(changedParts(base, theirs)) })}</li>
        <li>{t('conflict.mine', { parts: inWords(changedParts(base, mine)) })}</li>
      </ul>
    </ConflictChoice>
  )
}
