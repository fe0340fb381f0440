import type { CommandBody, ProposedPayer } from '@kring/domain'
import { Fragment, useId } from 'react'
import type { FieldValues } from '../../../../form/sessionFields.ts'
import { useTranslation } from '../../../../i18n/index.ts'
import { SentenceIn } from '../../../../i18n/SentenceIn.tsx'
import { TextField } from '../../../../kit/TextField.tsx'
import { useOpenDossier } from '../DossierContext.ts'
import { FactWords } from '../story/FactWords.tsx'
import { storyFacts } from '../story/storyFacts.ts'

/** The choice of who pays: the id of a grant, somebody else in words, or not known yet. */
const someoneElse = 'someone-else'

/** The fields as the referrer's answer proposes them. */
export const chosenFrom = ({ grant, payer }: ProposedPayer): FieldValues => ({
  grant: grant !== '' ? grant : payer !== '' ? someoneElse : '',
  payer,
})

/** Who pays, as the command to accept has it. */
export function payerOf({ grant = '', payer = '' }: FieldValues): CommandBody<'accept'> {
  if (grant !== someoneElse) return grant === '' ? {} : { grant }
  return payer.trim() === '' ? {} : { payer: payer.trim() }
}

type Props = { readonly values: FieldValues; readonly setAll: (values: FieldValues) => void }

/**
 * The grants that include this partner, somebody else, or "not known yet": funding may follow. It begins with what the
 * referrer said; who accepts confirms it.
 */
export function PayerChoice({ values, setAll }: Props) {
  const { t, locale } = useTranslation('dossier')
  const { t: forms } = useTranslation('dossierForms')
  const { dossier, form } = useOpenDossier()
  const name = useId()
  const said = storyFacts(form, dossier.answers, locale).find(({ meaning }) => meaning === 'payer')
  const choices = [
    ...dossier.grants,
    { id: someoneElse, name: forms('payer.else') },
    { id: '', name: t('decide.noGrant') },
  ]
  return (
    <fieldset className="stack stack-s">
      <legend className="small">{forms('payer.title')}</legend>
      {said && (
        <p className="small soft">
          <SentenceIn sentence={what => forms('payer.said', { what })}>
            {said.lines.map((line, index) => (
              <Fragment key={line.words}>
                {index > 0 && ', '}
                <FactWords line={line} />
              </Fragment>
            ))}
          </SentenceIn>
        </p>
      )}
      {choices.map(grant => (
        <label key={grant.id} className="choice small" style={{ padding: '.5rem .75rem' }}>
          <input
            type="radio"
            name={name}
            checked={values.grant === grant.id}
            onChange={() => setAll({ ...values, grant: grant.id })}
          />
          <span>{grant.name}</span>
        </label>
      ))}
      {values.grant === someoneElse && (
        <TextField
          id="payer"
          label={forms('payer.who')}
          value={values.payer ?? ''}
          onChange={payer => setAll({ ...values, payer })}
          maxLength={200}
          autoComplete="off"
        />
      )}
    </fieldset>
  )
}
