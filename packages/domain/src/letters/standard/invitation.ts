import { type Paragraph, t } from './text.ts'

export const title: Paragraph = t(
  'Je bent uitgenodigd: {variant}',
  'Vous êtes invité : {variant}',
  'You are invited: {variant}',
)

const youAreInvited: Paragraph = {
  family: t(
    'Dag {name},\n\nJe bent uitgenodigd voor {aConference} rond {about}. Mensen die om {about} geven komen bij elkaar en maken samen een plan. Jij hoort daarbij.',
    'Bonjour {name},\n\nVous êtes invité à {aConference} pour {about}. Les personnes qui comptent pour {about} se réunissent et font ensemble un plan. Vous en faites partie.',
    'Dear {name},\n\nYou are invited to {aConference} around {about}. People who care about {about} come together and make a plan. You are one of them.',
  ),
  restorative: t(
    'Dag {name},\n\nJe bent uitgenodigd voor {aConference}. Je komt mee voor {about}, als familie, als vriend of als iemand die steun geeft. Samen praten jullie over wat er gebeurd is en hoe het weer goed kan komen.',
    'Bonjour {name},\n\nVous êtes invité à {aConference}. Vous venez pour {about}, comme parent, comme ami ou comme soutien. Ensemble, vous parlez de ce qui s’est passé et de la façon de réparer.',
    'Dear {name},\n\nYou are invited to {aConference}. You come along for {about}, as family, as a friend or as someone who gives support. Together you talk about what happened and how it can be put right.',
  ),
  neighbourhood: t(
    'Dag {name},\n\nJe bent uitgenodigd voor {aConference} over {about}. Iedereen die er woont of werkt mag zeggen hoe het gaat en wat er anders kan. Samen maken jullie een plan.',
    'Bonjour {name},\n\nVous êtes invité à {aConference} au sujet de {about}. Chacun peut dire comment cela va et ce qui peut changer. Ensemble, vous faites un plan.',
    'Dear {name},\n\nYou are invited to {aConference} about {about}. Everyone may say how things are and what can be done differently. Together you make a plan.',
  ),
  'learning-circle': t(
    'Dag {name},\n\nJe bent uitgenodigd voor {aConference} rond {about}. Familie, vrienden en de leerkracht komen bij elkaar en maken samen een plan over leren. Jij hoort daarbij.',
    'Bonjour {name},\n\nVous êtes invité à {aConference} pour {about}. La famille, les amis et l’enseignant se réunissent et font ensemble un plan pour apprendre. Vous en faites partie.',
    'Dear {name},\n\nYou are invited to {aConference} around {about}. Family, friends and the teacher come together and make a plan about learning. You are one of them.',
  ),
}

const whenAndWhere: Paragraph = t(
  'Dag: {date}\nUur: {time}\nPlaats: {place}',
  'Jour : {date}\nHeure : {time}\nLieu : {place}',
  'Day: {date}\nTime: {time}\nPlace: {place}',
)

/** G11: children are included. G12, G13: safely, in one's own language. */
const howYouCome: Paragraph = t(
  'Kinderen mogen meekomen. Praat je liever een andere taal, of wil je een tolk? Is er iets waardoor je niet veilig kunt komen? Zeg het dan vooraf: dan zoeken we samen hoe het wel kan.',
  'Les enfants sont les bienvenus. Vous préférez une autre langue, ou vous voulez un interprète ? Quelque chose vous empêche de venir en sécurité ? Dites-le à l’avance : nous chercherons ensemble une solution.',
  'Children may come along. Would you rather speak another language, or have an interpreter? Is there something that keeps you from coming safely? Then say so beforehand: together we find out how you can.',
)

const letUsKnow: Paragraph = t(
  'Kom je, of kom je niet? Laat het weten aan {caller}: {phone}.',
  'Vous venez, ou vous ne venez pas ? Prévenez {caller} : {phone}.',
  'Will you come, or not? Let {caller} know: {phone}.',
)

export const paragraphs: readonly Paragraph[] = [youAreInvited, whenAndWhere, howYouCome, letUsKnow]
