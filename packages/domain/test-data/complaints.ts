import type { ComplaintBody, ComplaintContext, ComplaintEvent, ComplaintEventType } from '../src/complaints/index.ts'
import { TenantId } from '../src/tenants/tenant.ts'

export const complainant = { role: 'complainant' } as const
export const karin = { role: 'complaints-officer', subject: 'karin', name: 'Karin Maes' } as const
const officer = { subject: 'karin', name: 'Karin Maes', roles: ['complaints-officer'] } as const

/** A Wednesday in June. */
export const complaintContext: ComplaintContext = {
  by: complainant,
  at: '2026-06-17T09:00:00.000Z',
  place: { id: 'KL-2026-00000001', tenant: TenantId.parse('linde'), country: 'BE', source: 'public' },
}
export const asOfficer: ComplaintContext = { ...complaintContext, by: karin, officer }

export const filed: ComplaintBody<'file'> = {
  about: 'coordinator',
  text: 'Ze belde mijn ex.',
  wishes: 'Dat het niet meer gebeurt.',
  reach: { allowed: ['phone'], never: false },
  isChild: false,
  locale: 'nl',
}

const { id, tenant, country, source } = complaintContext.place
const said = { at: complaintContext.at, by: complainant }
const done = { at: complaintContext.at, by: karin }

/** One of each kind of event. */
export const complaintEvents: { readonly [Type in ComplaintEventType]: Extract<ComplaintEvent, { type: Type }> } = {
  'complaint-received': {
    type: 'complaint-received',
    id,
    tenant,
    country,
    source,
    content: {
      about: 'coordinator',
      text: 'Ze belde mijn ex.',
      reach: { allowed: ['phone'], never: false },
      isChild: false,
      locale: 'nl',
    },
    ...said,
  },
  'words-added': { type: 'words-added', text: 'En nog iets.', ...said },
  'complaint-withdrawn': { type: 'complaint-withdrawn', reason: 'Het is uitgepraat.', ...said },
  'stepped-aside': { type: 'stepped-aside', officer: 'karin', ...done },
  acknowledged: { type: 'acknowledged', way: 'phone', ...done },
  heard: { type: 'heard', hearing: { kind: 'held', dates: ['2026-06-16'], who: 'Mevrouw en Karin' }, ...done },
  'term-extended': { type: 'term-extended', reason: 'De coördinator is met vakantie.', ...done },
  answered: {
    type: 'answered',
    answer: { outcome: 'partly-upheld', findings: 'Er is gebeld.', measures: 'Afspraak gemaakt.' },
    ...done,
  },
  'passed-on': { type: 'passed-on', passed: { to: 'be-gba', reason: 'Het gaat over gegevens.' }, ...done },
  'complainant-told': { type: 'complainant-told', way: 'phone', ...done },
  closed: { type: 'closed', ...done },
  erased: { type: 'erased', ...done },
}
