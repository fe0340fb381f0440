import { useTranslation } from '../../../../i18n/index.ts'
import { Button, Note } from '../../../../kit/index.ts'
import { isCommandAllowed, useOpenDossier } from '../DossierContext.ts'
import { HistoryLine } from '../history/HistoryLine.tsx'
import { changesSince, type HistoryEntry } from './changesSince.ts'

/** After a concurrent change: what the other user did, and what happened to the values entered here. */
export function DossierConflictNote() {
  const { t: forms } = useTranslation('dossierForms')
  const { dossier, overtaken, setOvertaken } = useOpenDossier()
  if (!overtaken) return null
  const done = changesSince(dossier.history, overtaken.seenUpTo)
  if (overtaken.isSaved) return <SavedBeside done={done.filter(({ by }) => !by.you)} />
  const byOthers = done.length === 0 || done.some(({ by }) => !by.you)
  const stillPossible = isCommandAllowed(dossier, overtaken.command)
  return (
    <div role="alert">
      <Note tone="sun" icon="warning" title={forms(byOthers ? 'overtaken.title' : 'overtaken.titleSelf')}>
        <div className="stack stack-s">
          {done.length > 0 && <Changes done={done} />}
          <p>{stillPossible ? forms('overtaken.again') : forms('overtaken.over')}</p>
          {!stillPossible && overtaken.typed.length > 0 && (
            <div className="small">
              <b>{forms('overtaken.typed')}</b>
              {overtaken.typed.map(text => (
                <p key={text} style={{ whiteSpace: 'pre-line' }}>
                  {text}
                </p>
              ))}
            </div>
          )}
          <Button look="plain" small onClick={() => setOvertaken(undefined)}>
            {forms('overtaken.seen')}
          </Button>
        </div>
      </Note>
    </div>
  )
}

/** Their command was saved, and so was somebody else's about another part. */
function SavedBeside({ done }: { readonly done: readonly HistoryEntry[] }) {
  const { t: forms } = useTranslation('dossierForms')
  const { setOvertaken } = useOpenDossier()
  return (
    <div role="status">
      <Note title={forms('overtaken.savedTitle')}>
        <div className="stack stack-s">
          <Changes done={done} />
          <p>{forms('overtaken.saved')}</p>
          <Button look="plain" small onClick={() => setOvertaken(undefined)}>
            {forms('overtaken.seen')}
          </Button>
        </div>
      </Note>
    </div>
  )
}

const Changes = ({ done }: { readonly done: readonly HistoryEntry[] }) => (
  <ul className="plain-list small">
    {done.map(entry => (
      <li key={entry.seq}>
        <HistoryLine entry={entry} />
      </li>
    ))}
  </ul>
)
