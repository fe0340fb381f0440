import { cautionsIn, dayInLetter, isSafetyAsked, writeLetter } from '@kring/domain/letters'
import { nameWithProduct } from '@kring/domain/variants'
import type { TenantPage } from '@kring/functions/api/contract/people'
import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { type LetterContext, noteLetterPrinted } from '../../../api/letters.ts'
import { logoSource } from '../../../app/useBranding.ts'
import { todayIn } from '../../../clock/today.ts'
import { sessionFieldsKey, useSessionFields } from '../../../form/sessionFields.ts'
import { operatorZone, useTranslation } from '../../../i18n/index.ts'
import { Button, ErrorSummary } from '../../../kit/index.ts'
import { Paper } from '../../../kit/Paper.tsx'
import { StatusMessage } from '../../../kit/StatusMessage.tsx'
import { useSubmitErrors } from '../../../kit/useSubmitErrors.ts'
import { LetterSheet } from '../../../letter/LetterSheet.tsx'
import { ProblemNote } from '../../../problem/ProblemNote.tsx'
import { useKnownMe } from '../../../session/useMe.ts'
import type { Dossier } from '../dossier/useDossier.ts'
import { usePrint } from '../tools/usePrint.ts'
import { AskedFields } from './AskedFields.tsx'
import { Cautions } from './Cautions.tsx'
import { LetterChoice } from './LetterChoice.tsx'
import { LetterGaps } from './LetterGaps.tsx'
import { isDayPlace, keyOf, letterDraft } from './letterDraft.ts'
import { Printed } from './Printed.tsx'

type Props = { readonly data: Dossier; readonly letterContext: LetterContext; readonly page: TenantPage }

/** Composes a letter: letter, recipient and language, missing values, safety checks and preview. */
export function LetterComposer({ data: { dossier, form }, letterContext, page }: Props) {
  const { t, locale: mine } = useTranslation('letters')
  const { subject, name: me } = useKnownMe()
  const client = useQueryClient()
  const [said, setSaid] = useState('')
  const { values: typed, setAll } = useSessionFields(
    sessionFieldsKey(subject, 'letter', dossier.tenant.id, dossier.id),
    {},
  )
  const draft = letterDraft(typed, { dossier, texts: letterContext.texts, me })
  const { kind, locale, addressee, text, values, missing, otherSide, privateAddresses, address, isByHand } = draft
  const lacksAddress = addressee !== undefined && address.trim() === '' && !isByHand
  const cautions = cautionsIn(form, dossier.answers, mine)
  const set = (field: string, value: string) => setAll({ ...typed, [field]: value })
  const safe = keyOf('safe', addressee?.id ?? '', locale)
  const isAsked = isSafetyAsked(form, dossier.answers)
  const isLookedAt = (cautions.length === 0 && isAsked) || typed[safe] === 'yes'

  const letter = writeLetter({
    kind,
    variant: dossier.variant,
    locale,
    text,
    // On the screen, empty values show the name of the placeholder.
    values: {
      ...values,
      ...Object.fromEntries(missing.map(place => [place, `[${t(`place.${place}`)}]`])),
      ...(addressee === undefined ? { name: `[${t('place.name')}]` } : {}),
    },
    words: page.branding.words,
    requirements: dossier.minimumRequirements.map(requirement => requirement.text),
  })
  const isReady =
    addressee !== undefined &&
    missing.length === 0 &&
    otherSide.length === 0 &&
    privateAddresses.length === 0 &&
    !lacksAddress &&
    isLookedAt
  const paper = usePrint(
    'letter',
    isReady
      ? async () => {
          await noteLetterPrinted(dossier.tenant.id, dossier.id, { kind, locale, to: addressee.id })
          void client.invalidateQueries({ queryKey: ['letters', dossier.tenant.id, dossier.id] })
          setSaid(t('make.noted', { name: addressee.person.name }))
        }
      : undefined,
  )
  const { attempt, lines, tryToSend, fieldErrorOf } = useSubmitErrors({
    'letter-to': addressee === undefined ? t('wrong.to') : undefined,
    ...Object.fromEntries(
      addressee === undefined
        ? []
        : missing.map(place => [
            `letter-${place}`,
            t(isDayPlace(place) ? 'wrong.day' : 'wrong.empty', { what: t(`ask.${place}`) }),
          ]),
    ),
    ...Object.fromEntries(
      otherSide.map(({ place, names }) => [`letter-${place}`, t('wrong.otherSide', { names: names.join(', ') })]),
    ),
    ...Object.fromEntries(
      privateAddresses.map(({ place, names }) => [
        `letter-${place}`,
        t('wrong.privateAddress', { names: names.join(', ') }),
      ]),
    ),
    'letter-address': lacksAddress ? t('wrong.address') : undefined,
    'letter-safe': addressee !== undefined && !isLookedAt ? t('wrong.safe') : undefined,
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setSaid('')
    if (tryToSend()) paper.print('letter')
  }
  const { logo } = page.branding
  const sheet = letter && (
    <LetterSheet
      letter={letter}
      locale={locale}
      letterhead={{
        logo: logo && logoSource(page.id, logo),
        sender: letterContext.mail.sender[locale] ?? page.name,
        to: [addressee?.person.name ?? `[${t('place.name')}]`, ...(address.trim() === '' ? [] : [address.trim()])],
        day: dayInLetter(todayIn(operatorZone), locale),
        reference: dossier.reference,
        signer: me,
        footer: letterContext.mail.footer[locale],
      }}
    />
  )
  return (
    <>
      <p className="soft full">
        {nameWithProduct(dossier.variantName, dossier.variant, mine)} · {dossier.tenant.name}
      </p>
      <ErrorSummary lines={lines} attempt={attempt} />
      <StatusMessage sentence={said} />
      <div className="letter-composer">
        <form className="stack" noValidate onSubmit={submit}>
          <LetterChoice dossier={dossier} draft={draft} set={set} fieldErrorOf={fieldErrorOf} />
          {addressee && (
            <>
              <Cautions
                cautions={cautions}
                isAsked={isAsked}
                addressee={addressee}
                locale={locale}
                checked={typed[safe] === 'yes'}
                onCheck={isChecked => set(safe, isChecked ? 'yes' : '')}
                fieldError={fieldErrorOf('letter-safe')}
              />
              <LetterGaps places={missing} lacksAddress={lacksAddress} />
              <AskedFields draft={draft} typed={typed} setAll={setAll} fieldErrorOf={fieldErrorOf} />
            </>
          )}
          <ProblemNote error={paper.failure} />
          <div className="row">
            <Button type="submit" icon="print" busy={paper.busy}>
              {t(paper.busy ? 'make.printing' : 'make.print')}
            </Button>
            <span className="small soft">{t('make.logged')}</span>
          </div>
        </form>
        <section className="stack stack-s" aria-label={t('make.sheet')}>
          <h2 className="card-title">{t('make.sheet')}</h2>
          <div className="letter-paper">{sheet}</div>
        </section>
      </div>
      <Printed printed={letterContext.printed} since={letterContext.printedSince} dossier={dossier} />
      <Paper>{isReady ? sheet : <p>{t('make.notReady')}</p>}</Paper>
    </>
  )
}
