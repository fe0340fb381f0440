import { useState } from 'react'
import type { PlanFile, PlanFileChoice, SavePlanFile } from '../api/planFiles.ts'
import { useTranslation } from '../i18n/index.ts'
import { Button } from '../kit/index.ts'
import { ProblemNote } from '../problem/ProblemNote.tsx'

type Props = {
  readonly save: SavePlanFile
  /** A child's own version comes first. */
  readonly isChild?: boolean | undefined
}

/** The plan to take away, in the language of the page: on paper, and its days for a calendar. */
export function PlanFiles({ save, isChild = false }: Props) {
  const { t, locale } = useTranslation('planRead')
  const [busy, setBusy] = useState<string>()
  const [failure, setFailure] = useState<unknown>()
  const take = async (name: string, file: PlanFile, choice: PlanFileChoice) => {
    setBusy(name)
    setFailure(undefined)
    await save(file, { language: locale, ...choice }).catch((error: unknown) => setFailure(error))
    setBusy(undefined)
  }
  const button = (name: 'own' | 'pdf' | 'calendar', file: PlanFile, choice: PlanFileChoice = {}) => (
    <Button
      look="quiet"
      icon={file === 'plan.pdf' ? 'download' : 'calendar'}
      busy={busy === name}
      onClick={() => void take(name, file, choice)}
    >
      {t(`take.${name}`)}
    </Button>
  )
  return (
    <div className="stack stack-s no-print">
      <div className="row">
        {isChild && button('own', 'plan.pdf')}
        {button('pdf', 'plan.pdf', isChild ? { version: 'everyone' } : {})}
        {button('calendar', 'plan.ics')}
      </div>
      <p className="small soft">{t('take.private')}</p>
      <ProblemNote error={failure} what={t('take.failed')} />
    </div>
  )
}
