import { type FormEvent, useId, useState } from 'react'
import { hasSessionFields, useSessionFields } from '../../../form/sessionFields.ts'
import { useTranslation } from '../../../i18n/index.ts'
import { Button, ErrorSummary, FieldGroup, Note } from '../../../kit/index.ts'
import { TextField } from '../../../kit/TextField.tsx'
import { useSubmitErrors } from '../../../kit/useSubmitErrors.ts'
import { ProblemNote } from '../../../problem/ProblemNote.tsx'
import { type RetentionForm, useRetentionCommand, useRetentionFieldsKey } from './useRetention.ts'

const wholeDossier = 'dossier'

/** Asks to erase one person or the whole dossier; says before what must be kept and why. Nothing is erased at once. */
export function ErasureForm({ say, ...of }: RetentionForm) {
  const { t } = useTranslation('retention')
  const { holds, isComplainedOf, commands } = of.view
  const [isOpen, setOpen] = useState(hasSessionFields(useRetentionFieldsKey(of, 'erase')))
  const isHeld = holds.length > 0 || isComplainedOf
  return (
    <section className="card stack stack-s" aria-labelledby="erase">
      <h2 className="card-title" id="erase">
        {t('erase.title')}
      </h2>
      <p className="small">{t('erase.lead')}</p>
      {isHeld && <Note tone="sun">{t('erase.held')}</Note>}
      {!isHeld && isOpen && <Fields {...of} say={say} onDone={() => setOpen(false)} />}
      {!isHeld && !isOpen && commands.includes('ask-erasure') && (
        <div>
          <Button look="quiet" onClick={() => setOpen(true)}>
            {t('erase.begin')}
          </Button>
        </div>
      )}
    </section>
  )
}

function Fields({ onDone, say, ...of }: RetentionForm & { readonly onDone: () => void }) {
  const { t } = useTranslation('retention')
  const command = useRetentionCommand('ask-erasure', of)
  const id = useId()
  const { persons, files, isRunning, kept } = of.view
  const { values, set, wipe } = useSessionFields(useRetentionFieldsKey(of, 'erase'), {
    what: '',
    askedBy: '',
    reason: '',
  })
  const { what = '' } = values
  const isWhole = what === wholeDossier
  const person = persons.find(one => one.id === what)
  const [askedBy, reason] = [(values.askedBy ?? '').trim(), (values.reason ?? '').trim()]
  const fileField = (file: string): string => `file-${file}`
  const undecided = person === undefined ? [] : files.filter(file => !values[fileField(file.id)])
  const { attempt, lines, tryToSend, fieldErrorOf } = useSubmitErrors({
    [`${id}-0`]: isWhole || person ? undefined : t('wrong.what'),
    ...Object.fromEntries(undecided.map(file => [`${id}-${file.id}-goes`, t('wrong.file', { name: file.name })])),
    [`${id}-by`]: askedBy === '' ? t('wrong.askedBy') : undefined,
    [`${id}-why`]: reason === '' ? t('wrong.why') : undefined,
  })
  const send = async (event: FormEvent) => {
    event.preventDefault()
    if (command.busy || !tryToSend()) return
    const removeFiles = files.filter(file => values[fileField(file.id)] === 'goes').map(file => file.id)
    const whom = person === undefined ? {} : { person: person.id, ...(files.length > 0 && { removeFiles }) }
    if (!(await command.give({ ...whom, askedBy, reason }))) return
    wipe()
    onDone()
    say(t('erase.asked'))
  }
  const choices = [
    ...persons.map(one => ({ value: one.id, words: one.name, note: one.isInCircle ? t('erase.inCircle') : '' })),
    { value: wholeDossier, words: t('erase.whole'), note: isRunning ? t('erase.running') : '' },
  ]
  const keeps = isWhole ? kept.dossier : kept.person
  return (
    <form className="stack" noValidate onSubmit={send} aria-label={t('erase.title')}>
      <ErrorSummary lines={lines} attempt={attempt} />
      <FieldGroup id={`${id}-what`} label={t('erase.what')} fieldError={fieldErrorOf(`${id}-0`)}>
        {choices.map(({ value, words, note }, index) => (
          <label key={value} className="choice small">
            <input
              id={`${id}-${index}`}
              type="radio"
              name={`${id}-what`}
              checked={what === value}
              disabled={value === wholeDossier && isRunning}
              onChange={() => set('what', value)}
            />
            <span>
              <bdi>{words}</bdi>
              {note && <span className="soft"> {note}</span>}
            </span>
          </label>
        ))}
      </FieldGroup>
      {person &&
        files.map(file => (
          <FieldGroup
            key={file.id}
            id={`${id}-${file.id}`}
            label={t('erase.file', { name: file.name })}
            fieldError={fieldErrorOf(`${id}-${file.id}-goes`)}
          >
            {(['goes', 'stays'] as const).map(fate => (
              <label key={fate} className="choice small">
                <input
                  id={`${id}-${file.id}-${fate}`}
                  type="radio"
                  name={`${id}-${file.id}`}
                  checked={values[fileField(file.id)] === fate}
                  onChange={() => set(fileField(file.id), fate)}
                />
                <span>{t(`erase.${fate}`)}</span>
              </label>
            ))}
          </FieldGroup>
        ))}
      {(person || isWhole) && (
        <Note title={t('stays.title')}>
          <ul>
            {keeps.map(kind => (
              <li key={kind}>{t(`stays.${kind}`)}</li>
            ))}
          </ul>
        </Note>
      )}
      <TextField
        id={`${id}-by`}
        label={t('erase.askedBy')}
        hint={t('erase.askedByHint')}
        fieldError={fieldErrorOf(`${id}-by`)}
        value={values.askedBy ?? ''}
        onChange={typed => set('askedBy', typed)}
        maxLength={300}
        autoComplete="off"
      />
      <TextField
        id={`${id}-why`}
        label={t('erase.reason')}
        fieldError={fieldErrorOf(`${id}-why`)}
        value={values.reason ?? ''}
        onChange={typed => set('reason', typed)}
        maxLength={2000}
        lines={3}
      />
      <p className="small">{t('erase.coolingOff')}</p>
      <ProblemNote error={command.error} keepsInput />
      <div className="row">
        <Button type="submit" busy={command.busy}>
          {t(command.busy ? 'busy' : 'erase.send')}
        </Button>
        <Button
          look="plain"
          small
          onClick={() => {
            wipe()
            onDone()
          }}
        >
          {t('cancel')}
        </Button>
      </div>
    </form>
  )
}
