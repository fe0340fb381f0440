import { askedDeclarations, describeAnswers, type FormDefinition, validate } from '@kring/domain/forms'
import { type RefObject, useState } from 'react'
import type { Answers } from '../../../form/answers.ts'
import { idOf } from '../../../form/fieldErrors.ts'
import { ConsentBox } from '../../../form/questions/ConsentQuestion.tsx'
import { TextIn, useTranslation, WordsIn } from '../../../i18n/index.ts'
import { Button, Note } from '../../../kit/index.ts'

type Props = {
  readonly form: FormDefinition
  readonly answers: Answers
  readonly today: string
  readonly heading: RefObject<HTMLHeadingElement | null>
  readonly setAnswer: (key: string, value: unknown) => void
  readonly back: () => void
  readonly sent: () => void
}

/** The last page before submitting: answers, declarations, readers. Validates the whole form. */
export function PreviewSend({ form, answers, today, heading, setAnswer, back, sent }: Props) {
  const { t: words, locale } = useTranslation('formPages')
  const { t: editor } = useTranslation('formEditor')
  const [faults, setFaults] = useState<readonly string[]>([])
  const send = () => {
    const result = validate(form, answers, locale, today)
    if (result.ok) sent()
    else setFaults(result.faults.map(({ path, sentence }) => (isDeclared(form, path) ? words('tick') : sentence)))
  }
  return (
    <>
      <h3 ref={heading} tabIndex={-1} className="card-title">
        {words('title')}
      </h3>
      {describeAnswers(form, answers, locale, today).map(({ key, title, rows }) => (
        <section key={key} className="stack stack-s" aria-labelledby={`preview-${key}`}>
          <p className="small soft" id={`preview-${key}`}>
            <TextIn text={title} />
          </p>
          <dl className="facts">
            {rows.map(row => (
              <div key={row.key}>
                <dt>
                  <TextIn text={row.label} />
                </dt>
                <dd>
                  <WordsIn words={row.text} lang={row.lang} />
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
      {askedDeclarations(form, answers).map(({ key, text }) => (
        <ConsentBox
          key={key}
          id={idOf(key)}
          ticked={answers[key] === true}
          onTick={ticked => setAnswer(key, ticked || undefined)}
        >
          <TextIn text={text} />
        </ConsentBox>
      ))}
      {form.readers && (
        <Note small title={words('readers')}>
          <TextIn text={form.readers} />
        </Note>
      )}
      <div role="status">
        {faults.length > 0 && (
          <ul className="small">
            {[...new Set(faults)].map(sentence => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        )}
      </div>
      <div className="row">
        <Button small onClick={send}>
          {words('send')}
        </Button>
        <Button look="plain" small onClick={back}>
          {editor('preview.back')}
        </Button>
      </div>
    </>
  )
}

const isDeclared = ({ declarations }: FormDefinition, path: string): boolean =>
  declarations.some(({ key }) => key === path)
