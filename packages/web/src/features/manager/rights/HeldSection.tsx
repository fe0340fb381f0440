import type { HeldFileView } from '../../../api/rights.ts'
import type { FieldValues } from '../../../form/sessionFields.ts'
import { useTranslation } from '../../../i18n/index.ts'
import { TextField } from '../../../kit/TextField.tsx'

type Section = HeldFileView['sections'][number]
type Props = {
  readonly section: Section
  readonly lang: string
  readonly values: FieldValues
  readonly set: (field: string, value: string) => void
}

/** A section as the person will read it; each passage can be left out, with the reason that the file tells. */
export function HeldSection({ section, lang, values, set }: Props) {
  const { t } = useTranslation('rights')
  const { id, title, passages, notes, mayLeaveOut } = section
  const headingId = `held-${id}`
  return (
    <section className="stack stack-s" aria-labelledby={headingId}>
      <h4 id={headingId} lang={lang}>
        {title}
      </h4>
      {passages.length === 0 && <p className="small soft">{t('file.nothing')}</p>}
      {passages.map(passage => {
        const isOut = values[`out ${passage.id}`] === 'yes'
        return (
          <div key={passage.id} className="stack stack-s">
            <p className="small full" lang={lang} style={isOut ? { textDecoration: 'line-through' } : undefined}>
              {passage.label && <b>{passage.label}: </b>}
              {passage.text}
            </p>
            {mayLeaveOut && (
              <label className="choice small" style={{ padding: '.4rem .6rem' }}>
                <input
                  type="checkbox"
                  checked={isOut}
                  onChange={event => set(`out ${passage.id}`, event.target.checked ? 'yes' : '')}
                />
                <span>
                  {t('file.leaveOut')}
                  <span className="visually-hidden"> {passage.label ?? title}</span>
                </span>
              </label>
            )}
            {isOut && (
              <TextField
                id={`why-${passage.id}`}
                label={t('file.why')}
                hint={t('file.whyHint')}
                value={values[`why ${passage.id}`] ?? ''}
                onChange={value => set(`why ${passage.id}`, value)}
                maxLength={300}
                autoComplete="off"
                fieldError={
                  values[`why ${passage.id}`]?.trim() ? undefined : { kind: 'todo', sentence: t('file.whyMissing') }
                }
              />
            )}
          </div>
        )
      })}
      {notes.map(note => (
        <p key={note} className="small soft" lang={lang}>
          {note}
        </p>
      ))}
    </section>
  )
}
