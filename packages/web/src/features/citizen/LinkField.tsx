import { useId, useState } from 'react'
import { Button, Field } from '../../kit/index.ts'

type Props = {
  readonly link: string
  readonly words: {
    readonly label: string
    readonly copy: string
    /** What is said after copying: done, or that the browser does not allow it. */
    readonly copied: string
    readonly copyFailed: string
  }
}

/** A personal link to keep: to read, to choose and to copy. */
export function LinkField({ link, words }: Props) {
  const id = useId()
  const [outcome, setOutcome] = useState<'copied' | 'copyFailed'>()
  const copy = () => {
    navigator.clipboard.writeText(link).then(
      () => setOutcome('copied'),
      () => setOutcome('copyFailed'),
    )
  }
  return (
    <>
      <Field id={id} label={<span className="small">{words.label}</span>}>
        {binding => (
          <input
            {...binding}
            type="text"
            readOnly
            className="small"
            value={link}
            onFocus={event => event.target.select()}
          />
        )}
      </Field>
      <Button look="quiet" small icon="copy" className="start no-print" onClick={copy}>
        {words.copy}
      </Button>
      <p className="small" role="status">
        {outcome && words[outcome]}
      </p>
    </>
  )
}
