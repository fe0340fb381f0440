import { type Paragraph, t } from './text.ts'

export const title: Paragraph = t('Het gaat door: {variant}', 'C’est accepté : {variant}', 'It goes ahead: {variant}')

const accepted: Paragraph = {
  family: t(
    'Dag {name},\n\nBij {tenant} is een aanmelding gedaan, voor jou of voor jullie samen. Die is aangenomen: we kunnen beginnen.',
    'Bonjour {name},\n\nUne demande a été faite auprès de {tenant}, pour vous ou pour vous tous. Elle est acceptée : nous pouvons commencer.',
    'Dear {name},\n\nA referral was made at {tenant}, for you or for all of you together. It has been accepted: we can begin.',
  ),
  restorative: t(
    'Dag {name},\n\nEr is iets gebeurd dat ook jou raakt. Bij {tenant} is gevraagd om daar samen over te praten. Die aanmelding is aangenomen: we kunnen beginnen.',
    'Bonjour {name},\n\nIl s’est passé quelque chose qui vous touche aussi. Auprès de {tenant}, on a demandé d’en parler ensemble. Cette demande est acceptée : nous pouvons commencer.',
    'Dear {name},\n\nSomething happened that touches you, too. At {tenant} it was asked to talk about it together. That referral has been accepted: we can begin.',
  ),
  neighbourhood: t(
    'Dag {name},\n\nBij {tenant} is gevraagd om samen te praten over hoe het gaat tussen mensen die bij elkaar wonen of werken. Die aanmelding is aangenomen: we kunnen beginnen.',
    'Bonjour {name},\n\nAuprès de {tenant}, on a demandé de parler ensemble de la vie entre personnes qui habitent ou travaillent au même endroit. Cette demande est acceptée : nous pouvons commencer.',
    'Dear {name},\n\nAt {tenant} it was asked to talk together about how people who live or work side by side get along. That referral has been accepted: we can begin.',
  ),
  'learning-circle': t(
    'Dag {name},\n\nBij {tenant} is een aanmelding gedaan over leren, op school en daarbuiten. Die is aangenomen: we kunnen beginnen.',
    'Bonjour {name},\n\nUne demande a été faite auprès de {tenant} : il s’agit d’apprendre, à l’école et ailleurs. Elle est acceptée : nous pouvons commencer.',
    'Dear {name},\n\nA referral was made at {tenant} about learning, in school and outside it. It has been accepted: we can begin.',
  ),
}

const whatItIs: Paragraph = {
  family: t(
    'Wat gaat er gebeuren? Jij en de mensen die om je geven komen een dag bij elkaar: familie, vrienden, buren. Jullie kiezen zelf wie erbij is. Samen maken jullie een plan. Dat heet {aConference}.',
    'Que va-t-il se passer ? Vous et les personnes qui tiennent à vous, vous vous réunissez un jour : famille, amis, voisins. Vous choisissez vous-mêmes qui est là. Ensemble, vous faites un plan. Cela s’appelle {aConference}.',
    'What is going to happen? You and the people who care about you come together for a day: family, friends, neighbours. You choose yourselves who is there. Together you make a plan. That is called {aConference}.',
  ),
  restorative: t(
    'Wat gaat er gebeuren? Iedereen die met de gevolgen te maken heeft, kan bij elkaar komen. Jij neemt mensen mee die jij vertrouwt. De andere kant neemt ook eigen mensen mee. Samen bedenken jullie hoe het weer goed kan komen. Dat heet {aConference}.',
    'Que va-t-il se passer ? Tous ceux que les conséquences touchent peuvent se réunir. Vous venez avec des personnes en qui vous avez confiance. L’autre côté vient aussi avec les siennes. Ensemble, vous cherchez comment réparer. Cela s’appelle {aConference}.',
    'What is going to happen? Everyone whom the consequences touch can come together. You bring people whom you trust. The other side brings people of its own, too. Together you find out how it can be put right. That is called {aConference}.',
  ),
  neighbourhood: t(
    'Wat gaat er gebeuren? De mensen om wie het gaat komen een keer bij elkaar. Elke groep kiest zelf wie voor hen praat. Samen maken jullie een plan om goed met elkaar te wonen of te werken. Dat heet {aConference}.',
    'Que va-t-il se passer ? Les personnes concernées se réunissent une fois. Chaque groupe choisit lui-même qui parle pour lui. Ensemble, vous faites un plan pour bien vivre ou travailler les uns avec les autres. Cela s’appelle {aConference}.',
    'What is going to happen? The people concerned come together once. Each group chooses itself who speaks for it. Together you make a plan to live or work well with one another. That is called {aConference}.',
  ),
  'learning-circle': t(
    'Wat gaat er gebeuren? Jij komt bij elkaar met je leerkracht, je familie en je vrienden. Samen maken jullie een plan over leren. Jouw droom mag er ook in. Dat heet {aConference}.',
    'Que va-t-il se passer ? Vous vous réunissez avec votre enseignant, votre famille et vos amis. Ensemble, vous faites un plan pour apprendre. Votre rêve peut y avoir sa place. Cela s’appelle {aConference}.',
    'What is going to happen? You come together with your teacher, your family and your friends. Together you make a plan about learning. Your dream may be part of it. That is called {aConference}.',
  ),
}

/** G8, G10: who prepares the conference with them. G13: what is their choice. */
const coordinator: Paragraph = t(
  'We zoeken nu {aCoordinator} die alles samen met jullie voorbereidt. Dat is een getrainde vrijwilliger die bij geen enkele organisatie hoort. Jullie kiezen de dag, de plek, het eten en de taal. Wil je een tolk, of iemand naast je die je steunt? Zeg het dan.',
  'Nous cherchons maintenant {aCoordinator} pour tout préparer avec vous. C’est un bénévole formé, qui n’est d’aucune organisation. Vous choisissez le jour, le lieu, le repas et la langue. Voulez-vous un interprète, ou quelqu’un à vos côtés qui vous soutient ? Dites-le.',
  'We are now looking for {aCoordinator} to prepare everything with you. That is a trained volunteer who belongs to no organisation. You choose the day, the place, the food and the language. Would you like an interpreter, or someone by your side who supports you? Then say so.',
)

const whoToCall: Paragraph = t(
  'Heb je een vraag? Wil je niet meer meedoen? Of voel je je niet veilig? Bel {caller}: {phone}. Jullie nummer is {reference}.',
  'Vous avez une question ? Vous ne voulez plus participer ? Ou vous ne vous sentez pas en sécurité ? Appelez {caller} : {phone}. Votre numéro de dossier est {reference}.',
  'Do you have a question? Do you no longer want to take part? Or do you not feel safe? Call {caller}: {phone}. Your reference number is {reference}.',
)

export const paragraphs: readonly Paragraph[] = [accepted, whatItIs, coordinator, whoToCall]
