import type { FormDefinition } from '@kring/domain/forms'
import { answersOfSide, type Side, sides } from '@kring/domain/variants'
import type { StatusView } from '@kring/functions/api/contract/referrals'
import { useEffect, useState } from 'react'
import { useTranslation } from '../i18n/index.ts'
import { Icon } from '../kit/index.ts'
import { Paper } from '../kit/Paper.tsx'
import { SentAnswers } from './SentAnswers.tsx'

type Props = { readonly view: StatusView; readonly loadForm: () => Promise<FormDefinition> }

/** Prints what the referrer wrote about one of two sides: never both on one paper. */
export default function SidePrint({ view, loadForm }: Props) {
  const { t } = useTranslation('referral')
  const [paper, setPaper] = useState<{ readonly side: Side; readonly form: FormDefinition }>()
  useEffect(() => {
    const end = () => setPaper(undefined)
    window.addEventListener('afterprint', end)
    return () => window.removeEventListener('afterprint', end)
  }, [])
  return (
    <>
      {sides.map(side => (
        <li key={side}>
          <button
            type="button"
            className="link"
            onClick={() =>
              void loadForm().then(
                form => setPaper({ side, form }),
                () => undefined,
              )
            }
          >
            <Icon name="print" />
            {t(`sides.${side}`)}
          </button>
        </li>
      ))}
      {paper && (
        <Paper>
          <h1>{t('status.title', { reference: view.reference })}</h1>
          <p>{t(`sides.${paper.side}`)}</p>
          <SentAnswers
            answers={answersOfSide(paper.form, view.answers, paper.side)}
            loadForm={() => Promise.resolve(paper.form)}
            onReady={() => window.print()}
          />
        </Paper>
      )}
    </>
  )
}
