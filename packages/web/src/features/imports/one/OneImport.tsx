import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ImportView } from '../../../api/imports.ts'
import { useDates, useTranslation } from '../../../i18n/index.ts'
import { Button, Loading } from '../../../kit/index.ts'
import { StatusMessage } from '../../../kit/StatusMessage.tsx'
import { type Step, Steps } from '../../../kit/Steps.tsx'
import { ProblemNote } from '../../../problem/ProblemNote.tsx'
import { importQuery } from '../queries.ts'
import { CheckedCard } from './CheckedCard.tsx'
import { DropButton } from './DropButton.tsx'
import { ImportedCard } from './ImportedCard.tsx'
import type { OneProps } from './oneProps.ts'
import { ProgressCard } from './ProgressCard.tsx'
import { useLongSteps } from './useLongSteps.ts'
import { ValuesForm } from './ValuesForm.tsx'

type Props = { readonly base: string; readonly id: string; readonly onLeave: () => void }

/** One import, at the step where it is. */
export function OneImport({ base, id, onLeave }: Props) {
  const { t } = useTranslation('imports')
  const dates = useDates()
  const { data, isPending, error, refetch } = useQuery(importQuery(base, id))
  const [said, setSaid] = useState('')
  return (
    <div className="stack">
      <p className="no-print">
        <Button look="plain" small onClick={onLeave}>
          ‹ {t('one.all')}
        </Button>
      </p>
      {isPending && <Loading>{t('one.loading')}</Loading>}
      <ProblemNote error={error} what={t('one.failed')} retry={() => void refetch()} />
      {data && (
        <>
          <h2>{t('one.title', { moment: dates.dayAndTime(data.startedAt), name: data.startedBy })}</h2>
          <StepsOf state={data.state} />
          <StatusMessage sentence={said} />
          <Card key={data.id} base={base} view={data} onSaid={setSaid} />
          {(data.state === 'read' || data.state === 'checked') && (
            <DropButton base={base} view={data} onDone={onLeave} />
          )}
        </>
      )}
    </div>
  )
}

function Card(one: OneProps) {
  const props = { ...one, steps: useLongSteps(one.base, one.view, one.onSaid) }
  switch (one.view.state) {
    case 'read':
      return <ValuesForm {...one} />
    case 'checked':
      return (
        <>
          <CheckedCard {...props} />
          <ValuesForm {...one} />
        </>
      )
    case 'importing':
    case 'taking-back':
      return <ProgressCard {...props} />
    case 'imported':
    case 'taken-back':
      return <ImportedCard {...props} />
    default:
      return one.view.state satisfies never
  }
}

const steps = ['file', 'values', 'check', 'import'] as const
const at: Readonly<Record<ImportView['state'], number>> = {
  read: 1,
  checked: 2,
  importing: 3,
  imported: 4,
  'taking-back': 4,
  'taken-back': 4,
}

function StepsOf({ state }: Pick<ImportView, 'state'>) {
  const { t } = useTranslation('imports')
  const shown = steps.map(
    (key, index): Step => ({
      key,
      progress: index < at[state] ? 'done' : index === at[state] ? 'now' : 'todo',
      content: t(`step.${key}`),
    }),
  )
  return <Steps steps={shown} small />
}
