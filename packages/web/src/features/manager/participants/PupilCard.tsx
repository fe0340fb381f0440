import type { DossierView } from '@kring/functions/api/contract/referrals'
import { useTranslation } from '../../../i18n/index.ts'
import { Tag } from '../../../kit/index.ts'
import { Card } from '../dossier/Card.tsx'
import { useOpenDossier } from '../dossier/DossierContext.ts'
import { peopleIn } from '../dossier/people/people.ts'
import { PersonList } from './PersonList.tsx'
import { ToAskList } from './ToAskList.tsx'
import { useParticipantsForm } from './useParticipantsForm.tsx'

type Pupil = Extract<DossierView['participants'], { kind: 'pupil' }>

/** A pupil at a school. The teacher is part of the circle and stays during private time (G14). */
export function PupilCard({ participants: { school, year, teacher } }: { readonly participants: Pupil }) {
  const { t } = useTranslation('participants')
  const { dossier, today } = useOpenDossier()
  const { button, form } = useParticipantsForm('participants')
  const people = peopleIn(dossier, today).filter(({ key }) => key === 'pupil' || key === 'teacher')
  return (
    <Card id="around" title={t('title.pupil')} beside={button}>
      {form ?? (
        <>
          <dl className="facts">
            <dt>{t('school')}</dt>
            <dd>{school ?? <Tag tone="sun">{t('stillToAsk')}</Tag>}</dd>
            {year && (
              <>
                <dt>{t('year')}</dt>
                <dd>{year}</dd>
              </>
            )}
          </dl>
          {people.map(({ key, people: persons }) => (
            <PersonList key={key} people={persons} as={() => t(`group.${key}`)} />
          ))}
          {teacher && <p className="small soft">{t('teacherStays')}</p>}
          <ToAskList />
        </>
      )}
    </Card>
  )
}
