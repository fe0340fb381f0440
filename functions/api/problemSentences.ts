import type { Locale, Localized } from '@kring/domain'
import { claimSentences } from './claims/problemSentences.ts'
import { complaintSentences } from './complaints/problemSentences.ts'
import { coordinatorSentences } from './coordinators/problemSentences.ts'
import { grantSentences } from './grants/problemSentences.ts'
import { importSentences } from './imports/problemSentences.ts'
import { paperSentences } from './papers/problemSentences.ts'
import type { ProblemCode } from './problems.ts'
import { rightsSentences } from './referrals/rightsSentences.ts'
import { releaseSentences } from './releases/problemSentences.ts'
import { retentionSentences } from './retention/problemSentences.ts'
import { trajectorySentences } from './trajectories/problemSentences.ts'
import { webhookSentences } from './webhooks/problemSentences.ts'

/** The sentence for a person, in their language. */
export const sentenceOf = (code: ProblemCode, locale: Locale): string => sentences[code][locale] ?? code

/** Of every problem, in three languages. Loaded with the first problem: a cold start reads none of it. */
const sentences: Readonly<Record<ProblemCode, Localized>> = {
  ...coordinatorSentences,
  ...claimSentences,
  ...complaintSentences,
  ...trajectorySentences,
  ...grantSentences,
  ...paperSentences,
  ...rightsSentences,
  ...retentionSentences,
  ...releaseSentences,
  ...importSentences,
  ...webhookSentences,
  'malformed-json': {
    nl: 'Wat is verstuurd, is geen geldige JSON. Er is niets opgeslagen.',
    fr: 'Ce qui a été envoyé n’est pas du JSON valable. Rien n’a été enregistré.',
    en: 'What was sent is not valid JSON. Nothing was saved.',
  },
  'invalid-body': {
    nl: 'Wat is verstuurd, heeft niet de juiste vorm. Er is niets opgeslagen.',
    fr: 'Ce qui a été envoyé n’a pas la bonne forme. Rien n’a été enregistré.',
    en: 'What was sent does not have the right form. Nothing was saved.',
  },
  'invalid-query': {
    nl: 'De vraag in het adres klopt niet. Kijk de filters na.',
    fr: 'La demande dans l’adresse n’est pas correcte. Vérifiez les filtres.',
    en: 'The query in the address is not right. Check the filters.',
  },
  'bad-cursor': {
    nl: 'Deze bladzijde van de lijst bestaat niet meer. Begin weer bij het begin van de lijst.',
    fr: 'Cette page de la liste n’existe plus. Recommencez au début de la liste.',
    en: 'This page of the list no longer exists. Start again at the beginning of the list.',
  },
  'if-match-missing': {
    nl: 'Zeg met If-Match welke versie je wijzigt. Er is niets veranderd.',
    fr: 'Indiquez avec If-Match quelle version vous modifiez. Rien n’a changé.',
    en: 'Say with If-Match which version you are changing. Nothing was changed.',
  },
  'idempotency-key-missing': {
    nl: 'Geef een Idempotency-Key mee (1 tot 255 tekens), zodat niets dubbel wordt opgeslagen.',
    fr: 'Ajoutez une Idempotency-Key (1 à 255 caractères), pour que rien ne soit enregistré deux fois.',
    en: 'Send an Idempotency-Key (1 to 255 characters), so that nothing is saved twice.',
  },
  'not-signed-in': {
    nl: 'Log in om verder te gaan.',
    fr: 'Connectez-vous pour continuer.',
    en: 'Sign in to continue.',
  },
  'not-through-edge': {
    nl: 'Deze dienst antwoordt alleen op het adres van de website. Er is niets gebeurd.',
    fr: 'Ce service ne répond qu’à l’adresse du site. Rien n’a été fait.',
    en: 'This service only answers at the address of the site. Nothing was done.',
  },
  'token-expired': {
    nl: 'Je bent uitgelogd omdat het lang stil was. Log opnieuw in. Wat je typte, is bewaard op dit toestel.',
    fr: 'Vous êtes déconnecté après un long silence. Reconnectez-vous. Votre texte est gardé sur cet appareil.',
    en: 'You were signed out because it was quiet for long. Sign in again. What you typed is kept on this device.',
  },
  'token-invalid': {
    nl: 'Je inloggegevens kloppen niet meer. Log opnieuw in.',
    fr: 'Votre connexion n’est plus valable. Reconnectez-vous.',
    en: 'Your sign-in is no longer valid. Sign in again.',
  },
  'not-allowed': {
    nl: 'Dit hoort niet bij jouw rol.',
    fr: 'Ceci ne fait pas partie de votre rôle.',
    en: 'This is not part of your role.',
  },
  'membership-ended': {
    nl: 'Je hebt deze rol niet meer. Er is niets veranderd. Vraag je beheerder of dat klopt.',
    fr: 'Vous n’avez plus ce rôle. Rien n’a changé. Demandez à votre administrateur si c’est exact.',
    en: 'You no longer have this role. Nothing was changed. Ask your administrator whether that is right.',
  },
  'self-grant': {
    nl: 'Je kunt jezelf geen rol geven waarmee je dossiers leest. Vraag een andere platformbeheerder.',
    fr: 'Vous ne pouvez pas vous donner un rôle qui permet de lire des dossiers. Demandez à un autre gestionnaire de la plateforme.',
    en: 'You can not give yourself a role that reads dossiers. Ask another platform administrator.',
  },
  'confirm-own-grant': {
    nl: 'Je hebt deze rol zelf gegeven. Een andere platformbeheerder moet bevestigen.',
    fr: 'Vous avez donné ce rôle vous-même. Un autre gestionnaire de la plateforme doit confirmer.',
    en: 'You gave this role yourself. Another platform administrator has to confirm it.',
  },
  'confirm-own-role': {
    nl: 'Deze rol is voor jou. Een andere platformbeheerder moet bevestigen.',
    fr: 'Ce rôle est pour vous. Un autre gestionnaire de la plateforme doit confirmer.',
    en: 'This role is for you. Another platform administrator has to confirm it.',
  },
  'already-confirmed': {
    nl: 'Hier hoeft niemand meer te bevestigen. Er is niets veranderd.',
    fr: 'Il n’y a plus rien à confirmer ici. Rien n’a changé.',
    en: 'Nobody has to confirm this any more. Nothing was changed.',
  },
  'reset-own': {
    nl: 'Dit gaat over jouw eigen telefoon. Vraag twee anderen: één vraagt het aan, één bevestigt.',
    fr: 'Il s’agit de votre propre téléphone. Demandez à deux autres personnes : l’une demande, l’autre confirme.',
    en: 'This is about your own phone. Ask two other people: one asks for it, one confirms.',
  },
  'reset-elsewhere': {
    nl: 'Deze persoon werkt ook ergens anders met Kring. Daarom bevestigt een platformbeheerder.',
    fr: 'Cette personne travaille aussi ailleurs avec Kring. C’est donc un gestionnaire de la plateforme qui confirme.',
    en: 'This person works with Kring elsewhere too. That is why a platform administrator confirms it.',
  },
  'reset-asked-by-you': {
    nl: 'Jij vroeg dit aan. Iemand anders moet bevestigen.',
    fr: 'Vous avez fait cette demande. Une autre personne doit confirmer.',
    en: 'You asked for this. Somebody else has to confirm it.',
  },
  'reset-waits': {
    nl: 'Dit is al aangevraagd en wacht op bevestiging. Er is niets veranderd.',
    fr: 'C’est déjà demandé et attend une confirmation. Rien n’a changé.',
    en: 'This was asked already and waits for a confirmation. Nothing was changed.',
  },
  'reset-not-waiting': {
    nl: 'Er wacht hier niets meer op bevestiging. Na een dag vervalt een aanvraag. Vraag het zo nodig opnieuw aan.',
    fr: 'Rien n’attend plus de confirmation ici. Une demande expire après un jour. Refaites-la si nécessaire.',
    en: 'Nothing waits for a confirmation here any more. A request ends after a day. Ask again if it is needed.',
  },
  'reset-confirmed': {
    nl: 'Iemand anders heeft dit al bevestigd. Er is niets veranderd.',
    fr: 'Quelqu’un d’autre l’a déjà confirmé. Rien n’a changé.',
    en: 'Somebody else confirmed this already. Nothing was changed.',
  },
  'invitation-not-open': {
    nl: 'Deze uitnodiging wacht niet meer op een antwoord. Er is niets verstuurd.',
    fr: 'Cette invitation n’attend plus de réponse. Rien n’a été envoyé.',
    en: 'This invitation no longer waits for an answer. Nothing was sent.',
  },
  'invited-lately': {
    nl: 'Deze uitnodiging ging minder dan een uur geleden weg. Vraag of ze bij de ongewenste mail zit, of probeer het later.',
    fr: 'Cette invitation est partie il y a moins d’une heure. Demandez de vérifier les indésirables, ou réessayez plus tard.',
    en: 'This invitation went out less than an hour ago. Ask them to look in their junk mail, or try again later.',
  },
  'invitation-unknown': {
    nl: 'Deze uitnodiging is er niet meer. Vraag wie je uitnodigde om een nieuwe.',
    fr: 'Cette invitation n’existe plus. Demandez-en une nouvelle à la personne qui vous a invité.',
    en: 'This invitation is no longer there. Ask who invited you for a new one.',
  },
  'invitation-accepted': {
    nl: 'Je hebt deze uitnodiging al aangenomen.',
    fr: 'Vous avez déjà accepté cette invitation.',
    en: 'You accepted this invitation before.',
  },
  'last-admin': {
    nl: 'Dit is de laatste beheerder. Nodig eerst een andere beheerder uit.',
    fr: 'C’est le dernier administrateur. Invitez d’abord un autre administrateur.',
    en: 'This is the last administrator. Invite another one first.',
  },
  'tenant-exists': {
    nl: 'Er is al een partner met dit adres. Kies een ander adres.',
    fr: 'Un partenaire porte déjà cette adresse. Choisissez-en une autre.',
    en: 'There is a partner with this address already. Choose another address.',
  },
  'prefix-taken': {
    nl: 'Deze drie letters gebruikt een andere partner. Kies andere letters.',
    fr: 'Un autre partenaire utilise ces trois lettres. Choisissez-en d’autres.',
    en: 'Another partner uses these three letters. Choose other letters.',
  },
  'form-exists': {
    nl: 'Er is al een formulier met dit adres. Kies een ander adres.',
    fr: 'Un formulaire porte déjà cette adresse. Choisissez-en une autre.',
    en: 'There is a form with this address already. Choose another address.',
  },
  'form-history-full': {
    nl: 'Dit formulier heeft te veel versies gehad. Maak een kopie onder een nieuwe naam en ga daarin verder.',
    fr: 'Ce formulaire a eu trop de versions. Faites-en une copie sous un nouveau nom et continuez avec celle-ci.',
    en: 'This form has had too many versions. Make a copy of it under a new name and go on with that.',
  },
  'too-many-forms': {
    nl: 'Zestig formulieren is genoeg. Gebruik er een dat er al is.',
    fr: 'Soixante formulaires suffisent. Utilisez-en un qui existe.',
    en: 'Sixty forms is enough. Use one that is there.',
  },
  'form-not-ready': {
    nl: 'Dit formulier is nog niet klaar. Kijk op de controlelijst wat er nog moet gebeuren.',
    fr: 'Ce formulaire n’est pas encore prêt. La liste de contrôle dit ce qui manque.',
    en: 'This form is not ready yet. The check list says what is left to do.',
  },
  'form-closed': {
    nl: 'Dit formulier neemt nu geen aanmeldingen aan. Wat je typte, blijft bewaard. Vraag de organisatie welk formulier je kunt gebruiken.',
    fr: 'Ce formulaire ne reçoit pas de demandes pour le moment. Votre texte reste conservé. Demandez à l’organisation quel formulaire utiliser.',
    en: 'This form takes no referrals at the moment. What you typed is kept. Ask the organisation which form to use.',
  },
  'draft-gone': {
    nl: 'Dit concept is er niet meer: het is al verstuurd of weggegooid. Er is nu niets verstuurd. Kijk bij je aanmeldingen.',
    fr: 'Ce brouillon n’existe plus : il a déjà été envoyé ou jeté. Rien n’a été envoyé maintenant. Regardez vos demandes.',
    en: 'This draft is no longer there: it was sent already, or thrown away. Nothing was sent now. Look at your referrals.',
  },
  'main-form-stays': {
    nl: 'Dit formulier blijft altijd open: iedereen kan zelf tot een conferentie besluiten. Er is niets veranderd.',
    fr: 'Ce formulaire reste toujours ouvert : chacun peut décider lui-même d’une conférence. Rien n’a changé.',
    en: 'This form always stays open: everyone can decide on a conference themselves. Nothing was changed.',
  },
  'upload-secret-missing': {
    nl: 'We weten niet van wie dit bestand is. Laad de pagina opnieuw en kies het bestand nog eens.',
    fr: 'Nous ne savons pas à qui est ce fichier. Rechargez la page et choisissez-le de nouveau.',
    en: 'We do not know whose file this is. Load the page again and choose the file once more.',
  },
  'attachment-not-arrived': {
    nl: 'Het bestand is niet aangekomen. Probeer het opnieuw.',
    fr: 'Le fichier n’est pas arrivé. Réessayez.',
    en: 'The file did not arrive. Try again.',
  },
  'attachment-not-scanned': {
    nl: 'We kijken het bestand nog na op virussen. Probeer het over enkele seconden opnieuw.',
    fr: 'Nous contrôlons encore si le fichier contient un virus. Réessayez dans quelques secondes.',
    en: 'We are still checking the file for viruses. Try again in a few seconds.',
  },
  'attachment-refused': {
    nl: 'Dit bestand kunnen we niet aannemen. Kies een ander.',
    fr: 'Nous ne pouvons pas accepter ce fichier. Choisissez-en un autre.',
    en: 'We can not take this file. Choose another one.',
  },
  'too-many-requests': {
    nl: 'Er komen nu te veel vragen tegelijk binnen. Wacht even en probeer opnieuw. Wat je typte, blijft staan.',
    fr: 'Trop de demandes arrivent en même temps. Attendez un instant et réessayez. Votre texte reste là.',
    en: 'Too many requests are coming in at once. Wait a moment and try again. What you typed stays.',
  },
  'not-found': {
    nl: 'Dit bestaat niet, of je mag het niet zien.',
    fr: 'Ceci n’existe pas, ou vous ne pouvez pas le voir.',
    en: 'This does not exist, or you may not see it.',
  },
  'trajectory-not-yours': {
    nl: 'Dit traject is niet van jou. Kreeg je het aangeboden? Dan geldt dat aanbod niet meer.',
    fr: 'Ce trajet n’est pas à vous. On vous l’avait proposé ? Alors cette offre n’est plus valable.',
    en: 'This trajectory is not yours. Was it offered to you? Then that offer no longer holds.',
  },
  'dossier-erased': {
    nl: 'Dit dossier is gewist. Er is niets meer te lezen.',
    fr: 'Ce dossier a été effacé. Il n’y a plus rien à lire.',
    en: 'This dossier was erased. There is nothing left to read.',
  },
  'dossier-altered': {
    nl: 'Dit dossier klopt niet met zijn eigen geschiedenis. We tonen het niet tot we weten waarom; bel ons.',
    fr: 'Ce dossier ne correspond pas à son propre historique. Nous ne le montrons pas avant de savoir pourquoi ; appelez-nous.',
    en: 'This dossier does not match its own history. We do not show it until we know why; please call us.',
  },
  'command-not-allowed': {
    nl: 'Dat kan niet meer bij deze aanmelding. Kijk hoe ver ze nu is.',
    fr: 'Ce n’est plus possible pour cette demande. Regardez où elle en est.',
    en: 'That is no longer possible for this referral. See how far it is now.',
  },
  'intake-missing': {
    nl: 'Leg eerst het gesprek vast. Zonder gesprek kan een aanmelding niet aangenomen worden.',
    fr: 'Notez d’abord l’entretien. Sans entretien, une demande ne peut pas être acceptée.',
    en: 'Record the conversation first. Without it a referral can not be accepted.',
  },
  'question-missing': {
    nl: 'Bevestig eerst minstens één vraag die open en concreet is.',
    fr: 'Confirmez d’abord au moins une question ouverte et concrète.',
    en: 'First confirm at least one question that is open and concrete.',
  },
  'variant-not-enabled': {
    nl: 'Deze organisatie werkt niet met deze soort conferentie.',
    fr: 'Cette organisation ne propose pas ce type de conférence.',
    en: 'This organisation does not offer this kind of conference.',
  },
  'changed-meanwhile': {
    nl: 'Iemand anders wijzigde dit net. Jouw wijziging is niet opgeslagen. Kijk wat er veranderde en probeer opnieuw.',
    fr: 'Quelqu’un vient de modifier ceci. Votre modification n’est pas enregistrée. Regardez ce qui a changé.',
    en: 'Someone else just changed this. Your change was not saved. See what changed and try again.',
  },
  'variant-not-ready': {
    nl: 'Deze variant kan nog niet aan. Er ontbreekt een formulier of een wettelijke grond.',
    fr: 'Cette variante ne peut pas encore être activée. Il manque un formulaire ou une base légale.',
    en: 'This kind of conference can not be enabled yet. A form or a legal ground is missing.',
  },
  'variant-last': {
    nl: 'Dit is de laatste variant die aan staat. Zet eerst een andere aan.',
    fr: 'C’est la dernière variante activée. Activez-en d’abord une autre.',
    en: 'This is the last kind of conference that is on. Enable another one first.',
  },
  'variant-last-way-in': {
    nl: 'Jullie eerste formulier is alleen voor deze variant. Zonder haar kan niemand zich nog aanmelden.',
    fr: 'Votre premier formulaire ne sert qu’à cette variante. Sans elle, plus personne ne peut faire de demande.',
    en: 'Your first form is for this kind of conference only. Without it nobody could refer themselves any more.',
  },
  'way-invalid': {
    nl: 'Er klopt nog iets niet. Er is niets opgeslagen.',
    fr: 'Quelque chose n’est pas encore correct. Rien n’a été enregistré.',
    en: 'Something is not right yet. Nothing was saved.',
  },
  'too-large': {
    nl: 'Dit is te groot om te versturen (meer dan 256 KB). Maak de tekst korter.',
    fr: 'C’est trop grand pour être envoyé (plus de 256 Ko). Raccourcissez le texte.',
    en: 'This is too large to send (more than 256 KB). Make the text shorter.',
  },
  'answers-invalid': {
    nl: 'Er ontbreekt nog iets of een antwoord klopt niet. Er is niets verstuurd.',
    fr: 'Il manque quelque chose ou une réponse n’est pas correcte. Rien n’a été envoyé.',
    en: 'Something is missing or an answer is not right. Nothing was sent.',
  },
  'form-unknown': {
    nl: 'Dit formulier, of deze versie ervan, bestaat hier niet.',
    fr: 'Ce formulaire, ou cette version, n’existe pas ici.',
    en: 'This form, or this version of it, does not exist here.',
  },
  'idempotency-key-reused': {
    nl: 'Deze Idempotency-Key is al gebruikt voor iets anders. Er is niets opgeslagen.',
    fr: 'Cette Idempotency-Key a déjà servi pour autre chose. Rien n’a été enregistré.',
    en: 'This Idempotency-Key was used before for something else. Nothing was saved.',
  },
  'question-not-open': {
    nl: 'Deze vraag kun je met ja of nee beantwoorden. Begin met waar, hoe of wat is er nodig.',
    fr: 'On peut répondre à cette question par oui ou non. Commencez par où, comment ou de quoi.',
    en: 'This question can be answered with yes or no. Start with where, how or what is needed.',
  },
  'question-unknown': {
    nl: 'Deze vraag staat niet meer in het dossier.',
    fr: 'Cette question n’est plus dans le dossier.',
    en: 'This question is no longer in the dossier.',
  },
  'transfer-unknown': {
    nl: 'Deze code werkt niet. Kijk hem na, of vraag op het andere toestel een nieuwe: een code werkt één keer, en één uur lang.',
    fr: 'Ce code ne fonctionne pas. Vérifiez-le, ou demandez-en un nouveau sur l’autre appareil : un code sert une seule fois, pendant une heure.',
    en: 'This code does not work. Check it, or ask for a new one on the other device: a code works once, for one hour.',
  },
  'invitation-code-unknown': {
    nl: 'Deze code werkt niet. Kijk hem na op de brief: een code werkt één keer, en 21 dagen lang. Vraag anders een nieuwe aan de coördinator.',
    fr: 'Ce code ne fonctionne pas. Vérifiez-le sur la lettre : un code sert une seule fois, pendant 21 jours. Sinon, demandez-en un nouveau au coordinateur.',
    en: 'This code does not work. Check it on the letter: a code works once, for 21 days. Or ask the coordinator for a new one.',
  },
  'message-empty': {
    nl: 'Schrijf eerst wat je wilt doorgeven.',
    fr: 'Écrivez d’abord ce que vous voulez transmettre.',
    en: 'First write what you want to pass on.',
  },
  'message-email-unfit': {
    nl: 'Dit mailadres klopt niet. Kijk het na, bijvoorbeeld jan@voorbeeld.be.',
    fr: 'Cette adresse e-mail n’est pas correcte. Vérifiez-la, par exemple jean@exemple.be.',
    en: 'This email address is not right. Check it, for example jan@example.org.',
  },
  'message-phone-unfit': {
    nl: 'Dit telefoonnummer klopt niet. Gebruik cijfers, bijvoorbeeld 0470 12 34 56.',
    fr: 'Ce numéro de téléphone n’est pas correct. Utilisez des chiffres, par exemple 0470 12 34 56.',
    en: 'This phone number is not right. Use digits, for example 0470 12 34 56.',
  },
  'message-unknown': {
    nl: 'Dit bericht is al gelezen, of het staat niet in het dossier.',
    fr: 'Ce message a déjà été lu, ou il n’est pas dans le dossier.',
    en: 'This message was read already, or it is not in the dossier.',
  },
  'too-many-messages': {
    nl: 'Er staan al veel berichten klaar. Bel ons liever, dan luisteren we meteen.',
    fr: 'Il y a déjà beaucoup de messages. Appelez-nous plutôt, nous vous écouterons tout de suite.',
    en: 'There are many messages already. Please ring us instead.',
  },
  'minimum-requirement-reason-missing': {
    nl: 'Schrijf op waarom deze minimumeis nodig is.',
    fr: 'Écrivez pourquoi cette exigence minimale est nécessaire.',
    en: 'Write down why this minimum requirement is needed.',
  },
  'minimum-requirement-unknown': {
    nl: 'Deze minimumeis staat niet meer in het dossier.',
    fr: 'Cette exigence minimale n’est plus dans le dossier.',
    en: 'This minimum requirement is no longer in the dossier.',
  },
  'intake-in-future': {
    nl: 'Het gesprek kan niet op een dag in de toekomst gevoerd zijn.',
    fr: 'L’entretien ne peut pas avoir eu lieu un jour à venir.',
    en: 'The conversation can not have been held on a day to come.',
  },
  'too-many-questions': {
    nl: 'Tien is genoeg. Verwijder er eerst een.',
    fr: 'Dix suffisent. Supprimez-en d’abord une.',
    en: 'Ten is enough. Remove one first.',
  },
  'side-not-heard': {
    nl: 'Dit kan pas na een gesprek met elke kant apart. Schrijf ook het gesprek met de andere kant op.',
    fr: 'Ceci n’est possible qu’après un entretien avec chaque côté séparément. Notez aussi celui avec l’autre côté.',
    en: 'This needs a conversation with each side by itself. Write down the one with the other side too.',
  },
  'side-not-willing': {
    nl: 'Een kant zei nog niet dat ze zelf wil meedoen. Zonder dat kan er geen conferentie zijn.',
    fr: 'Un côté n’a pas encore dit qu’il veut participer. Sans cela il n’y a pas de conférence.',
    en: 'One side has not said that it wants to take part. Without that there can be no conference.',
  },
  'groups-missing': {
    nl: 'Noteer eerst over welke plek het gaat, en minstens twee groepen.',
    fr: 'Notez d’abord de quel endroit il s’agit, et au moins deux groupes.',
    en: 'First write down which place it is about, and at least two groups.',
  },
  'side-missing': {
    nl: 'Zeg met welke kant dit gesprek was, en of die kant zelf wil meedoen.',
    fr: 'Indiquez avec quel côté était cet entretien, et si ce côté veut participer.',
    en: 'Say with which side this conversation was, and whether that side wants to take part.',
  },
  'side-unfit': {
    nl: 'Deze conferentie heeft geen twee kanten. Schrijf het gesprek op zonder kant.',
    fr: 'Cette conférence n’a pas deux côtés. Notez l’entretien sans côté.',
    en: 'This conference does not have two sides. Write the conversation down without a side.',
  },
  'sides-together': {
    nl: 'Dit lijkt hetzelfde gesprek als met de andere kant. Spreek elke kant apart, en noteer met wie.',
    fr: 'Cela semble être le même entretien qu’avec l’autre côté. Parlez à chaque côté séparément et notez avec qui.',
    en: 'This looks like the same conversation as with the other side. Talk with each side by itself, and note with whom.',
  },
  'grant-unknown': {
    nl: 'Deze subsidie betaalt niet voor deze aanmelding. Kies een andere.',
    fr: 'Ce subside ne paie pas pour cette demande. Choisissez-en un autre.',
    en: 'This grant does not pay for this referral. Choose another.',
  },
  'funding-unchanged': {
    nl: 'Dit is al wie betaalt. Kies een andere subsidie of iemand anders.',
    fr: 'C’est déjà ainsi que cela est payé. Choisissez une autre subvention ou quelqu’un d’autre.',
    en: 'That is who pays already. Choose another grant or somebody else.',
  },
  'duplicate-unknown': {
    nl: 'Dat dossier lijkt niet meer over dezelfde persoon te gaan. Laad deze pagina opnieuw.',
    fr: 'Ce dossier ne semble plus concerner la même personne. Rechargez cette page.',
    en: 'That dossier no longer seems to be about the same person. Load this page again.',
  },
  'contrast-too-low': {
    nl: 'Deze kleuren zijn te moeilijk te lezen. Er is niets opgeslagen. Kies een kleur met meer contrast.',
    fr: 'Ces couleurs sont trop difficiles à lire. Rien n’a été enregistré. Choisissez une couleur plus contrastée.',
    en: 'These colours are too hard to read. Nothing was saved. Choose a colour with more contrast.',
  },
  'house-style-invalid': {
    nl: 'Een van de teksten kan zo niet. Er is niets opgeslagen.',
    fr: 'Un des textes n’est pas possible ainsi. Rien n’a été enregistré.',
    en: 'One of the texts can not be like this. Nothing was saved.',
  },
  'mail-texts-invalid': {
    nl: 'Een van de mails kan zo niet verstuurd worden. Er is niets opgeslagen.',
    fr: 'Un des e-mails ne peut pas être envoyé ainsi. Rien n’a été enregistré.',
    en: 'One of the mails can not be sent like this. Nothing was saved.',
  },
  'letters-invalid': {
    nl: 'Een van de brieven kan zo niet verstuurd worden. Er is niets opgeslagen.',
    fr: 'Une des lettres ne peut pas être envoyée ainsi. Rien n’a été enregistré.',
    en: 'One of the letters can not be sent like this. Nothing was saved.',
  },
  'letter-too-early': {
    nl: 'Een brief maak je als de aanmelding is aangenomen. Er is niets afgedrukt.',
    fr: 'Une lettre se fait quand la demande est acceptée. Rien n’a été imprimé.',
    en: 'A letter is made once the referral is accepted. Nothing was printed.',
  },
  'addressee-unknown': {
    nl: 'Deze persoon kan nu geen brief krijgen. Kijk in het dossier wie erbij staat, en aan welke kant. Er is niets afgedrukt.',
    fr: 'Cette personne ne peut pas recevoir de lettre maintenant. Voyez dans le dossier qui y figure, et de quel côté. Rien n’a été imprimé.',
    en: 'This person can not get a letter now. Look in the dossier who is named there, and on which side. Nothing was printed.',
  },
  'logo-refused': {
    nl: 'Dit bestand kan geen logo worden. Er is niets veranderd.',
    fr: 'Ce fichier ne peut pas devenir un logo. Rien n’a changé.',
    en: 'This file can not become a logo. Nothing was changed.',
  },
  'storage-unavailable': {
    nl: 'Opslaan lukt nu niet. Er is niets veranderd. Probeer het zo opnieuw.',
    fr: 'L’enregistrement ne marche pas maintenant. Rien n’a changé. Réessayez tout de suite.',
    en: 'Saving does not work right now. Nothing was changed. Try again in a moment.',
  },
  internal: {
    nl: 'Er ging iets mis bij ons. Probeer het opnieuw, of bel ons en noem de code hieronder.',
    fr: 'Une erreur s’est produite chez nous. Réessayez, ou appelez-nous avec le code ci-dessous.',
    en: 'Something went wrong on our side. Try again, or call us and mention the code below.',
  },
}
