import { type DescribedRow, describeAnswers } from '@kring/domain/forms'
import { useId } from 'react'
import { TextIn, useTranslation, WordsIn } from '../../i18n/index.ts'
import { Button } from '../../kit/index.ts'
import { useAnswers, useFormContext } from '../FormContext.tsx'
import type { OtherValues } from './mergeAnswers.ts'

type Props = {
  readonly title: string
  readonly text: string
  readonly others: OtherValues
  readonly onChoose: (key: string, value: unknown) => void
}

/** The answers that two windows gave each in their own words: both are shown, and one or both can be kept. */
export function ChooseAnswers({ title, text, others, onChoose }: Props) {
  return (
    <div className="note sun stack" role="alert">
      <p>
        <b>{title}</b> {text}
      </p>
      {Object.entries(others).flatMap(([key, values]) =>
        values.map(there => (
          <Choice key={`${key} ${JSON.stringify(there)}`} of={key} there={there} onChoose={onChoose} />
        )),
      )}
    </div>
  )
}

type ChoiceProps = Pick<Props, 'onChoose'> & { readonly of: string; readonly there: unknown }

function Choice({ of, there, onChoose }: ChoiceProps) {
  const { t, locale } = useTranslation('windows')
  const id = useId()
  const here = useAnswers()[of]
  const describe = useDescribed()
  const [row, other] = [describe(of, here), describe(of, there)]
  const label = other?.label ?? row?.label ?? { [locale]: of }
  const both = typeof here === 'string' && typeof there === 'string' && isLong(here, there)
  return (
    <section className="stack stack-s" aria-labelledby={id}>
      <p>
        <b id={id}>
          <TextIn text={label} />
        </b>
      </p>
      <Value title={t('here')} row={row} />
      <Value title={t('there')} row={other} />
      <div className="row">
        <Button look="quiet" small onClick={() => onChoose(of, there)}>
          {t('takeThere')}
        </Button>
        <Button look="quiet" small onClick={() => onChoose(of, here)}>
          {t('keepHere')}
        </Button>
        {both && (
          <Button look="quiet" small onClick={() => onChoose(of, `${here}\n\n${there}`)}>
            {t('keepBoth')}
          </Button>
        )}
      </div>
    </section>
  )
}

/** Sentences can stand one after the other; a name or a number cannot. */
const isLong = (here: string, there: string) => [here, there].every(text => text.includes(' '))

function Value({ title, row }: { readonly title: string; readonly row: DescribedRow | undefined }) {
  return (
    <div className="small">
      <span className="soft">{title}</span>
      {(row?.lines ?? [row?.text ?? '–']).map(line => (
        <p key={line}>
          <WordsIn words={line} lang={row?.lang} />
        </p>
      ))}
    </div>
  )
}

function useDescribed() {
  const { locale } = useTranslation('windows')
  const { answerStore, today } = useFormContext()
  const answers = useAnswers()
  return (key: string, value: unknown): DescribedRow | undefined =>
    describeAnswers(answerStore.definition, { ...answers, [key]: value }, locale, today)
      .flatMap(({ rows }) => rows)
      .find(row => row.key === key)
}
