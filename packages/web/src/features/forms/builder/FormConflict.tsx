import { useDates, useTranslation } from '../../../i18n/index.ts'
import { ConflictChoice } from '../../../problem/ConflictChoice.tsx'
import { differenceWords } from '../labels/differenceWords.ts'
import { DifferenceList } from '../parts/DifferenceList.tsx'
import { useBuilder, useBuilderState } from './state/BuilderContext.tsx'

/** Another administrator saved this form first: shows the differences and lets the user choose a version. */
export default function FormConflict() {
  const { t, locale } = useTranslation('forms')
  const { builderStore, languages, tenant } = useBuilder()
  const { time } = useDates(tenant.timeZone)
  const conflict = useBuilderState(state => state.conflict)
  if (!conflict) return null
  const { base, theirs } = conflict
  const differences = differenceWords(base, theirs.definition, { t, locale, languages })
  const who = theirs.by ?? t('conflict.somebody')
  return (
    <ConflictChoice
      title={t('conflict.title', { who, time: time(theirs.savedAt) })}
      text={t('conflict.text')}
      mine={{ words: t('conflict.mine'), onClick: builderStore.putMineOnTop }}
      theirs={{ words: t('conflict.theirs'), onClick: builderStore.takeTheirs }}
      hint={t('conflict.hint')}
    >
      <DifferenceList differences={differences} none={t('differ.nothing')} />
    </ConflictChoice>
  )
}
