import { useId, useState } from 'react'
import { useTranslation } from '../i18n/index.ts'
import { Button } from '../kit/index.ts'
import { MemberRow } from './MemberRow.tsx'
import type { Member } from './roles.ts'

const shownAtFirst = 12

export type Group = {
  readonly key: string
  readonly title: string
  /** What this role may do and see. */
  readonly may: string
  readonly people: readonly Member[]
}

type Props = {
  readonly group: Group
  readonly onEnd: (member: Member) => void
  readonly onConfirm?: ((member: Member) => void) | undefined
  readonly onAgain: (member: Member) => void
  readonly onNewPhone: (member: Member) => void
  /** The member with whom something is being done. */
  readonly confirming?: Member | undefined
}

/** The members with one role, by name. */
export function MemberGroup({ group, onEnd, onConfirm, onAgain, onNewPhone, confirming }: Props) {
  const { t, locale } = useTranslation('people')
  const [all, setAll] = useState(false)
  const id = useId()
  const byName = group.people.toSorted((a, b) => a.name.localeCompare(b.name, locale))
  const shown = all ? byName : byName.slice(0, shownAtFirst)
  return (
    <section className="card tight stack stack-s" aria-labelledby={id}>
      <div className="row between keep">
        <h2 className="card-title" id={id}>
          {group.title}
        </h2>
        <span className="small soft num">{byName.length}</span>
      </div>
      <p className="small soft">{group.may}</p>
      <ul className="members">
        {shown.map(member => (
          <MemberRow
            key={member.subject}
            member={member}
            onEnd={() => onEnd(member)}
            onConfirm={onConfirm && (() => onConfirm(member))}
            onAgain={() => onAgain(member)}
            onNewPhone={() => onNewPhone(member)}
            confirming={member === confirming}
          />
        ))}
      </ul>
      {byName.length > shownAtFirst && (
        <div className="tools">
          <Button look="plain" small aria-expanded={all} onClick={() => setAll(!all)}>
            {all ? t('fewer') : t('all', { count: byName.length })}
          </Button>
        </div>
      )}
    </section>
  )
}
