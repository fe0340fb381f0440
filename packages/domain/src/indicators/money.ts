import type { Words } from './entry.ts'

/** Amounts of a grant, which follow from counters of the family `money` and the prices of the grant. */
export const amounts = ['budget', 'committed', 'spent', 'left', 'perPlan', 'perReferral'] as const
export type Amount = (typeof amounts)[number]

/** Version of these definitions, as an indicator has one. */
export const amountsVersion = 2

export const amountDefinitions: Readonly<Record<Amount, { readonly name: Words; readonly definition: Words }>> = {
  budget: {
    name: { nl: 'Budget', fr: 'Budget', en: 'Budget' },
    definition: {
      nl: 'Het bedrag van de subsidie.',
      fr: 'Le montant de la subvention.',
      en: 'The amount of the grant.',
    },
  },
  committed: {
    name: { nl: 'Vastgelegd', fr: 'Engagé', en: 'Committed' },
    definition: {
      nl: 'Trajecten die aan het einde van het laatste afgesloten kwartaal aanvaard waren en liepen, en toen nog geen plan hadden: het aantal per soort conferentie maal de prijs van toen. Een traject dat pas daarna een plan kreeg, staat hier dus nog bij.',
      fr: 'Les trajets acceptés et en cours à la fin du dernier trimestre clôturé, et encore sans plan à ce moment : le nombre par type de conférence, fois le prix d’alors. Un trajet qui n’a eu un plan qu’après est donc encore compté ici.',
      en: 'Trajectories that were accepted and ran at the end of the last quarter that was closed, and had no plan by then: the number per kind of conference times the price of then. One that got its plan only after that is still counted here.',
    },
  },
  spent: {
    name: { nl: 'Besteed', fr: 'Dépensé', en: 'Spent' },
    definition: {
      nl: 'Tot en met het laatste afgesloten kwartaal: trajecten met een plan, met of zonder conferentie, in de maand van hun eerste plan: het aantal per soort conferentie maal de prijs die toen gold. Een traject dat zonder plan stopte, kost niets.',
      fr: 'Jusqu’au dernier trimestre clôturé : les trajets avec un plan, avec ou sans conférence, au mois de leur premier plan : le nombre par type de conférence, fois le prix en vigueur alors. Un trajet arrêté sans plan ne coûte rien.',
      en: 'Up to the last quarter that was closed: trajectories with a plan, with or without a conference, in the month of their first plan: the number per kind of conference times the price in force then. A trajectory that stopped without a plan costs nothing.',
    },
  },
  left: {
    name: { nl: 'Over', fr: 'Restant', en: 'Left' },
    definition: {
      nl: 'Budget min besteed min vastgelegd.',
      fr: 'Le budget moins ce qui est dépensé et engagé.',
      en: 'Budget minus spent minus committed.',
    },
  },
  perPlan: {
    name: { nl: 'Kosten per plan', fr: 'Coût par plan', en: 'Cost per plan' },
    definition: {
      nl: 'Besteed, gedeeld door het aantal trajecten met een plan dat is betaald.',
      fr: 'Ce qui est dépensé, divisé par le nombre de trajets avec un plan payé.',
      en: 'Spent, divided by the number of trajectories with a plan that was paid for.',
    },
  },
  perReferral: {
    name: { nl: 'Kosten per aanmelding', fr: 'Coût par demande', en: 'Cost per referral' },
    definition: {
      nl: 'Besteed, gedeeld door alle aanmeldingen van de subsidie tot en met dat kwartaal.',
      fr: 'Ce qui est dépensé, divisé par toutes les demandes de la subvention jusqu’à ce trimestre.',
      en: 'Spent, divided by all referrals of the grant up to that quarter.',
    },
  },
}
