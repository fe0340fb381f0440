import { type Harm, type Side, sides } from '@kring/domain/variants'
import { useTranslation } from '../../../i18n/index.ts'
import { Button, Tag } from '../../../kit/index.ts'
import { useOpenDossier } from '../dossier/DossierContext.ts'
import { IntakeSummary } from '../dossier/intake/IntakeSummary.tsx'
import { peopleIn } from '../dossier/people/people.ts'
import { PersonList } from './PersonList.tsx'

type Props = {
  readonly side: Side
  readonly harm: Harm
  /** Records the intake with this side; undefined when no longer possible. */
  readonly onRecord: (() => void) | undefined
}

const tones = { yes: 'good', unsure: 'sun', no: 'bad' } as const

/** One side: its people, the harm, its intake and its willingness. */
export function SideColumn({ side, harm, onRecord }: Props) {
  const { t } = useTranslation('participants')
  const { dossier, today } = useOpenDossier()
  const groups = peopleIn(dossier, today).filter(({ key }) => key === side || key === `${side}Network`)
  const intake = dossier.sideIntakes?.[side]
  const heading = `side-${side}`
  // There is one next action: the intake with the first side that was not heard.
  const isNext = dossier.waits?.step === 'record-intake' && sides.find(one => !dossier.sideIntakes?.[one]) === side
  return (
    <section className="stack stack-s" aria-labelledby={heading}>
      <h3 id={heading} tabIndex={-1}>
        {t(`group.${side}`)}
      </h3>
      {groups.length === 0 && <Tag tone="sun">{t('stillToAsk')}</Tag>}
      {groups.map(({ key, people }) => (
        <PersonList key={key} people={people} />
      ))}
      {(harm.material || harm.immaterial) && (
        <dl className="facts">
          {harm.material && (
            <>
              <dt>{t('harm.material')}</dt>
              <dd style={{ whiteSpace: 'pre-line' }}>{harm.material}</dd>
            </>
          )}
          {harm.immaterial && (
            <>
              <dt>{t('harm.immaterial')}</dt>
              <dd style={{ whiteSpace: 'pre-line' }}>{harm.immaterial}</dd>
            </>
          )}
        </dl>
      )}
      {intake && (
        <>
          <p>{intake.takesPart && <Tag tone={tones[intake.takesPart]}>{t(`answered.${intake.takesPart}`)}</Tag>}</p>
          <IntakeSummary intake={intake} />
        </>
      )}
      {onRecord && (
        <span>
          <Button look={isNext ? 'filled' : 'quiet'} small icon="pencil" onClick={onRecord}>
            {t(intake ? 'conversation.change' : 'conversation.record')}
            <span className="visually-hidden">: {t(`group.${side}`)}</span>
          </Button>
        </span>
      )}
    </section>
  )
}
