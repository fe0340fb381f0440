import type { DossierView } from '@kring/functions/api/contract/referrals'
import { useTranslation } from '../../../i18n/index.ts'
import { Tag } from '../../../kit/index.ts'
import { Card } from '../dossier/Card.tsx'
import { ToAskList } from './ToAskList.tsx'
import { useParticipantsForm } from './useParticipantsForm.tsx'

type Groups = Extract<DossierView['participants'], { kind: 'groups' }>

/** The place and the groups of a neighbourhood, each with its spokesperson. There is no main person. */
export function GroupsCard({ participants: { place, groups } }: { readonly participants: Groups }) {
  const { t } = useTranslation('participants')
  const { button, form } = useParticipantsForm('participants')
  return (
    <Card id="around" title={t('title.groups')} beside={button}>
      {form ?? (
        <>
          <dl className="facts">
            <dt>{t('place')}</dt>
            <dd>{place ?? <Tag tone="sun">{t('stillToAsk')}</Tag>}</dd>
          </dl>
          {groups.length === 0 && <p className="small soft">{t('noGroups')}</p>}
          <ul className="plain-list stack stack-s">
            {groups.map(({ name, spokesperson }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two groups may have the same name; lines have no state
              <li key={`${index} ${name}`} className="small">
                <b>{name}</b>
                <br />
                <span className="soft">{t('spokesperson')}: </span>
                {spokesperson ? (
                  [spokesperson.name, spokesperson.phone, spokesperson.note].filter(Boolean).join(' · ')
                ) : (
                  <Tag tone="sun">{t('stillToAsk')}</Tag>
                )}
              </li>
            ))}
          </ul>
          <ToAskList />
        </>
      )}
    </Card>
  )
}
