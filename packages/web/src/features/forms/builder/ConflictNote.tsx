import { useEffect, useRef } from 'react'
import { useDates, useTranslation } from '../../../i18n/index.ts'
import { Button } from '../../../kit/index.ts'
import { differenceWords } from '../labels/differenceWords.ts'
import { DifferenceList } from '../parts/DifferenceList.tsx'
import { useBuilder, useBuilderState } from './state/BuilderContext.tsx'

/** Somebody else saved meanwhile: what they changed, and the choice that is to be made. Until then nothing is saved. */
export default function ConflictNote() {
  const { t, locale } = useTranslation('forms')
  const { builderStore, languages, tenant } = useBuilder()
  const { time } = useDates(tenant.timeZone)
  const conflict = useBuilderState(state => state.conflict)
  const box = useRef<HTMLElement>(null)
  useEffect(() => {
    if (conflict) box.current?.focus()
  }, [conflict])
  if (!conflict) return null
  const { base, theirs } = conflict
  const differences = differenceWords(base, theirs.definition, { t, locale, languages })
  const who = theirs.by ?? t('conflict.somebody')
  return (
    <section ref={box} className="note sun stack stack-s" tabIndex={-1} aria-labelledby="conflict">
      <h2 id="conflict" className="card-title">
        {t('conflict.title', { who, time: time(theirs.savedAt) })}
      </h2>
      <p>{t('conflict.text')}</p>
      <DifferenceList differences={differences} none={t('differ.nothing')} />
      <div className="row">
        <Button onClick={builderStore.putMineOnTop}>{t('conflict.mine')}</Button>
        <Button look="quiet" onClick={builderStore.takeTheirs}>
          {t('conflict.theirs')}
        </Button>
      </div>
      <p className="small">{t('conflict.hint')}</p>
    </section>
  )
}
