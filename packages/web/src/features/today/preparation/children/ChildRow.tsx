import type { CirclePerson } from '@kring/domain'
import { Suspense } from 'react'
import { useTranslation } from '../../../../i18n/index.ts'
import { Loading, Tag } from '../../../../kit/index.ts'
import { listOf } from '../../../../trajectory/words.ts'
import { ChildForm } from '../lazyForms.ts'
import { OpenButton } from '../OpenButton.tsx'
import { usePreparation } from '../PreparationContext.ts'

type Props = { readonly person: CirclePerson; readonly isComing: boolean }

/** One child: which parts of the day, who stays beside them, what is said for them. */
export function ChildRow({ person, isComing }: Props) {
  const { t, locale } = useTranslation('preparation')
  const { trajectory, may, isOpen } = usePreparation()
  const { id, name, relation, child } = person
  const form = `child-${id}`
  const isEditing = may('set-child-part') && isOpen(form)
  const support = trajectory.circle.people.find(one => one.id === child?.support)?.name
  return (
    <li>
      <div>
        <b>
          <bdi>{name}</bdi>
        </b>
        {relation && <span className="soft"> · {relation}</span>}{' '}
        {!child && isComing && <Tag tone="sun">{t('children.toAsk')}</Tag>}
      </div>
      {may('set-child-part') && !isEditing && (
        <OpenButton card="children" form={form} words={t(child ? 'change' : 'writeDown')} about={name} />
      )}
      {isEditing && (
        <div className="wide-row note">
          <Suspense fallback={<Loading>{t('loading')}</Loading>}>
            <ChildForm person={person} />
          </Suspense>
        </div>
      )}
      {child && !isEditing && (
        <dl className="facts wide-row">
          <dt>{t('children.phases')}</dt>
          <dd>
            {child.phases.length === 0
              ? t('children.noPhase')
              : listOf(
                  child.phases.map(phase => t(`children.phase.${phase}`)),
                  locale,
                )}
          </dd>
          <dt>{t('children.support')}</dt>
          <dd>
            {support ?? t('children.nobody')}
            {support && child.supportStays && <>. {t('children.stays')}</>}
          </dd>
          {child.saidForThem && (
            <>
              <dt>{t('children.said')}</dt>
              <dd>{child.saidForThem}</dd>
            </>
          )}
        </dl>
      )}
    </li>
  )
}
