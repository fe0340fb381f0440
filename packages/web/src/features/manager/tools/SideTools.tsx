import { type Side, sides } from '@kring/domain/variants'
import { useTranslation } from '../../../i18n/index.ts'
import { Icon } from '../../../kit/index.ts'
import { SideSheet } from '../print/SideSheet.tsx'

/** What is printed: the whole dossier, or the sheet of one side. */
export type PaperFor = 'all' | Side

type Props = {
  /** The sheet that is being printed or saved. */
  readonly drawn: PaperFor | undefined
  readonly print: (paper: PaperFor) => void
  readonly save: (side: Side) => void
}

/** What may be given to the people of one side; it contains nothing about the other. */
export function SideTools({ drawn, print, save }: Props) {
  const { t } = useTranslation('access')
  const { t: participants } = useTranslation('participants')
  return (
    <>
      <p className="small">{t('sides.text')}</p>
      {sides.map(side => (
        <div key={side}>
          <h3 className="small">{participants(`group.${side}`)}</h3>
          <ul className="links">
            <li>
              <button type="button" className="link" onClick={() => print(side)}>
                <Icon name="print" />
                {t('sides.print')}
                <span className="visually-hidden">: {participants(`group.${side}`)}</span>
              </button>
            </li>
            <li>
              <button type="button" className="link" onClick={() => save(side)}>
                <Icon name="download" />
                {t('sides.save')}
                <span className="visually-hidden">: {participants(`group.${side}`)}</span>
              </button>
            </li>
          </ul>
        </div>
      ))}
      {drawn !== undefined && drawn !== 'all' && <SideSheet side={drawn} />}
    </>
  )
}
