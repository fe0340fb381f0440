import type { Locale } from '@kring/domain/language'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { readFormDraft, readFormVersion } from '../../../api/forms.ts'
import { useTranslation } from '../../../i18n/index.ts'
import { Field, Loading } from '../../../kit/index.ts'
import { ProblemNote } from '../../../problem/ProblemNote.tsx'
import { differenceWords } from '../labels/differenceWords.ts'
import { DifferenceList } from '../parts/DifferenceList.tsx'
import type { Side } from './comparedVersion.ts'

type Props = {
  readonly params: { readonly tenant: string; readonly form: string }
  /** Newest first. */
  readonly versions: readonly number[]
  readonly hasDraft: boolean
  readonly languages: readonly Locale[]
  readonly from: Side | undefined
  readonly to: Side | undefined
}

/** Compares two versions question by question, as text. */
export function Compare({ params, versions, hasDraft, languages, from, to }: Props) {
  const { t, locale } = useTranslation('forms')
  const navigate = useNavigate()
  const sides: readonly Side[] = [...(hasDraft ? (['draft'] as const) : []), ...versions]
  const later = sides.find(one => one === to) ?? sides[0] ?? 'draft'
  const earlier = sides.find(one => one === from) ?? sides.find(one => one !== later) ?? later
  const read = async (side: Side) =>
    side === 'draft'
      ? (await readFormDraft(params.tenant, params.form))?.definition
      : readFormVersion(params.tenant, params.form, side)
  const both = useQuery({
    queryKey: ['form-compare', params.tenant, params.form, earlier, later],
    queryFn: () => Promise.all([read(earlier), read(later)]),
    staleTime: 0,
  })
  const [before, after] = both.data ?? []
  const choose = (which: 'from' | 'to', value: string) => {
    const side = sides.find(one => String(one) === value)
    void navigate({
      to: '/partner/forms/$tenant/$form/versions',
      params,
      search: { from: earlier, to: later, [which]: side },
      replace: true,
      resetScroll: false,
    })
  }
  const select = (which: 'from' | 'to', chosen: Side) => (
    <Field id={`compare-${which}`} label={t(`compare.${which}`)}>
      {binding => (
        <select {...binding} value={String(chosen)} onChange={event => choose(which, event.target.value)}>
          {sides.map(side => (
            <option key={side} value={String(side)}>
              {side === 'draft' ? t('strip.draft') : t('versions.number', { version: side })}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
  return (
    <section className="card stack" aria-labelledby="compare">
      <h2 id="compare">{t('compare.title')}</h2>
      <div className="grid narrow-fields">
        {select('from', earlier)}
        {select('to', later)}
      </div>
      {both.isPending && <Loading>{t('compare.loading')}</Loading>}
      <ProblemNote error={both.error} retry={() => void both.refetch()} />
      {before && after && (
        <DifferenceList
          differences={differenceWords(before, after, { t, locale, languages })}
          none={t('differ.nothing')}
        />
      )}
    </section>
  )
}
