import type { Locale, TrajectoryPart } from '@kring/domain'

/** What changed in a trajectory in the meantime, by part. */
export const trajectoryPartSentences: Readonly<Record<TrajectoryPart, Readonly<Record<Locale, string>>>> = {
  state: {
    nl: 'Dit traject is intussen een stap verder.',
    fr: 'Ce trajet a avancé d’une étape entre-temps.',
    en: 'This trajectory has moved on in the meantime.',
  },
  assignment: {
    nl: 'Wie de coördinator is of wat de familie vraagt, is intussen gewijzigd.',
    fr: 'Le coordinateur ou les souhaits de la famille ont changé entre-temps.',
    en: 'Who the coordinator is or what the family asks was changed in the meantime.',
  },
  circle: {
    nl: 'De kring is intussen gewijzigd.',
    fr: 'Le cercle a été modifié entre-temps.',
    en: 'The circle was changed in the meantime.',
  },
  person: {
    nl: 'De gegevens van deze persoon zijn intussen gewijzigd.',
    fr: 'Les données de cette personne ont été modifiées entre-temps.',
    en: 'The details of this person were changed in the meantime.',
  },
  safety: {
    nl: 'De veiligheidscheck is intussen gewijzigd.',
    fr: 'La vérification de la sécurité a été modifiée entre-temps.',
    en: 'The safety check was changed in the meantime.',
  },
  choices: {
    nl: 'De keuzes van de familie zijn intussen gewijzigd.',
    fr: 'Les choix de la famille ont été modifiés entre-temps.',
    en: 'The family’s choices were changed in the meantime.',
  },
  children: {
    nl: 'Het aandeel van de kinderen is intussen gewijzigd.',
    fr: 'La participation des enfants a été modifiée entre-temps.',
    en: 'The children’s part was changed in the meantime.',
  },
  informants: {
    nl: 'Wie informatie geeft, is intussen gewijzigd.',
    fr: 'Les personnes qui informent ont été modifiées entre-temps.',
    en: 'Who informs the circle was changed in the meantime.',
  },
  mandate: {
    nl: 'Wie het mandaat heeft, is intussen gewijzigd.',
    fr: 'Le détenteur du mandat a été modifié entre-temps.',
    en: 'The mandate holder was changed in the meantime.',
  },
  practicalities: {
    nl: 'De praktische zaken zijn intussen gewijzigd.',
    fr: 'Les questions pratiques ont été modifiées entre-temps.',
    en: 'The practicalities were changed in the meantime.',
  },
  requirements: {
    nl: 'De minimumeisen zijn intussen gewijzigd.',
    fr: 'Les exigences minimales ont été modifiées entre-temps.',
    en: 'The minimum requirements were changed in the meantime.',
  },
  question: {
    nl: 'De vraag is intussen gewijzigd.',
    fr: 'La question a été modifiée entre-temps.',
    en: 'The question was changed in the meantime.',
  },
  day: {
    nl: 'De dag is intussen gewijzigd.',
    fr: 'Le jour a été modifié entre-temps.',
    en: 'The day was changed in the meantime.',
  },
  steps: {
    nl: 'De stappen van de voorbereiding zijn intussen gewijzigd.',
    fr: 'Les étapes de la préparation ont été modifiées entre-temps.',
    en: 'The steps of the preparation were changed in the meantime.',
  },
  log: {
    nl: 'Er kwam intussen een contact bij.',
    fr: 'Un contact a été ajouté entre-temps.',
    en: 'A contact was added in the meantime.',
  },
  conference: {
    nl: 'De dag is intussen verder gegaan.',
    fr: 'La journée a avancé entre-temps.',
    en: 'The day has gone on in the meantime.',
  },
  evaluations: {
    nl: 'De evaluatie is intussen verder ingevuld.',
    fr: 'L’évaluation a été complétée entre-temps.',
    en: 'The evaluation was filled in further in the meantime.',
  },
  plan: {
    nl: 'Het plan is intussen gewijzigd.',
    fr: 'Le plan a été modifié entre-temps.',
    en: 'The plan was changed in the meantime.',
  },
  releases: {
    nl: 'Wie het plan krijgt, is intussen gewijzigd.',
    fr: 'Ceux qui reçoivent le plan ont changé entre-temps.',
    en: 'Who gets the plan was changed in the meantime.',
  },
  pictures: {
    nl: 'De foto’s en tekeningen bij het plan zijn intussen gewijzigd.',
    fr: 'Les photos et dessins du plan ont changé entre-temps.',
    en: 'The photos and drawings with the plan were changed in the meantime.',
  },
}
