import type { CirclePerson } from '@kring/domain'
import { isInvited } from '@kring/domain/trajectory'
import { useTranslation } from '../../../../i18n/index.ts'
import { PreparationCard } from '../PreparationCard.tsx'
import { usePreparation } from '../PreparationContext.ts'
import { ConfirmSafety } from './ConfirmSafety.tsx'
import { SafetyRow } from './SafetyRow.tsx'

/** Whether everyone can take part safely (G12): who is still to be asked, and what is arranged with the others. */
export function SafetyCard() {
  const { t } = useTranslation('preparation')
  const { people } = usePreparation()
  const coming = people.filter(isInvited)
  const open = coming.filter(({ safety }) => safety === undefined)
  const asked = people.filter(({ safety }) => safety !== undefined)
  const arranged = asked.filter(({ safety }) => safety !== undefined && safety.arrangements.length > 0)
  const plain = asked.filter(one => !arranged.includes(one))
  return (
    <PreparationCard card="safety" title={t('card.safety')}>
      <p className="small soft">
        {t('safety.asked', { count: coming.length, n: coming.length - open.length })} {t('safety.onlyAgreed')}
      </p>
      {people.length === 0 && <p>{t('safety.nobody')}</p>}
      <Group title={t('safety.toAsk', { count: open.length })} people={open} />
      <Group title={t('safety.arranged', { count: arranged.length })} people={arranged} />
      {plain.length > 0 && (
        <details className="def" open={plain.length <= fewPeople}>
          <summary>{t('safety.plain', { count: plain.length })}</summary>
          <Rows people={plain} />
        </details>
      )}
      <ConfirmSafety coming={coming.length} open={open.length} />
    </PreparationCard>
  )
}

/** So many rows are read at a glance. */
const fewPeople = 6

function Group({ title, people }: { readonly title: string; readonly people: readonly CirclePerson[] }) {
  if (people.length === 0) return null
  return (
    <div>
      <h3>{title}</h3>
      <Rows people={people} />
    </div>
  )
}

const Rows = ({ people }: { readonly people: readonly CirclePerson[] }) => (
  <ul className="people no-mark small">
    {people.map(person => (
      <SafetyRow key={person.id} person={person} />
    ))}
  </ul>
)
