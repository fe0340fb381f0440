import { useQuery } from '@tanstack/react-query'
import { useLocation } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { tenantQuery } from '../../../api/query.ts'
import { instantNow } from '../../../clock/serverClock.ts'
import { useTranslation } from '../../../i18n/index.ts'
import { Button, Failed, Loading, Note, PageTitle, PathLink } from '../../../kit/index.ts'
import { Paper } from '../../../kit/Paper.tsx'
import { sendingTo } from '../invitations/invitationOrders.ts'
import { type Invitee, inviteesOf } from '../invitations/invitationsOf.ts'
import { LeftNote } from '../invitations/LeftNote.tsx'
import { type Left, useOrders } from '../invitations/useOrders.ts'
import type { PartPageProps } from '../partPage.ts'
import { titleOf } from '../titles.ts'
import { InvitationSheet } from './InvitationSheet.tsx'
import { LetterChoices } from './LetterChoices.tsx'
import { peopleInSearch } from './letterPath.ts'
import { type MadeLetter, useLetterhead } from './madeLetter.ts'
import { SaveLetters } from './SaveLetters.tsx'
import './letter.css'

/**
 * The letters of invitations, with the code of each. A code is told once, when its letter is made: the letters live as long
 * as this page, and making one anew ends the code before.
 */
export function InvitationLettersPage({ trajectory, say }: PartPageProps) {
  const { t, locale } = useTranslation('inviting')
  const { tenant, id } = trajectory
  const search = useLocation({ select: ({ searchStr }) => searchStr })
  const partner = useQuery(tenantQuery(tenant.id))
  const letterhead = useLetterhead(trajectory, partner.data)
  const [chosen, choose] = useState<readonly string[]>(() => peopleInSearch(search))
  const [withRequirements, setWithRequirements] = useState(true)
  const [made, setMade] = useState<readonly MadeLetter[]>([])
  const [left, setLeft] = useState<readonly Left[]>([])
  const { run, progress, busy } = useOrders(trajectory)
  const [isPrinted, setPrinted] = useState(false)
  useAskBeforeLeaving(made.length > 0 && !isPrinted)
  const invitees = inviteesOf(trajectory, instantNow()).filter(({ group }) => group !== 'not-invited')
  const toMake = invitees.filter(({ person }) => chosen.includes(person.id))

  const make = async (some: readonly Invitee[]) => {
    say('')
    const outcome = await run(some.map(({ person, letter }) => sendingTo(person, letter.ok ? 'letter' : 'in-person')))
    if (outcome === undefined) return
    setLeft(outcome.left)
    const fresh = outcome.done.flatMap(({ order: { person }, letter }) => {
      const invitee = some.find(one => one.person.id === person.id)
      return letter && invitee ? [{ letter, invitee }] : []
    })
    // A letter that was made again replaces the one whose code it ended.
    const ids = new Set(fresh.map(({ invitee }) => invitee.person.id))
    setMade([...made.filter(({ invitee }) => !ids.has(invitee.person.id)), ...fresh])
    choose(outcome.left.map(({ order }) => order.person.id))
    if (fresh.length > 0) setPrinted(false)
    if (fresh.length > 0) say(t('letter.made', { count: fresh.length }))
  }
  const sheets =
    letterhead &&
    made.map(one => (
      <InvitationSheet
        key={one.invitee.person.id}
        made={one}
        letterhead={letterhead}
        requirements={withRequirements ? trajectory.preparation.requirements : undefined}
      />
    ))
  const mayMake = trajectory.commands.includes('send-invitation')
  return (
    <div className="stack">
      <div className="stack stack-s">
        <PageTitle tab={t('letter.tab', { reference: trajectory.reference })}>
          {t('letter.title', { name: titleOf(trajectory, locale) })}
        </PageTitle>
        <p className="soft">{t('letter.lead')}</p>
        <p className="small">
          <PathLink
            className="hit"
            href={`/today/${encodeURIComponent(tenant.id)}/${encodeURIComponent(id)}/invitations`}
          >
            ‹ {t('letter.back')}
          </PathLink>
        </p>
      </div>
      {partner.isError && <Failed what={t('letter.headFailed')} retry={() => void partner.refetch()} />}
      {partner.isPending && <Loading>{t('letter.loading')}</Loading>}
      <LeftNote left={left} retry={() => void make(toMake)} />
      {!mayMake && (
        <Note tone="sun" small>
          {t(trajectory.state === 'matching' ? 'closed.early' : 'closed.late')}
        </Note>
      )}
      {mayMake && letterhead && (
        <LetterChoices
          {...{ trajectory, invitees, chosen, choose, busy, progress, withRequirements, setWithRequirements }}
          made={made.map(({ invitee }) => invitee.person.id)}
          onMake={() => void make(toMake)}
        />
      )}
      {made.length > 0 && (
        <section className="stack" aria-labelledby="letters">
          <h2 id="letters">{t('letter.ready', { count: made.length })}</h2>
          <Note tone="sun" icon="warning" title={t('letter.once')}>
            {t('letter.onceText')}
          </Note>
          <Button
            icon="print"
            className="start"
            onClick={() => {
              setPrinted(true)
              window.print()
            }}
          >
            {t('letter.print', { count: made.length })}
          </Button>
          {letterhead && (
            <SaveLetters {...{ trajectory, made, letterhead, withRequirements }} onSaved={() => setPrinted(true)} />
          )}
          <div className="letter-paper stack">{sheets}</div>
        </section>
      )}
      <Paper>{made.length > 0 ? sheets : <p>{t('letter.nothing')}</p>}</Paper>
    </div>
  )
}

/** The browser asks before the page is closed: the codes are nowhere else. */
function useAskBeforeLeaving(isAsked: boolean): void {
  useEffect(() => {
    if (!isAsked) return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [isAsked])
}
