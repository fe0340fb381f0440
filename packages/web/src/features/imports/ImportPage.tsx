import { useNavigate, useSearch } from '@tanstack/react-router'
import { useTranslation } from '../../i18n/index.ts'
import { Note, PageTitle } from '../../kit/index.ts'
import { NewImport } from './file/NewImport.tsx'
import { Batches } from './list/Batches.tsx'
import { OneImport } from './one/OneImport.tsx'
import './imports.css'

type Props = { readonly base: string; readonly lead: string }

/** Which import the address says, so that a reload loses nothing; and going to another. */
function useOpenImport() {
  const search: Readonly<Record<string, unknown>> = useSearch({ strict: false })
  const navigate = useNavigate()
  const open = (batch: string | undefined) => void navigate({ to: '.', search: before => ({ ...before, batch }) })
  return { id: typeof search.batch === 'string' ? search.batch : undefined, open }
}

/** Past years from a spreadsheet, as figures: a new file in steps, or one of before. */
export function ImportPage({ base, lead }: Props) {
  const { t } = useTranslation('imports')
  const { id, open } = useOpenImport()
  return (
    <>
      <div className="stack stack-s">
        <PageTitle>{t('title')}</PageTitle>
        <p className="soft full">{lead}</p>
      </div>
      {id === undefined ? (
        <>
          <Note icon="shield" small title={t('privacy.title')}>
            {t('privacy.text')}
          </Note>
          <NewImport base={base} onStarted={open} />
          <Batches base={base} onOpen={open} />
        </>
      ) : (
        <OneImport key={id} base={base} id={id} onLeave={() => open(undefined)} />
      )}
    </>
  )
}
