import { useState } from 'react'
import { useTranslation } from '../../../i18n/index.ts'
import { Button } from '../../../kit/index.ts'
import { languageNames, listOf } from '../../../trajectory/words.ts'
import { SignalTags } from '../queue/SignalTags.tsx'
import { useMatching } from './MatchingContext.ts'
import { OrganisationsForm } from './OrganisationsForm.tsx'
import { WantedForm } from './WantedForm.tsx'

/** What is asked of a coordinator, and with whom they may have no tie; both are edited in place. */
export function Needed() {
  const { t, locale } = useTranslation('matching')
  const { trajectory, say } = useMatching()
  const [editing, setEditing] = useState<'wanted' | 'organisations'>()
  const { organisations, wanted, familyWishes } = trajectory.assignment
  const mayEdit = trajectory.commands.includes('set-wanted')
  const done = (sentence?: string) => {
    setEditing(undefined)
    if (sentence !== undefined) say(sentence)
    else requestAnimationFrame(() => document.getElementById('needed')?.focus())
  }
  const edit = (what: 'wanted' | 'organisations') => () => {
    say('')
    setEditing(what)
  }
  const wishes = [
    wanted.gender && t(`gender.${wanted.gender}`),
    wanted.skills.length > 0 && listOf(wanted.skills, locale),
    wanted.notFrom.length > 0 && t('notFrom', { places: listOf(wanted.notFrom, locale) }),
  ].filter(one => typeof one === 'string')
  return (
    <section className="stack stack-s" aria-labelledby="needed">
      <h2 id="needed" className="visually-hidden" tabIndex={-1}>
        {t('needed')}
      </h2>
      <div className="card flush flat strip">
        <div>
          <div className="small stack stack-s">
            <b>{t('familyAsks')}</b>
            {familyWishes && <p className="pre-line">{familyWishes}</p>}
            {wishes.length > 0 && <p>{wishes.join('. ')}.</p>}
            {!familyWishes && wishes.length === 0 && <p className="soft">{t('nothingAsked')}</p>}
          </div>
          {mayEdit && (
            <Button look="plain" small className="start" onClick={edit('wanted')}>
              {t('change')}
              <span className="visually-hidden"> {t('familyAsks')}</span>
            </Button>
          )}
        </div>
        <div>
          <p className="small">
            <b>{t('languages')}</b>
            <br />
            {wanted.languages.length > 0 ? languageNames(wanted.languages, locale) : t('noLanguage')}
          </p>
        </div>
        {trajectory.signals.length > 0 && (
          <div>
            <div className="small stack stack-s">
              <b>{t('watch')}</b>
              <div className="tags">
                <SignalTags signals={trajectory.signals} />
              </div>
            </div>
          </div>
        )}
        <div>
          <p className="small">
            <b>{t('noTie')}</b>
            <br />
            {organisations.length === 0
              ? t('noOrganisations')
              : listOf(
                  organisations.map(({ name }) => name),
                  locale,
                )}
          </p>
          {mayEdit && (
            <Button look="plain" small className="start" onClick={edit('organisations')}>
              {t('change')}
              <span className="visually-hidden"> {t('noTie')}</span>
            </Button>
          )}
        </div>
      </div>
      {editing === 'wanted' && <WantedForm onDone={done} />}
      {editing === 'organisations' && <OrganisationsForm onDone={done} />}
    </section>
  )
}
