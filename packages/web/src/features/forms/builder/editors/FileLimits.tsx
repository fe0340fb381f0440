import { fileTypes, mostFiles } from '@kring/domain/attachments'
import type { Question } from '@kring/domain/forms'
import { useTranslation } from '../../../../i18n/index.ts'
import { FieldGroup } from '../../../../kit/index.ts'
import { NumberField } from '../../parts/NumberField.tsx'

type FileQuestion = Extract<Question, { type: 'file' }>
type Props = { readonly question: FileQuestion; readonly put: (question: Question, about?: string) => void }

/** Number and types of files; at least one type remains. */
export function FileLimits({ question, put }: Props) {
  const { t } = useTranslation('formEditor')
  const { accept, max, key } = question
  const id = `edit-${key}`
  const toggle = (type: FileQuestion['accept'][number]) => {
    const next = fileTypes.filter(one => (one === type ? !accept.includes(one) : accept.includes(one)))
    if (next.length > 0) put({ ...question, accept: next })
  }
  return (
    <>
      <NumberField
        id={`${id}-files`}
        label={t('limits.files')}
        hint={t('limits.filesHint')}
        value={max}
        least={1}
        most={mostFiles}
        wrong={t('limits.filesWrong', { most: mostFiles })}
        onChange={files => files !== undefined && put({ ...question, max: Math.round(files) }, 'max')}
      />
      <FieldGroup id={`${id}-kinds`} label={t('limits.accept')} hint={t('limits.acceptHint')} className="boxes">
        {fileTypes.map((type, index) => (
          <label key={type} className="choice">
            <input
              id={index === 0 ? `${id}-kinds` : undefined}
              type="checkbox"
              checked={accept.includes(type)}
              onChange={() => toggle(type)}
            />
            {t(`limits.kind.${type}`)}
          </label>
        ))}
      </FieldGroup>
    </>
  )
}
