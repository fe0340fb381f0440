import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { openReportPath, setReportOpen } from '../../../api/editions.ts'
import { useDates, useTranslation } from '../../../i18n/index.ts'
import { Button } from '../../../kit/index.ts'
import { StatusMessage } from '../../../kit/StatusMessage.tsx'
import { ConfirmDialog } from '../../../problem/ConfirmDialog.tsx'
import { useOpenEdition } from '../OpenEdition.ts'

/** Whether the public reads the report of this day, and where; made so and taken back after a question. */
export function OpenToPublic() {
  const { t } = useTranslation('funder')
  const dates = useDates()
  const client = useQueryClient()
  const { list, chosen, name, published } = useOpenEdition()
  const [asking, setAsking] = useState<'open' | 'close'>()
  const [said, setSaid] = useState('')
  const open = chosen.open.find(one => one.asOf === name.asOf)
  const change = async () => {
    if (asking === undefined) return
    await setReportOpen(list.funder.id, name, asking === 'open')
    await client.invalidateQueries({ queryKey: ['editions', list.funder.id] })
    setSaid(t(`public.${asking}.done`))
  }
  const about = { day: dates.date(name.asOf), grant: published.edition.grant.name }
  return (
    <div className="stack stack-s">
      <h3>{t('public.title')}</h3>
      {open === undefined ? (
        <p className="full">{t('public.no')}</p>
      ) : (
        <>
          <p className="full">{t('public.yes', { moment: dates.dayAndTime(open.since) })}</p>
          <p>
            <a href={openReportPath(list.funder.id, name)}>{t('public.address')}</a>
          </p>
          <p className="small soft full">{t('public.correction')}</p>
        </>
      )}
      <StatusMessage sentence={said} />
      <div className="tools no-print">
        <Button look="quiet" small onClick={() => setAsking(open === undefined ? 'open' : 'close')}>
          {t(`public.${open === undefined ? 'open' : 'close'}.action`)}
        </Button>
      </div>
      <ConfirmDialog
        open={asking !== undefined}
        title={asking ? t(`public.${asking}.title`) : ''}
        text={asking ? t(`public.${asking}.text`, about) : ''}
        yes={asking ? t(`public.${asking}.yes`) : ''}
        confirm={change}
        onClose={() => setAsking(undefined)}
      />
    </div>
  )
}
