import type { Localized } from '@kring/domain'
import type { WebhookProblemCode } from './problems.ts'

export const webhookSentences: Readonly<Record<WebhookProblemCode, Localized>> = {
  'webhook-no-address': {
    nl: 'Dat is geen webadres. Het begint met https:// en heeft geen spaties of #.',
    fr: 'Ce n’est pas une adresse web. Elle commence par https:// et n’a ni espace ni #.',
    en: 'That is no web address. It begins with https:// and has no spaces or #.',
  },
  'webhook-too-long': {
    nl: 'Dit adres is te lang. Het mag 500 tekens hebben.',
    fr: 'Cette adresse est trop longue. Elle peut avoir 500 caractères.',
    en: 'This address is too long. It may have 500 characters.',
  },
  'webhook-not-https': {
    nl: 'Het adres begint met https://. Anders kan iemand onderweg meelezen.',
    fr: 'L’adresse commence par https://. Sinon quelqu’un peut lire en chemin.',
    en: 'The address begins with https://. Otherwise somebody could read along on the way.',
  },
  'webhook-has-credentials': {
    nl: 'Zet geen gebruikersnaam of wachtwoord in het adres. Het systeem herkent Kring aan de handtekening.',
    fr: 'Ne mettez ni nom d’utilisateur ni mot de passe dans l’adresse. Le système reconnaît Kring à la signature.',
    en: 'Put no user name or password in the address. The system knows Kring by the signature.',
  },
  'webhook-not-a-name': {
    nl: 'Gebruik een naam die op internet bestaat, zoals systeem.voorbeeld.be. Geen cijfers, en geen naam van een eigen netwerk.',
    fr: 'Utilisez un nom qui existe sur internet, comme systeme.exemple.be. Pas de chiffres, ni de nom d’un réseau interne.',
    en: 'Use a name that exists on the internet, such as system.example.com. No numbers, and no name of a network inside.',
  },
  'webhook-port': {
    nl: 'Deze poort kan niet. Laat de poort weg, of neem er een vanaf 1024.',
    fr: 'Ce port n’est pas possible. N’en mettez pas, ou prenez-en un à partir de 1024.',
    en: 'This port cannot be used. Leave it out, or take one from 1024 on.',
  },
  'too-many-webhooks': {
    nl: 'Er zijn al tien systemen die berichten krijgen. Verwijder er eerst een.',
    fr: 'Dix systèmes reçoivent déjà des messages. Supprimez-en un d’abord.',
    en: 'Ten systems get messages already. Remove one first.',
  },
  'webhook-not-active': {
    nl: 'Dit systeem krijgt nu geen berichten. Zet ze eerst weer aan.',
    fr: 'Ce système ne reçoit pas de messages en ce moment. Relancez-les d’abord.',
    en: 'This system gets no messages now. Turn them on first.',
  },
  'webhook-delivery-waits': {
    nl: 'Dit bericht is er niet meer, of het wacht al om verstuurd te worden.',
    fr: 'Ce message n’existe plus, ou il attend déjà d’être envoyé.',
    en: 'This message is not there any more, or it waits to be sent already.',
  },
}
