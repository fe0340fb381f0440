import { type FormDefinition, validate } from '@kring/domain/forms'
import type { RefObject } from 'react'
import type { Answers } from '../../../form/answers.ts'
import { useTranslation } from '../../../i18n/index.ts'
import { Button } from '../../../kit/index.ts'
import { useBuilder } from '../builder/state/BuilderContext.tsx'

type Props = {
  readonly form: FormDefinition
  readonly answers: Answers
  readonly today: string
  readonly heading: RefObject<HTMLHeadingElement | null>
  readonly again: () => void
}

/** After submitting: reference number and list, personal link, or the API request. */
export function PreviewSent({ form, answers, today, heading, again }: Props) {
  const { t: referral } = useTranslation('referral')
  const { t: editor } = useTranslation('formEditor')
  const isSystems = form.audience === 'partner-system'
  return (
    <>
      <h3 ref={heading} tabIndex={-1} className="card-title">
        {isSystems ? editor('preview.sentBody') : referral('status.sentTitle')}
      </h3>
      {form.audience === 'professional' && <p>{editor('preview.inOwnList')}</p>}
      {form.audience === 'citizen' && <OwnLink />}
      {isSystems && <SentBody form={form} answers={answers} today={today} />}
      <Button look="quiet" small onClick={again}>
        {editor('preview.again')}
      </Button>
    </>
  )
}

/** The personal link of a citizen without an account. */
function OwnLink() {
  const { tenant } = useBuilder()
  const { t } = useTranslation('public')
  return (
    <section className="card tight stack stack-s">
      <p className="card-title">{t('follow.keepTitle')}</p>
      <p className="small">{t('follow.keepText')}</p>
      <p className="small soft">{t('follow.label')}</p>
      <code>{`${location.host}/o/${tenant.id}/follow#…`}</code>
    </section>
  )
}

function SentBody({ form, answers, today }: Pick<Props, 'form' | 'answers' | 'today'>) {
  const { formId } = useBuilder()
  const { locale } = useTranslation('formEditor')
  const result = validate(form, answers, locale, today)
  const body = { form: { id: formId, version: form.version }, answers: result.ok ? result.answers : {}, locale }
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: scrollable content must be reachable by keyboard
    <pre className="small" tabIndex={0}>
      {JSON.stringify(body, null, 2)}
    </pre>
  )
}
