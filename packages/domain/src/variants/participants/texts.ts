import type { Localized } from '../../language/locale.ts'

/** A question of the participants form, for a regional manager. */
export type Asked = { readonly label: Localized; readonly help?: Localized }

export const title: Localized = { nl: 'Om wie het gaat', fr: 'De qui il s’agit', en: 'Who it is about' }
export const person: Localized = { nl: 'persoon', fr: 'personne', en: 'person' }
export const group: Localized = { nl: 'groep', fr: 'groupe', en: 'group' }

export const mainPersons: Asked = {
  label: { nl: 'Wie staan in het midden?', fr: 'Qui est au centre\u00a0?', en: 'Who is in the middle?' },
}

export const sidePersons = {
  didHarm: { label: { nl: 'Wie deed anderen iets aan?', fr: 'Qui a causé le tort\u00a0?', en: 'Who did harm?' } },
  harmed: {
    label: {
      nl: 'Wie heeft er schade of leed van?',
      fr: 'Qui en a subi les conséquences\u00a0?',
      en: 'Who was harmed?',
    },
  },
} as const satisfies Record<string, Asked>

export const sideNetwork = {
  didHarm: {
    label: {
      nl: 'Familie en vrienden van wie iets deed',
      fr: 'Proches de la personne qui a causé le tort',
      en: 'Family and friends of who did harm',
    },
  },
  harmed: {
    label: {
      nl: 'Familie en vrienden van wie schade of leed heeft',
      fr: 'Proches de la personne qui a subi le tort',
      en: 'Family and friends of who was harmed',
    },
  },
} as const satisfies Record<string, Asked>

export const sideMaterial = {
  didHarm: {
    label: {
      nl: 'Wat is er bij wie iets deed kapot of weg?',
      fr: 'Qu’a perdu la personne qui a causé le tort\u00a0?',
      en: 'What did the side that did harm lose?',
    },
  },
  harmed: {
    label: {
      nl: 'Wat is er kapot, weg of betaald?',
      fr: 'Qu’est-ce qui a été cassé, perdu ou payé\u00a0?',
      en: 'What was broken, lost or paid for?',
    },
  },
} as const satisfies Record<string, Asked>

export const sideImmaterial = {
  didHarm: {
    label: {
      nl: 'Wat doet het met wie iets deed?',
      fr: 'Quel effet sur la personne qui a causé le tort\u00a0?',
      en: 'What does it do to the side that did harm?',
    },
  },
  harmed: {
    label: {
      nl: 'Wat heeft het met wie schade of leed heeft gedaan?',
      fr: 'Quel effet sur la personne qui a subi le tort\u00a0?',
      en: 'What did it do to the side that was harmed?',
    },
  },
} as const satisfies Record<string, Asked>

export const unplaced: Asked = {
  label: {
    nl: 'Van wie weet je nog niet aan welke kant ze staan?',
    fr: 'De qui ne savez-vous pas encore de quel côté ils sont\u00a0?',
    en: 'Of whom do you not yet know on which side they are?',
  },
}

export const place: Asked = {
  label: { nl: 'Over welke plek gaat het?', fr: 'De quel endroit s’agit-il\u00a0?', en: 'Which place is it about?' },
  help: {
    nl: 'Een straat, een gebouw, een plein of een organisatie.',
    fr: 'Une rue, un immeuble, une place ou une organisation.',
    en: 'A street, a building, a square or an organisation.',
  },
}

export const groups: Asked = {
  label: {
    nl: 'Groepen met een woordvoerder',
    fr: 'Groupes avec un porte-parole',
    en: 'Groups with a spokesperson',
  },
  help: {
    nl: 'Vul bij ‘Naam’ de woordvoerder in en bij ‘Organisatie’ de groep.',
    fr: 'Indiquez le porte-parole à «\u00a0Nom\u00a0» et le groupe à «\u00a0Organisation\u00a0».',
    en: 'Fill in the spokesperson at ‘Name’ and the group at ‘Organisation’.',
  },
}

export const openGroups: Asked = {
  label: {
    nl: 'Groepen zonder woordvoerder',
    fr: 'Groupes sans porte-parole',
    en: 'Groups without a spokesperson',
  },
  help: {
    nl: 'Zet elke groep op een eigen regel. Ze kiezen hun woordvoerder zelf.',
    fr: 'Mettez chaque groupe sur une ligne. Ils choisissent eux-mêmes leur porte-parole.',
    en: 'Put each group on a line of its own. They choose their spokesperson themselves.',
  },
}

export const pupil: Asked = { label: { nl: 'De leerling', fr: 'L’élève', en: 'The pupil' } }
export const school: Asked = { label: { nl: 'School', fr: 'École', en: 'School' } }
export const year: Asked = { label: { nl: 'Klas of leerjaar', fr: 'Classe ou année', en: 'Class or year' } }
export const teacher: Asked = {
  label: { nl: 'De leerkracht', fr: 'L’enseignant', en: 'The teacher' },
  help: {
    nl: 'De leerkracht zit in de kring en blijft tijdens het besloten deel.',
    fr: 'L’enseignant fait partie du cercle et reste pendant le temps privé.',
    en: 'The teacher is in the circle and stays during private time.',
  },
}
