import { emptySide, type Side, sideSheetFor } from '@kring/domain/variants'
import { instantNow } from '../../../clock/serverClock.ts'
import { TextIn, useDates, useTranslation } from '../../../i18n/index.ts'
import { Paper } from '../../../kit/Paper.tsx'
import { useKnownMe } from '../../../session/useMe.ts'
import { useOpenDossier } from '../dossier/DossierContext.ts'
import { peopleIn } from '../dossier/people/people.ts'
import { Conversation } from './IntakePart.tsx'
import { Fact, Part } from './Part.tsx'
import { PeopleGroups } from './PeoplePart.tsx'

/** One side of a restorative dossier on A4, built only from what that side may see. */
export function SideSheet({ side }: { readonly side: Side }) {
  const { t } = useTranslation('dossier')
  const { t: access } = useTranslation('access')
  const { t: words } = useTranslation('participants')
  const { dossier, today } = useOpenDossier()
  const { name } = useKnownMe()
  const dates = useDates()
  const { participants, sideIntakes: intakes = {}, questions, minimumRequirements } = dossier
  if (participants.kind !== 'two-sides') return null
  const { party, intake, ...sheet } = sideSheetFor(side, { participants, intakes, questions, minimumRequirements })
  const { material, immaterial } = party.harm
  // Contains only this side; the other is left empty.
  const own = { kind: participants.kind, sides: { didHarm: emptySide, harmed: emptySide, [side]: party }, unplaced: [] }
  const groups = peopleIn({ participants: own, others: { people: [], professionals: [] } }, today)
  return (
    <Paper>
      <header>
        <p className="small">
          {access('paper.by', { name, when: dates.dayAndTime(instantNow()) })} {access('paper.keep')}
        </p>
        <h1>
          <TextIn text={dossier.variantName} />
        </h1>
        <p>{words(`group.${side}`)}</p>
        <p>
          <span className="num">{dossier.reference}</span> · <bdi>{dossier.tenant.name}</bdi>
        </p>
      </header>
      {(material || immaterial) && (
        <Part title={words(`group.${side}`)}>
          <dl>
            {material && <Fact term={words('harm.material')}>{material}</Fact>}
            {immaterial && <Fact term={words('harm.immaterial')}>{immaterial}</Fact>}
          </dl>
        </Part>
      )}
      {intake && (
        <Part title={words(`conversation.${side}`)}>
          <Conversation intake={intake} />
        </Part>
      )}
      <Part title={t('question.title')}>
        {sheet.questions.length === 0 && <p>{access('paper.noQuestion')}</p>}
        <ul>
          {sheet.questions.map(question => (
            <li key={question}>
              <b>{question}</b>
            </li>
          ))}
        </ul>
      </Part>
      {sheet.minimumRequirements.length > 0 && (
        <Part title={t('minimum.title')}>
          <ul>
            {sheet.minimumRequirements.map(requirement => (
              <li key={requirement}>{requirement}</li>
            ))}
          </ul>
        </Part>
      )}
      <Part title={t('people.title')}>
        <PeopleGroups groups={groups} />
      </Part>
    </Paper>
  )
}
