import { organisationRoles } from '@kring/domain/matching'
import { type FormEvent, useId, useState } from 'react'
import { useTranslation } from '../../../i18n/index.ts'
import { Button } from '../../../kit/index.ts'
import { TextField } from '../../../kit/TextField.tsx'
import { ProblemNote } from '../../../problem/ProblemNote.tsx'
import type { TrajectoryView } from '../../../trajectory/useTrajectory.ts'
import { useTrajectoryCommand } from '../../../trajectory/useTrajectoryCommand.ts'
import { useMatching } from './MatchingContext.ts'

type Props = { readonly onDone: (sentence?: string) => void }
type Organisation = TrajectoryView['assignment']['organisations'][number]
type Row = Organisation & { readonly key: number }

const mostOrganisations = 30

/** The organisations on the dossier: a coordinator with a tie to any of these is left out (G8). */
export function OrganisationsForm({ onDone }: Props) {
  const { t } = useTranslation('matching')
  const { trajectory } = useMatching()
  const command = useTrajectoryCommand('set-organisations', trajectory)
  const id = useId()
  const [rows, setRows] = useState<readonly Row[]>(() =>
    trajectory.assignment.organisations.map((one, key) => ({ ...one, key })),
  )
  const change = (key: number, changes: Partial<Organisation>) =>
    setRows(rows.map(row => (row.key === key ? { ...row, ...changes } : row)))
  const add = () => {
    const key = Math.max(-1, ...rows.map(row => row.key)) + 1
    setRows([...rows, { key, name: '', role: 'informant' }])
    requestAnimationFrame(() => document.getElementById(`${id}-${key}`)?.focus())
  }
  const remove = (key: number) => {
    setRows(rows.filter(row => row.key !== key))
    document.getElementById(`${id}-add`)?.focus()
  }
  const send = async (event: FormEvent) => {
    event.preventDefault()
    const organisations = rows
      .map(({ key, name, ...others }) => ({ ...others, name: name.trim() }))
      .filter(({ name }) => name !== '')
    if (!command.busy && (await command.give({ organisations }))) onDone(t('organisationsSaved'))
  }
  return (
    <form className="card stack" onSubmit={send}>
      <div className="stack stack-s">
        <h3>{t('noTie')}</h3>
        <p className="small soft">{t('organisationsHint')}</p>
      </div>
      <ul className="plain-list stack">
        {rows.map(({ key, name, role, tenant }) => (
          <li key={key} className="row board-choices">
            <TextField
              id={`${id}-${key}`}
              label={t('organisation')}
              value={name}
              onChange={typed => change(key, { name: typed })}
              maxLength={200}
              autoComplete="off"
            />
            <div className="field">
              <label htmlFor={`${id}-${key}-role`}>{t('organisationRole')}</label>
              <select
                id={`${id}-${key}-role`}
                value={role}
                onChange={event => {
                  const chosen = organisationRoles.find(one => one === event.target.value)
                  if (chosen) change(key, { role: chosen })
                }}
              >
                {organisationRoles.map(one => (
                  <option key={one} value={one}>
                    {t(`organisationRoles.${one}`)}
                  </option>
                ))}
              </select>
            </div>
            {/* Who referred stays: they are why the rule is there. */}
            {!(tenant === trajectory.tenant.id && role === 'referrer') && (
              <Button look="plain" onClick={() => remove(key)}>
                {t('remove')}
                <span className="visually-hidden"> {name}</span>
              </Button>
            )}
          </li>
        ))}
      </ul>
      {rows.length < mostOrganisations && (
        <Button id={`${id}-add`} look="plain" icon="plus" className="start" onClick={add}>
          {t('addOrganisation')}
        </Button>
      )}
      <ProblemNote error={command.error} keepsInput />
      <div className="row">
        <Button type="submit" look="quiet" busy={command.busy}>
          {t('save')}
        </Button>
        <Button look="plain" onClick={() => onDone()}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  )
}
