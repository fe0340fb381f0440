import type { PictureLink } from '@kring/functions/api/contract/pictures'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from '../i18n/index.ts'
import { Button } from '../kit/index.ts'
import { ProblemNote } from '../problem/ProblemNote.tsx'
import './planPicture.css'

type Props = {
  readonly id: string
  /** What it shows, in the words of the family. */
  readonly what: string
  readonly isPdf: boolean
  readonly read: () => Promise<PictureLink>
}

/** A picture as small as its place in a list, which grows when it is pressed. */
export function PlanPicture({ id, what, isPdf, read }: Props) {
  const { t } = useTranslation('planRead')
  const [isLarge, setLarge] = useState(false)
  const [isGone, setGone] = useState(false)
  const { data, error, refetch } = useQuery({
    queryKey: ['plan-picture', id],
    queryFn: read,
    enabled: !isPdf,
    // The link lives less than a minute: a picture that is drawn again asks for another.
    staleTime: 30_000,
    gcTime: 0,
    refetchOnWindowFocus: false,
  })
  if (isPdf) return <PictureOnDemand id={id} what={what} isPdf read={read} />
  if (error) return <ProblemNote error={error} retry={() => void refetch()} />
  if (isGone) return <p className="small">{t('picture.gone')}</p>
  if (data === undefined) return <span className="plan-picture" aria-hidden="true" />
  return (
    <button type="button" className="plan-picture" aria-expanded={isLarge} onClick={() => setLarge(before => !before)}>
      <img src={data.url} alt={what} onError={() => setGone(true)} />
    </button>
  )
}

/** A picture that is fetched when it is asked for: somebody else may hold the phone. A PDF is saved. */
export function PictureOnDemand({ what, isPdf, read }: Props) {
  const { t } = useTranslation('planRead')
  const [link, setLink] = useState<PictureLink>()
  const [error, setError] = useState<unknown>()
  const [busy, setBusy] = useState(false)
  const [isGone, setGone] = useState(false)
  const ask = async () => {
    setBusy(true)
    setError(undefined)
    try {
      const given = await read()
      if (given.type === 'pdf') location.assign(given.url)
      else setLink(given)
    } catch (caught) {
      setError(caught)
    }
    setBusy(false)
  }
  if (isGone) return <p className="small">{t('picture.gone')}</p>
  return (
    <div className="stack stack-s">
      {link ? (
        <>
          <img className="plan-picture-large" src={link.url} alt={what} onError={() => setGone(true)} />
          <Button look="plain" small className="start no-print" onClick={() => setLink(undefined)}>
            {t('picture.close')}
            <span className="visually-hidden">: {what}</span>
          </Button>
        </>
      ) : (
        <Button
          look="quiet"
          small
          icon={isPdf ? 'download' : 'document'}
          className="start no-print"
          busy={busy}
          onClick={() => void ask()}
        >
          {t(isPdf ? 'picture.save' : 'picture.look')}
          <span className="visually-hidden">: {what}</span>
        </Button>
      )}
      <ProblemNote error={error} />
    </div>
  )
}
