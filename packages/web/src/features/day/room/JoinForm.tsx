import { keepers, presentWays } from '@kring/domain/trajectory'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from '../../../i18n/index.ts'
import { Button, FieldGroup } from '../../../kit/index.ts'
import { TextField } from '../../../kit/TextField.tsx'
import { useDayHere } from '../DayContext.ts'

/** The parts that somebody who was not expected can have. */
const parts = ['circle', 'professional', 'interpreter', 'support-person'] as const
const sides = ['didHarm', 'harmed'] as const
type Choice<Of extends readonly string[]> = Of[number]

/** Somebody who was not expected takes part. */
export function JoinForm({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('day')
  const { write, isBusy, record } = useDayHere()
  const [who, setWho] = useState('')
  const [way, setWay] = useState<Choice<typeof presentWays>>('in-room')
  const [part, setPart] = useState<Choice<typeof parts>>()
  const [side, setSide] = useState<Choice<typeof sides>>()
  const [keeper, setKeeper] = useState<Choice<typeof keepers>>()
  const [chosenBy, setChosenBy] = useState('')
  const [asked, setAsked] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => form.current?.querySelector('input')?.focus(), [])
  const hasSides = record.variant === 'restorative'
  const needsSide = hasSides && part === 'circle' && side === undefined
  const mayStay = part === 'interpreter' || part === 'support-person'
  const needsChooser = mayStay && keeper !== undefined && chosenBy.trim() === ''
  const todo = (isMissing: boolean, sentence: string) =>
    asked && isMissing ? ({ kind: 'todo', sentence } as const) : undefined
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (who.trim() === '' || part === undefined || needsSide || needsChooser) return
    const ofSide = part === 'circle' && side !== undefined ? { side } : {}
    const kept = mayStay && keeper ? { keepsInPrivateTime: { by: keeper, chosenBy: chosenBy.trim() } } : {}
    if (await write({ name: 'join-day', who: who.trim(), part, way, ...ofSide, ...kept })) onClose()
  }
  const name = who.trim() === '' ? t('join.they') : who.trim()
  return (
    <form className="card tight stack" ref={form} onSubmit={event => void submit(event)} aria-labelledby="join">
      <h3 id="join">{t('join.title')}</h3>
      <TextField
        id="join-who"
        label={t('join.name')}
        value={who}
        onChange={setWho}
        maxLength={120}
        autoComplete="off"
        fieldError={todo(who.trim() === '', t('join.nameAsk'))}
      />
      <FieldGroup id="join-way" label={t('join.way', { name })}>
        <div className="opts">
          {presentWays.map(one => (
            <label className="choice" key={one}>
              <input type="radio" name="join-way" checked={way === one} onChange={() => setWay(one)} />
              {t(`join.${one}`)}
            </label>
          ))}
        </div>
      </FieldGroup>
      <FieldGroup
        id="join-part"
        label={t('join.part', { name })}
        fieldError={todo(part === undefined, t('join.partAsk'))}
      >
        {parts.map(one => (
          <label className="choice" key={one}>
            <input type="radio" name="join-part" checked={part === one} onChange={() => setPart(one)} />
            <span>
              {t(`join.parts.${one}`)}
              {one !== 'circle' && !(one === part && keeper !== undefined && mayStay) && (
                <>
                  <br />
                  <span className="small soft">{t(way === 'in-room' ? 'join.leaves' : 'join.hangsUp')}</span>
                </>
              )}
            </span>
          </label>
        ))}
      </FieldGroup>
      {hasSides && part === 'circle' && (
        <FieldGroup id="join-side" label={t('join.side')} fieldError={todo(needsSide, t('join.sideAsk'))}>
          {sides.map(one => (
            <label className="choice" key={one}>
              <input type="radio" name="join-side" checked={side === one} onChange={() => setSide(one)} />
              {t(`join.sides.${one}`)}
            </label>
          ))}
        </FieldGroup>
      )}
      {mayStay && (
        <FieldGroup id="join-kept" label={t('join.kept', { name })} hint={t('join.keptHint')}>
          {([undefined, ...keepers] as const).map(one => (
            <label className="choice" key={one ?? 'leaves'}>
              <input type="radio" name="join-kept" checked={keeper === one} onChange={() => setKeeper(one)} />
              {t(one === undefined ? 'join.keptBy.nobody' : `join.keptBy.${one}`)}
            </label>
          ))}
        </FieldGroup>
      )}
      {mayStay && keeper !== undefined && (
        <TextField
          id="join-chosen-by"
          label={t('join.chosenBy')}
          value={chosenBy}
          onChange={setChosenBy}
          maxLength={200}
          autoComplete="off"
          fieldError={todo(needsChooser, t('join.chosenByAsk'))}
        />
      )}
      <div className="row">
        <Button type="submit" look="quiet" busy={isBusy}>
          {t('join.button', { name })}
        </Button>
        <Button look="plain" onClick={onClose}>
          {t('join.cancel')}
        </Button>
      </div>
    </form>
  )
}
