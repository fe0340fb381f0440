import { guardOf } from '@kring/domain/guards'
import { localize } from '@kring/domain/language'
import { evaluationsOf, fixedEvaluation, type WayOfWorking } from '@kring/domain/variants'
import { type FormEvent, useState } from 'react'
import { useTranslation } from '../../../i18n/index.ts'
import { Button } from '../../../kit/index.ts'
import { TextField } from '../../../kit/TextField.tsx'
import { Lock } from '../Lock.tsx'
import { Part } from '../page/Part.tsx'

type Props = {
  readonly way: WayOfWorking
  readonly change: (evaluations: WayOfWorking['evaluations']) => void
}

const most = 6
const usual = [3, 6, 12]

/** The evaluations after the conference: the fixed one, and the partner's own. */
export function EvaluationsPart({ way, change }: Props) {
  const { t, locale } = useTranslation('variants')
  const [typed, setTyped] = useState('')
  const [isWrong, setIsWrong] = useState(false)
  const { evaluations } = way
  const add = (months: number) => change([...evaluations, months].sort((a, b) => a - b))
  const fits = (months: number) =>
    Number.isInteger(months) && months >= 2 && months <= 36 && !evaluations.includes(months)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const months = Number(typed.trim())
    if (!fits(months)) {
      setIsWrong(true)
      document.getElementById('new-evaluation')?.focus()
      return
    }
    add(months)
    setTyped('')
    setIsWrong(false)
  }
  const remove = (months: number) => {
    change(evaluations.filter(one => one !== months))
    document.getElementById('evaluations')?.focus()
  }
  const missing = usual.filter(fits)
  return (
    <Part id="evaluations" title={t('part.evaluations')} lead={t('evaluations.lead')}>
      <ul className="plain-list stack stack-s">
        {evaluationsOf(way).map(months => (
          <li key={months} className="row">
            <span className="num">{t('evaluations.month', { count: months })}</span>
            {months === fixedEvaluation ? (
              <Lock why={t('fixed.because', { title: `${localize(guardOf('G18').title, locale)} (G18)` })} />
            ) : (
              <Button look="plain" small onClick={() => remove(months)}>
                {t('steps.remove')}
                <span className="visually-hidden">: {t('evaluations.month', { count: months })}</span>
              </Button>
            )}
          </li>
        ))}
      </ul>
      {evaluations.length < most && (
        <form className="stack stack-s" noValidate onSubmit={submit}>
          <TextField
            id="new-evaluation"
            label={t('evaluations.add')}
            hint={t('evaluations.addHint')}
            fieldError={isWrong ? { kind: 'invalid', sentence: t('evaluations.wrong') } : undefined}
            value={typed}
            onChange={value => {
              setTyped(value)
              setIsWrong(false)
            }}
            maxLength={2}
            width="6rem"
            inputMode="numeric"
            autoComplete="off"
          />
          <div className="row">
            <Button type="submit" look="quiet" small icon="plus">
              {t('evaluations.addYes')}
            </Button>
            {missing.map(months => (
              <Button key={months} look="plain" small icon="plus" onClick={() => add(months)}>
                {t('evaluations.month', { count: months })}
              </Button>
            ))}
          </div>
        </form>
      )}
    </Part>
  )
}
