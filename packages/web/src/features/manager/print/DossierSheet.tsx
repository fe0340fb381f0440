import { nameWithProduct } from '@kring/domain/variants'
import { instantNow } from '../../../clock/serverClock.ts'
import { TextIn, useDates, useTranslation } from '../../../i18n/index.ts'
import { TextsIn } from '../../../i18n/SentenceIn.tsx'
import { Paper } from '../../../kit/Paper.tsx'
import { useKnownMe } from '../../../session/useMe.ts'
import { useOpenDossier } from '../dossier/DossierContext.ts'
import { HistoryLine } from '../dossier/history/HistoryLine.tsx'
import { referrerName } from '../dossier/people/referrer.ts'
import { FactWords } from '../dossier/story/FactWords.tsx'
import { proposedQuestion, storyFacts, storyIn, themesIn } from '../dossier/story/storyFacts.ts'
import { IntakePart } from './IntakePart.tsx'
import { Fact, Part } from './Part.tsx'
import { ParticipantsPrint } from './ParticipantsPrint.tsx'
import { PeoplePart } from './PeoplePart.tsx'

/** The whole dossier on A4: everything expanded, without controls. */
export function DossierSheet() {
  const { t, locale } = useTranslation('dossier')
  const { t: forms } = useTranslation('dossierForms')
  const { t: access } = useTranslation('access')
  const { t: list } = useTranslation('manager')
  const { dossier, form } = useOpenDossier()
  const { name } = useKnownMe()
  const dates = useDates()
  const { decision, missing } = dossier
  const isHeard = !missing.some(gap => gap === 'intake' || gap.startsWith('hear-'))
  const stories = storyIn(form, dossier.answers, locale, dossier.participants.kind)
  const proposed = proposedQuestion(form, dossier.answers, locale)
  const themes = themesIn(form, dossier.dimensions.themes, locale)
  const confirmedFirst = dossier.questions.toSorted((a, b) => Number(b.confirmed) - Number(a.confirmed))
  return (
    <Paper>
      <header>
        <p className="small">
          {access('paper.by', { name, when: dates.dayAndTime(instantNow()) })} {access('paper.keep')}
        </p>
        <h1>{dossier.title}</h1>
        <p>
          {nameWithProduct(dossier.variantName, dossier.variant, locale)} ·{' '}
          {t(`state.${dossier.state === 'intake' && isHeard ? 'intakeHeld' : dossier.state}`)}
        </p>
        {dossier.signals.length > 0 && (
          <p>
            <b>{dossier.signals.map(signal => list(`signal.${signal}`)).join(' · ')}</b>
          </p>
        )}
        <p>
          <span className="num">{dossier.reference}</span> · <bdi>{dossier.tenant.name}</bdi> ·{' '}
          {t('submittedBy', { day: dates.day(dossier.submittedAt), who: referrerName(dossier, t) })}
        </p>
      </header>
      <Part title={t('story.title')}>
        {stories.flatMap(({ key, label, paragraphs, lang }, index) => [
          ...(index === 0
            ? []
            : [
                <h3 key={key}>
                  <TextIn text={label} />
                </h3>,
              ]),
          ...paragraphs.map(paragraph => (
            <p key={key + paragraph} lang={lang}>
              {paragraph}
            </p>
          )),
        ])}
        <dl>
          {themes.length > 0 && (
            <Fact term={t('story.themes')}>
              <TextsIn texts={themes} />
            </Fact>
          )}
          {storyFacts(form, dossier.answers, locale).map(({ meaning, lines }) => (
            <Fact key={meaning} term={t(`fact.${meaning}`)}>
              {lines.map(line => (
                <div key={line.words}>
                  <FactWords line={line} />
                </div>
              ))}
            </Fact>
          ))}
        </dl>
      </Part>
      <ParticipantsPrint />
      <IntakePart />
      <Part title={t('question.title')}>
        {dossier.questions.length === 0 && <p>{access('paper.noQuestion')}</p>}
        {proposed && (
          <dl>
            <Fact term={t('question.proposed')}>{proposed}</Fact>
          </dl>
        )}
        <ul>
          {confirmedFirst.map(({ id, text, confirmed, agreedWith }) => (
            <li key={id}>
              <b>{text}</b>{' '}
              {confirmed
                ? agreedWith
                  ? t('question.confirmedWith', { who: agreedWith })
                  : t('question.confirmed')
                : `${t('question.unconfirmed')}.`}
            </li>
          ))}
        </ul>
      </Part>
      {dossier.minimumRequirements.length > 0 && (
        <Part title={t('minimum.title')}>
          {dossier.minimumRequirements.map(({ id, text, reason, setBy }) => (
            <div key={id}>
              <p>
                <b>{text}</b>
              </p>
              <dl>
                <Fact term={t('minimum.why')}>{reason}</Fact>
                {setBy && <Fact term={t('minimum.by')}>{setBy}</Fact>}
              </dl>
            </div>
          ))}
        </Part>
      )}
      {decision && (
        <Part title={t(`decided.${decision.outcome}`)}>
          <p>
            {dates.day(decision.decidedAt)}. {decision.to} {decision.reason && `${t(`reason.${decision.reason}`)}.`}
          </p>
          {decision.explanation && <p className="pre-line">{decision.explanation}</p>}
          {decision.outcome === 'accepted' && (
            <dl>
              <Fact term={forms('payer.paid')}>{dossier.grantName ?? dossier.payer ?? forms('payer.unknown')}</Fact>
            </dl>
          )}
        </Part>
      )}
      <Part title={t('people.title')}>
        <PeoplePart />
      </Part>
      <Part title={t('history.title')}>
        <ol>
          {dossier.history.map(entry => (
            <li key={entry.seq}>
              {/* The reader may differ from the user who printed it: show everyone by name. */}
              <HistoryLine entry={{ ...entry, by: { ...entry.by, you: false } }} />
            </li>
          ))}
        </ol>
      </Part>
    </Paper>
  )
}
