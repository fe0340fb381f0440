import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type ReleaseView, remindOf } from '../../../api/releases.ts'
import { instantNow } from '../../../clock/serverClock.ts'
import { useDates, useTranslation } from '../../../i18n/index.ts'
import { Button } from '../../../kit/index.ts'
import { ProblemNote } from '../../../problem/ProblemNote.tsx'
import { releaseQuery } from '../queries.ts'
import type { ActProps } from './actProps.ts'

type Props = ActProps & { readonly what: ReleaseView['reminded'][number]['what']; readonly count: number }

/** Mails those who can fill in what is missing: once a week at most, and says when and by whom it was done last. */
export function RemindButton({ place, view, onDone, what, count }: Props) {
  const { t } = useTranslation('releases')
  const dates = useDates()
  const client = useQueryClient()
  const last = view.reminded.find(one => one.what === what)
  const isLate = last !== undefined && last.againFrom > instantNow()
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => remindOf(place, what),
    onSuccess: after => {
      client.setQueryData(releaseQuery(place).queryKey, after)
      onDone(t('remind.done'))
    },
    onError: () => client.invalidateQueries({ queryKey: releaseQuery(place).queryKey }),
  })
  return (
    <div className="stack stack-s remind">
      <Button
        look="plain"
        small
        busy={isPending}
        locked={isLate}
        aria-describedby={last === undefined ? undefined : `reminded-${what}`}
        onClick={() => mutate()}
      >
        {t(isPending ? 'remind.busy' : 'remind.do')}
        <span className="visually-hidden"> {t('remind.whom', { count })}</span>
      </Button>
      {last !== undefined && (
        <p className="small soft" id={`reminded-${what}`}>
          {t('remind.last', { moment: dates.dayAndTime(last.at), by: last.by })}{' '}
          {isLate && t('remind.again', { day: dates.date(last.againFrom.slice(0, 10)) })}
        </p>
      )}
      <ProblemNote error={error} />
    </div>
  )
}
