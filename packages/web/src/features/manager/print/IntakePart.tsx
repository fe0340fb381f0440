import { describeExtra, sides } from '@kring/domain/variants'
import type { IntakeView } from '@kring/functions/api/contract/referrals'
import { TextIn, useDates, useTranslation, WordsIn } from '../../../i18n/index.ts'
import { useOpenDossier } from '../dossier/DossierContext.ts'
import { Fact, Part } from './Part.tsx'

/** The intake; with two sides, one for each. */
export function IntakePart() {
  const { t } = useTranslation('dossier')
  const { t: words } = useTranslation('participants')
  const { intake, sideIntakes } = useOpenDossier().dossier
  return (
    <>
      {intake && (
        <Part title={t('intake.title')}>
          <Conversation intake={intake} />
        </Part>
      )}
      {sides.map(side => {
        const held = sideIntakes?.[side]
        return (
          held && (
            <Part key={side} title={words(`conversation.${side}`)}>
              <Conversation intake={held} />
            </Part>
          )
        )
      })}
    </>
  )
}

export function Conversation({ intake }: { readonly intake: IntakeView }) {
  const { t, locale } = useTranslation('dossier')
  const { t: words } = useTranslation('participants')
  const dates = useDates()
  const extra = intake.extra ? describeExtra(intake.extra, locale) : []
  return (
    <>
      <p className="pre-line">{intake.summary}</p>
      <dl>
        <Fact term={t('intake.when')}>{dates.day(intake.heldOn)}</Fact>
        <Fact term={t('intake.with')}>{intake.spokenWith}</Fact>
        {intake.takesPart && <Fact term={words('takesPart.label')}>{words(`answered.${intake.takesPart}`)}</Fact>}
        {intake.willing && <Fact term={t('intake.willing')}>{intake.willing}</Fact>}
        {extra.map(({ key, label, lines, text, lang }) => (
          <Fact key={key} term={<TextIn text={label} />}>
            {lines?.join('\n') ?? <WordsIn words={text} lang={lang} />}
          </Fact>
        ))}
      </dl>
    </>
  )
}
