import type { DossierView } from '@kring/functions/api/contract/referrals'
import { TextIn, useDates, useTranslation, WordsIn } from '../../../../i18n/index.ts'
import { Button, buttonClass, Icon } from '../../../../kit/index.ts'
import { dial } from '../../../../kit/telephone.ts'
import { Card } from '../Card.tsx'
import { CommandFailed } from '../CommandFailed.tsx'
import { useOpenDossier } from '../DossierContext.ts'
import { contactsIn, peopleIn } from '../people/people.ts'
import { referrerContact } from '../people/referrer.ts'
import { useCommand } from '../useCommand.ts'

const mostNumbers = 4

/** Before the intake: whom to call, and the button that starts the intake. */
export function CallFirst() {
  const { t, locale } = useTranslation('dossier')
  const { t: said } = useTranslation('messages')
  const { dossier, form, today, say } = useOpenDossier()
  const start = useCommand('start-intake')
  const referrer = referrerContact(dossier, form, locale, t)
  const { date } = useDates()
  const contacts = [
    ...dossier.messages.flatMap(({ phone, at, used, readAt }) =>
      phone && (used || !readAt)
        ? [{ who: `${referrer.who}, ${said('manager.newNumber', { day: date(at) })}`, phone }]
        : [],
    ),
    ...referrer.phones.map(phone => ({ who: referrer.who, phone })),
    ...contactsIn(peopleIn(dossier, today)),
  ].slice(0, mostNumbers)
  const begin = async () => {
    if (await start.give({})) say(t('intake.started'), 'intake')
  }
  return (
    <Card id="intake" title={t('intake.callTitle')}>
      <p className="small">{t(callWords(dossier))}</p>
      {contacts.length === 0 && <p className="small soft">{t('intake.noNumber')}</p>}
      <ul className="plain-list stack stack-s small">
        {contacts.map(({ who, phone }) => (
          <li key={who + phone} className="row">
            <a className={buttonClass('quiet', true)} href={dial(phone)}>
              <Icon name="phone" />
              <span className="num">{phone}</span>
            </a>
            <span>{who}</span>
          </li>
        ))}
      </ul>
      <ul className="plain-list small">
        {referrer.notes.map(({ asked, words, lang }) => (
          <li key={JSON.stringify(asked)}>
            <span className="soft">
              <TextIn text={asked} />
            </span>{' '}
            <WordsIn words={words} lang={lang} />
          </li>
        ))}
      </ul>
      <CommandFailed error={start.error} />
      <div className="row">
        <Button busy={start.busy} onClick={begin}>
          {start.busy ? t('busy') : t('intake.start')}
        </Button>
        <span className="small soft">{t('intake.startHint')}</span>
      </div>
    </Card>
  )
}

/** Who is called first: a citizen themself, or one who speaks for somebody else, who may not know yet. */
function callWords({ source, referrer: { onBehalf } }: DossierView) {
  if (source !== 'citizen') return 'intake.callText' as const
  if (onBehalf === undefined || onBehalf.forWhom === 'myself') return 'intake.callCitizen' as const
  return onBehalf.personKnows === 'yes' ? ('intake.callForOther' as const) : ('intake.callForUnaware' as const)
}
