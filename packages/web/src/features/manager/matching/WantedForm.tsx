import { genders } from '@kring/domain/coordinators'
import { languages } from '@kring/domain/forms/starter/lists'
import { localize } from '@kring/domain/language'
import { type FormEvent, useId } from 'react'
import { sessionFieldsKey, useSessionFields } from '../../../form/sessionFields.ts'
import { useTranslation } from '../../../i18n/index.ts'
import { Button, FieldGroup } from '../../../kit/index.ts'
import { TextField } from '../../../kit/TextField.tsx'
import { ProblemNote } from '../../../problem/ProblemNote.tsx'
import { useKnownMe } from '../../../session/useMe.ts'
import { useTrajectoryCommand } from '../../../trajectory/useTrajectoryCommand.ts'
import { useMatching } from './MatchingContext.ts'

type Props = { readonly onDone: (sentence?: string) => void }

const linesOf = (text = ''): string[] =>
  text
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '')

/** What the family asks of a coordinator: languages, a woman or a man, skills, not from where, and in their own words. */
export function WantedForm({ onDone }: Props) {
  const { t, locale } = useTranslation('matching')
  const { subject } = useKnownMe()
  const { trajectory } = useMatching()
  const { wanted, familyWishes } = trajectory.assignment
  const command = useTrajectoryCommand('set-wanted', trajectory)
  const id = useId()
  const { values, set, wipe } = useSessionFields(
    sessionFieldsKey(subject, trajectory.tenant.id, trajectory.id, 'wanted'),
    {
      wishes: familyWishes ?? '',
      languages: wanted.languages.join('\n'),
      gender: wanted.gender ?? '',
      skills: wanted.skills.join('\n'),
      notFrom: wanted.notFrom.join('\n'),
    },
  )
  const chosen = linesOf(values.languages)
  const turn = (code: string, isOn: boolean) =>
    set('languages', (isOn ? [...chosen, code] : chosen.filter(one => one !== code)).join('\n'))
  const gender = genders.find(one => one === values.gender)
  const wishes = (values.wishes ?? '').trim()
  const send = async (event: FormEvent) => {
    event.preventDefault()
    const body = {
      languages: chosen,
      skills: linesOf(values.skills),
      notFrom: linesOf(values.notFrom),
      ...(gender && { gender }),
      ...(wishes !== '' && { familyWishes: wishes }),
    }
    if (command.busy || !(await command.give(body))) return
    wipe()
    onDone(t('wantedSaved'))
  }
  return (
    <form className="card stack" onSubmit={send}>
      <h3>{t('familyAsks')}</h3>
      <TextField
        id={`${id}-wishes`}
        label={t('wishesLabel')}
        hint={t('wishesHint')}
        value={values.wishes ?? ''}
        onChange={typed => set('wishes', typed)}
        maxLength={500}
        lines={3}
      />
      <fieldset className="field">
        <legend>{t('languages')}</legend>
        <p className="hint">{t('languagesHint')}</p>
        <div className="opts">
          {languages
            .filter(({ value }) => value !== 'other')
            .map(({ value, label }) => (
              <label key={value} className="choice">
                <input
                  type="checkbox"
                  checked={chosen.includes(value)}
                  onChange={event => turn(value, event.target.checked)}
                />
                {localize(label, locale)}
              </label>
            ))}
        </div>
      </fieldset>
      <FieldGroup id={`${id}-gender`} label={t('genderLabel')}>
        <div className="opts">
          {(['', ...genders] as const).map(one => (
            <label key={one} className="choice">
              <input
                type="radio"
                name={`${id}-gender`}
                checked={(gender ?? '') === one}
                onChange={() => set('gender', one)}
              />
              {one === '' ? t('genderAny') : t(`genderOf.${one}`)}
            </label>
          ))}
        </div>
      </FieldGroup>
      <TextField
        id={`${id}-skills`}
        label={t('skillsLabel')}
        hint={t('onePerLine')}
        value={values.skills ?? ''}
        onChange={typed => set('skills', typed)}
        maxLength={1200}
        lines={2}
      />
      <TextField
        id={`${id}-places`}
        label={t('notFromLabel')}
        hint={t('onePerLine')}
        value={values.notFrom ?? ''}
        onChange={typed => set('notFrom', typed)}
        maxLength={1000}
        lines={2}
      />
      <ProblemNote error={command.error} keepsInput />
      <div className="row">
        <Button type="submit" look="quiet" busy={command.busy}>
          {t('save')}
        </Button>
        <Button
          look="plain"
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
