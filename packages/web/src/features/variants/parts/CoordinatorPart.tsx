import { newKey } from '@kring/domain/forms'
import { languages as spoken } from '@kring/domain/forms/starter/lists'
import { guardOf } from '@kring/domain/guards'
import { type Locale, localize } from '@kring/domain/language'
import { requirementsOfCoordinator, type WayOfWorking } from '@kring/domain/variants'
import { LocalizedField } from '../../../editing/LocalizedField.tsx'
import { TextIn, useTranslation } from '../../../i18n/index.ts'
import { Button } from '../../../kit/index.ts'
import { Lock } from '../Lock.tsx'
import { Part } from '../page/Part.tsx'
import { AddLine } from './AddLine.tsx'

type Props = {
  readonly way: WayOfWorking
  readonly languages: readonly Locale[]
  readonly change: (coordinator: WayOfWorking['coordinator']) => void
}

const mostSkills = 12
const mostLanguages = 10

/** The requirements for coordinators, in addition to the fixed ones. */
export function CoordinatorPart({ way, languages, change }: Props) {
  const { t, locale } = useTranslation('variants')
  const { coordinator } = way
  const { guards, skills } = requirementsOfCoordinator(way)
  const turn = (value: string, isOn: boolean) => {
    const chosen = isOn ? [...coordinator.languages, value] : coordinator.languages.filter(one => one !== value)
    if (chosen.length <= mostLanguages) change({ ...coordinator, languages: chosen })
  }
  const add = (words: string) => {
    const key = newKey(words, new Set(skills.map(skill => skill.key)))
    change({ ...coordinator, skills: [...skills, { key, name: { [languages[0] ?? 'nl']: words } }] })
    requestAnimationFrame(() => document.getElementById(`skill-${key}`)?.focus())
  }
  return (
    <Part id="coordinator" title={t('part.coordinator')} lead={t('coordinator.lead')}>
      <ul className="plain-list stack stack-s">
        {guards.map(id => (
          <li key={id} className="small">
            <Lock /> {localize(guardOf(id).title, locale)} <span className="soft num">{id}</span>
          </li>
        ))}
      </ul>
      <fieldset className="field">
        <legend>{t('coordinator.languages')}</legend>
        <div className="opts">
          {spoken
            .filter(({ value }) => value !== 'other')
            .map(({ value, label }) => (
              <label key={value} className="choice">
                <input
                  type="checkbox"
                  checked={coordinator.languages.includes(value)}
                  onChange={event => turn(value, event.target.checked)}
                />
                {localize(label, locale)}
              </label>
            ))}
        </div>
      </fieldset>
      <h3>{t('coordinator.skills')}</h3>
      {skills.length > 0 && (
        <ol className="plain-list stack">
          {skills.map((skill, index) => (
            <li key={skill.key} className="stack stack-s">
              <LocalizedField
                id={`skill-${skill.key}`}
                what={t('coordinator.skill', { number: index + 1 })}
                text={skill.name}
                languages={languages}
                maxLength={120}
                onChange={name => change({ ...coordinator, skills: skills.with(index, { ...skill, name }) })}
              />
              <Button
                look="plain"
                small
                className="start"
                onClick={() => {
                  change({ ...coordinator, skills: skills.toSpliced(index, 1) })
                  document.getElementById('coordinator')?.focus()
                }}
              >
                {t('coordinator.remove')}
                <span className="visually-hidden">
                  {' '}
                  <TextIn text={skill.name} />
                </span>
              </Button>
            </li>
          ))}
        </ol>
      )}
      {skills.length < mostSkills && (
        <AddLine
          id="new-skill"
          open={t('coordinator.add')}
          label={t('coordinator.new')}
          hint={t('coordinator.newHint')}
          yes={t('coordinator.addYes')}
          wrong={t('coordinator.wrong')}
          maxLength={120}
          add={add}
        />
      )}
    </Part>
  )
}
