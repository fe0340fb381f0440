import type { Agreement } from '@kring/domain'
import { planHeadings, wordings } from '@kring/domain/plan'
import type { FieldValues } from '../../../../form/sessionFields.ts'
import { carriersField, carriersIn, costField, costIn, linesOf } from './carriers.ts'
import { type Place, whenFields, whenIn } from './whenFields.ts'

/** An agreement as the fields of a form; empty ones for a new one. */
export function agreementFields(form: string, agreement: Agreement | undefined): FieldValues {
  const needs = agreement?.needs ?? []
  return {
    what: agreement?.what ?? '',
    wording: agreement?.wording ?? 'follows-who',
    who: carriersField(agreement?.who),
    ...whenFields(form, agreement?.when),
    cost: costField(agreement?.cost),
    told: carriersField(agreement?.told),
    watches: carriersField(agreement?.watches),
    needs: carriersField(
      needs.length === 0
        ? undefined
        : {
            kind: 'some',
            people: needs.flatMap(need => (need.kind === 'person' ? [need.person] : [])),
            services: needs.flatMap(need => (need.kind === 'service' ? [need.name] : [])),
          },
    ),
    heading: agreement?.heading ?? '',
    requirements: (agreement?.requirements ?? []).join('\n'),
  }
}

/** What is sent of it: exactly what is on the screen. `agreement`: the id of the one that is changed. */
export function agreementBody(form: string, values: FieldValues, place: Place, agreement?: string) {
  const who = carriersIn(values.who)
  const when = whenIn(form, values, place)
  const cost = costIn(values.cost)
  const told = carriersIn(values.told)
  const watches = carriersIn(values.watches)
  const needs = carriersIn(values.needs)
  const heading = planHeadings.find(one => one === values.heading)
  return {
    ...(agreement !== undefined && { agreement }),
    what: (values.what ?? '').trim(),
    wording: wordings.find(one => one === values.wording) ?? 'follows-who',
    ...(who && { who: who }),
    ...(when && { when: when }),
    ...(cost && { cost: cost }),
    ...(told && { told: told }),
    ...(watches && { watches: watches }),
    ...(heading && { heading }),
    requirements: [...linesOf(values.requirements)],
    needs:
      needs?.kind === 'some'
        ? [
            ...needs.people.map(person => ({ kind: 'person' as const, person })),
            ...needs.services.map(name => ({ kind: 'service' as const, name })),
          ]
        : [],
  }
}
