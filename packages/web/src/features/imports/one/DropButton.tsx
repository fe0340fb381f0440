import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { dropImport, type ImportView } from '../../../api/imports.ts'
import { useTranslation } from '../../../i18n/index.ts'
import { Button } from '../../../kit/index.ts'
import { ConfirmDialog } from '../../../problem/ConfirmDialog.tsx'
import { importQuery, importsQuery } from '../queries.ts'

type Props = { readonly base: string; readonly view: ImportView; readonly onDone: () => void }

/** Removes what was read and is not imported. */
export function DropButton({ base, view, onDone }: Props) {
  const { t } = useTranslation('imports')
  const client = useQueryClient()
  const [asking, setAsking] = useState(false)
  const drop = async () => {
    await dropImport(base, view.id, view.version)
    await client.invalidateQueries({ queryKey: importsQuery(base).queryKey })
    client.removeQueries({ queryKey: importQuery(base, view.id).queryKey })
    onDone()
  }
  return (
    <div className="tools">
      <Button look="plain" small onClick={() => setAsking(true)}>
        {t('drop.action')}
      </Button>
      <ConfirmDialog
        open={asking}
        title={t('drop.title')}
        text={t('drop.text')}
        yes={t('drop.yes')}
        confirm={drop}
        onClose={() => setAsking(false)}
      />
    </div>
  )
}
