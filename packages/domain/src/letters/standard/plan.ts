import { type Paragraph, t } from './text.ts'

export const title: Paragraph = t(
  'Jullie afspraken: {variant}',
  'Vos accords : {variant}',
  'What you agreed: {variant}',
)

const enclosed: Paragraph = {
  family: t(
    'Dag {name},\n\nJullie kwamen bij elkaar en maakten samen afspraken. Bij deze brief zit {thePlan}.',
    'Bonjour {name},\n\nVous vous êtes réunis et vous avez pris des accords ensemble. Vous trouvez {thePlan} avec cette lettre.',
    'Dear {name},\n\nYou came together and agreed on what to do. With this letter you find {thePlan}.',
  ),
  restorative: t(
    'Dag {name},\n\nJullie kwamen bij elkaar en spraken af hoe het weer goed kan komen. Bij deze brief zit {thePlan}.',
    'Bonjour {name},\n\nVous vous êtes réunis et vous avez convenu comment réparer. Vous trouvez {thePlan} avec cette lettre.',
    'Dear {name},\n\nYou came together and agreed on how it can be put right. With this letter you find {thePlan}.',
  ),
  neighbourhood: t(
    'Dag {name},\n\nJullie kwamen bij elkaar en maakten afspraken om goed met elkaar te wonen of te werken. Bij deze brief zit {thePlan}.',
    'Bonjour {name},\n\nVous vous êtes réunis et vous avez pris des accords pour bien vivre ou travailler ensemble. Vous trouvez {thePlan} avec cette lettre.',
    'Dear {name},\n\nYou came together and agreed on how to live or work well with one another. With this letter you find {thePlan}.',
  ),
  'learning-circle': t(
    'Dag {name},\n\nJullie kwamen bij elkaar en maakten afspraken over leren, op school en daarbuiten. Bij deze brief zit {thePlan}.',
    'Bonjour {name},\n\nVous vous êtes réunis et vous avez pris des accords pour apprendre, à l’école et ailleurs. Vous trouvez {thePlan} avec cette lettre.',
    'Dear {name},\n\nYou came together and agreed on how to learn, in school and outside it. With this letter you find {thePlan}.',
  ),
}

const keepIt: Paragraph = t(
  'Bewaar alles op een plek waar alleen jij bij kunt, of bij iemand die je vertrouwt.',
  'Gardez tout à un endroit où vous seul avez accès, ou chez quelqu’un en qui vous avez confiance.',
  'Keep everything in a place that only you can get at, or with someone you trust.',
)

const lookedAtAgain: Paragraph = t(
  'Rond {lookedAt} belt {theCoordinator} met een paar van jullie: wat lukt er, wat lukt nog niet?',
  'Vers le {lookedAt}, {theCoordinator} appelle quelques-uns d’entre vous : qu’est-ce qui marche, qu’est-ce qui ne marche pas encore ?',
  'Around {lookedAt} {theCoordinator} calls a few of you: what works, what does not work yet?',
)

const whoToCall: Paragraph = t(
  'Heb je een vraag? Bel {caller}: {phone}. Jullie nummer is {reference}.',
  'Vous avez une question ? Appelez {caller} : {phone}. Votre numéro de dossier est {reference}.',
  'Do you have a question? Call {caller}: {phone}. Your reference number is {reference}.',
)

export const paragraphs: readonly Paragraph[] = [enclosed, keepIt, lookedAtAgain, whoToCall]
