import type { PhraseList } from './boilerplatePhrases';

/**
 * The commonest phrases around articles of German and French news sites; same rules as `boilerplatePhrases`. Written for
 * Newsmark.
 */
export const boilerplatePhrasesAbroad: readonly PhraseList[] = [
  {
    kind: 'navigation',
    line: `startseite | nachrichten | politik | wirtschaft | kultur | wissen | gesundheit | reise | regional | panorama | finanzen |
      meinung | suche | menü | zum inhalt springen | wetter | accueil | politique | économie | société | monde | sciences | santé |
      régions | rechercher | menu | saltar al contenido | ir al contenido | portada | deportes | sociedad | economía | cultura | pular para o conteúdo | esportes | vai al contenuto | cronaca | artikel anhören | écouter l'article | aller au contenu | météo | en direct`,
  },
  {
    kind: 'share',
    line: `teilen | artikel teilen | drucken | artikel drucken | merken | per mail | folgen | facebook teilen | twittern | link kopieren |
      partager | imprimer | envoyer par e mail | partager sur facebook | partager sur twitter | partager l'article | copier le lien | suivre | merkliste | zur merkliste | ajouter à vos favoris | ajouter aux favoris | compartir | guardar | compartilhar | condividi | enviar por correo`,
    start: `teilen sie | auf facebook teilen | auf twitter teilen | auf whatsapp teilen | folgen sie uns | partager sur | suivez nous`,
  },
  {
    kind: 'advertisement',
    line: 'anzeige | werbung | advertorial | publicidad | publicidade | pubblicità | publicité | annonce | contenu sponsorisé',
    start: 'lesen sie nach der anzeige weiter | la suite après la publicité | la suite après cette publicité',
  },
  {
    kind: 'related',
    line: `mehr zum thema | das könnte sie auch interessieren | auch interessant | meistgelesen | meistgelesene artikel | weitere artikel |
      weitere themen | ähnliche artikel | verwandte themen | mehr aus | sur le même sujet | à lire aussi | lire aussi | les plus lus |
      articles les plus lus | à la une | dans la même rubrique | nos derniers articles | vous aimerez aussi | te puede interesar | más información | lo más leído | lo más visto | noticias relacionadas | leia também | leia mais | mais lidas | leggi anche | potrebbe interessarti | i più letti`,
    start:
      'leer también | lee también | leia também | leggi anche | lesen sie auch | lesen sie hier | mehr dazu | lire aussi | à lire aussi | lire également | sur le même sujet',
  },
  {
    kind: 'newsletter',
    line: `newsletter | newsletter abonnieren | jetzt abonnieren | anmelden | einloggen | registrieren | abonnieren | abo | passwort vergessen |
      s'abonner | s'abonner à la newsletter | je m'abonne | se connecter | s'inscrire | jetzt anmelden | iniciar sesión | suscríbete | suscribirse | regístrate | assine | entrar | accedi | abbonati | iscriviti | mot de passe oublié | abonnez vous`,
    start: `melden sie sich an | jetzt kostenlos | abonnieren sie | testen sie | abonnez vous | inscrivez vous | déjà abonné`,
  },
  {
    kind: 'comments',
    line: `kommentare | kommentar schreiben | kommentare anzeigen | diskutieren sie mit | commentaires | laisser un commentaire |
      ajouter un commentaire | voir les commentaires | réagir | comentarios | deja un comentario | comentários | commenti`,
    start: 'kommentare zu | schreiben sie einen kommentar | commenter cet article',
  },
  {
    kind: 'tags',
    line: 'schlagworte | archivado en | temas | themen | mots clés',
    start: 'schlagworte | mots clés',
  },
  { kind: 'caption', start: 'foto | bildquelle | crédit photo', inside: 'crédit photo | bildquelle' },
  {
    kind: 'legal',
    line: `impressum | datenschutz | datenschutzerklärung | agb | kontakt | mediadaten | nutzungsbedingungen | über uns | mentions légales |
      politique de confidentialité | conditions générales | nous contacter | qui sommes nous | plan du site | cgu | cgv | aviso legal | política de privacidad | quiénes somos | política de privacidade | chi siamo`,
    inside:
      'todos los derechos reservados | todos os direitos reservados | tutti i diritti riservati | alle rechte vorbehalten | tous droits réservés | reproduction interdite',
  },
  {
    kind: 'consent',
    line: 'alle akzeptieren | cookie einstellungen | zustimmen | tout accepter | tout refuser | gérer les cookies | paramétrer',
    inside: 'verwendet cookies | utilise des cookies | verwenden cookies | utilisons des cookies',
  },
  {
    kind: 'furniture',
    line: 'nach oben | zurück | weiter | mehr anzeigen | zum seitenanfang | haut de page | retour | suivant | précédent | voir plus | afficher plus',
  },
];
