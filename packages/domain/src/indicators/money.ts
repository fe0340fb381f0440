import type { Words } from './entry.ts'

/** Amounts of a grant, which follow from counters of the family `money` and the prices of the grant. */
export const amounts = ['budget', 'committed', 'spent', 'left', 'perPlan', 'perReferral'] as const
export type Amount = (typeof amounts)[number]

/** Version of these definitions, as an indicator has one. */
export const amountsVersion = 3

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
      nl: 'Trajecten van aanmeldingen tot en met het laatste afgesloten kwartaal, die aanvaard waren en liepen op de dag waarop dat kwartaal werd geteld, of die na het kwartaal een plan kregen: het aantal per soort conferentie maal de prijs aan het einde van het kwartaal. De dag van tellen is de eerste stand na het kwartaal. Wat tussen het einde van het kwartaal en die dag zonder plan stopte, telt dus niet mee. Wat in die tijd werd aanvaard, telt wel mee. Daarna verandert het getal van dat kwartaal niet meer.',
      fr: 'Les trajets des demandes jusqu’au dernier trimestre clôturé, qui étaient acceptés et en cours le jour où ce trimestre a été compté, ou qui ont eu un plan après le trimestre : le nombre par type de conférence, fois le prix à la fin du trimestre. Le jour du comptage est la première situation après le trimestre. Ce qui s’est arrêté sans plan entre la fin du trimestre et ce jour n’est donc pas compté. Ce qui a été accepté pendant ce temps est compté. Ensuite, le nombre de ce trimestre ne change plus.',
      en: 'Trajectories of referrals up to the last quarter that was closed, which were accepted and ran on the day on which that quarter was counted, or which got a plan after the quarter: the number per kind of conference times the price at the end of the quarter. The day of counting is the first release after the quarter. So what stopped without a plan between the end of the quarter and that day is not counted. What was accepted in that time is counted. After that the number of that quarter does not change any more.',
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
