/** A language of news sites other than English, and its function words. */
export interface StopwordsAbroad {
  readonly language: string;
  readonly words: ReadonlySet<string>;
}

const list = (language: string, words: string): StopwordsAbroad => ({
  language,
  words: new Set(words.split(/\s+/)),
});

/** The commonest function words of other languages, for telling running prose from menus; written for Newsmark. */
export const stopwordsAbroad: readonly StopwordsAbroad[] = [
  list(
    'de',
    `aber alle allem allen aller alles als also am an ander andere anderen auch auf aus bei beim bereits bis bisher da dabei
    dadurch dafür dagegen daher damit danach dann daran darauf darin darüber das dass davon dazu dem den denen denn der deren
    des deshalb dessen die dies diese diesem diesen dieser dieses doch dort du durch ein eine einem einen einer eines einige
    er erst es etwa etwas für gegen habe haben hat hatte hatten hier hinter ich ihm ihn ihnen ihr ihre ihrem ihren ihrer im
    immer in ins ist ja jede jeden jeder jedoch jetzt kann kein keine keinen können konnte konnten man mehr mein mit muss
    müssen nach nachdem neben nicht nichts noch nun nur ob oder ohne schon sehr sei sein seine seinem seinen seiner seit sich
    sie sind so sogar soll sollen sollte sollten sondern sowie über um und uns unser unter viel viele vom von vor war waren
    warum was wegen weil weiter welche wenn wer werde werden wie wieder will wir wird wo wollen worden wurde wurden würde
    würden zu zum zur zwar zwischen`,
  ),
  list(
    'fr',
    `à ai ainsi alors après au aucun aucune aujourd'hui aussi autre autres aux avaient avait avant avec avoir c'est car ce
    cela celle celles celui cependant ces cet cette ceux chaque chez comme comment contre d'un d'une dans de déjà depuis des
    deux doit donc dont du elle elles en encore entre est et étaient était été être eu faire fait faut il ils je jusqu'à
    jusque l'on la le les leur leurs lors lorsque lui ma mais malgré me même mes moins mon ne ni nos notre nous on ont ou où
    par parce parmi pas pendant peu peut peuvent plus plusieurs pour pourquoi pourrait près puis qu'elle qu'il qu'ils qu'on
    qu'un qu'une quand que quel quelle quelques qui quoi sa sans se selon sera seront ses si sont sous sur ta tandis te tes
    ton tous tout toute toutes très trop tu un une vers voici vos votre vous y`,
  ),
  list(
    'es',
    `a al algo alguna algunas algunos ante antes así aunque aún bajo bien cada casi como con contra cual cuando cuatro de
    debe del desde después donde dos durante e el él ella ellas ellos en entre era eran es esa esas ese eso esos esta está
    están estas este esto estos estaba fue fueron ha había habían hace hacia han hasta hay la las le les lo los más me mi
    mientras mismo mucho muchos muy nada ni no nos nosotros o otra otras otro otros para pero poco por porque pues que qué
    quien quién quienes se sea según ser si sí sido sin sino sobre solo sólo son su sus también tan tanto te tiene tienen
    todo todos toda todas tras tres tu un una unas uno unos y ya yo`,
  ),
  list(
    'pt',
    `a à ainda alguns ao aos após aquele as às até cada com como contra da das de depois desde deve disse do dois dos durante
    e é ela elas ele eles em entre era eram essa esse esta está estão estas este estes foi foram há isso já lhe mais mas
    mesmo muito muitos na não nas nem no nos nós num numa o onde os ou outra outras outro outros para pela pelas pelo pelos
    pode por porque pouco qual quando que quem são se segundo sem ser será seu seus sido sob sobre só sua suas também tão
    tem têm ter teve tinha todo todos um uma umas uns você`,
  ),
  list(
    'it',
    `a ad ai al alla alle allo altri altro anche ancora avere aveva c'è che chi ci come con contro così cui da dai dal dalla
    dalle dei del della delle dello di dopo dove due durante e è ed era erano essere fa fino fra fu gli già ha hanno ho i il
    in io la le lei li lo loro ma mentre mi molti molto nei nel nella nelle nello no noi non nostro o ogni oggi per perché
    più poi però prima può qualche quale quando quanto quella quelle quelli quello questa queste questi questo qui sarà se
    senza si sia sono stata stati stato su sua sue sugli sul sulla sulle suo suoi tra tre tutta tutte tutti tutto un una uno
    verso vi`,
  ),
  list(
    'nl',
    `aan al alle alleen als altijd ander andere bij daar dan dat de deze die dit doen door dus een eens en er geen geweest
    had hadden hebben heeft hem het hier hij hoe hun iets ik in is ja je kan kon kunnen maar meer men met mij moet moeten na
    naar niet niets nog nu of om omdat onder ons ook op over sinds te tegen toch toen tot tussen u uit van veel volgens voor
    waar wanneer waren was wat we wel werd werden wie wij wil worden wordt zal ze zei zelf zich zij zijn zo zonder zou`,
  ),
];
