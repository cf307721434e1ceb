import { wordSet } from './words';

/**
 * Words for peoples, nationalities, religions and political groups (OntoNotes “NORP”), lower case, singular and
 * adjective; plurals in -s are found by rule. Own list after the CIA World Factbook's nationality names.
 */
export const DEMONYMS: ReadonlySet<string> = wordSet(`
  abkhaz abkhazian afghan african afrikaner albanian alaskan algerian amazonian american andalusian angolan arab arabian argentine argentinian arizonan armenian asian assyrian
  australian austrian azerbaijani azeri bahamian bahraini balkan baltic bangladeshi barbadian basque bavarian belarusian belgian belizean bengali berber beninese
  bhutanese bolivian bosnian bosniak brazilian breton british briton brit bruneian bulgarian burmese burundian californian cambodian cameroonian canadian caribbean
  catalan caucasian chadian chechen chilean chinese colombian congolese cornish corsican costa-rican cossack croat croatian cuban cypriot czech dane danish dominican dutch dutchman
  ecuadorian ecuadorean egyptian emirati englishman englishmen englishwoman eritrean estonian eswatini ethiopian eurasian european fijian filipino filipina finn finnish flemish floridian
  frenchman frenchmen frenchwoman gabonese galician gambian gazan georgian german ghanaian gibraltarian greek greenlandic grenadian guatemalan guinean guyanese haitian hawaiian hispanic
  honduran hungarian icelander icelandic indian indonesian inuit iranian iraqi irish irishman irishmen israeli italian ivorian jamaican japanese javanese jordanian
  kazakh kazakhstani kenyan korean kosovar kosovan kurd kurdish kuwaiti kyrgyz lao laotian latina latino latinx latvian lebanese liberian libyan liechtensteiner
  lithuanian londoner luxembourger macedonian malagasy malawian malay malaysian maldivian malian maltese maori mauritanian mauritian mexican moldovan monegasque mongol mongolian montenegrin
  moroccan mozambican muscovite namibian navajo nepalese nepali nicaraguan nigerian nigerien nordic norwegian omani ossetian ottoman pakistani palauan palestinian panamanian
  papuan paraguayan parisian pashtun persian peruvian pole polish polynesian portuguese punjabi qatari roma romanian russian rwandan saharan salvadoran samoan saudi
  saxon scandinavian scot scots scotsman scottish senegalese serb serbian sicilian sikh singaporean slavic slovak slovakian slovene slovenian somali spaniard spanish sudanese
  surinamese swazi swede swedish swiss syrian taiwanese tajik tamil tanzanian tatar texan thai tibetan togolese tongan transatlantic tunisian turk turkish turkic turkmen tutsi hutu
  ugandan ukrainian uruguayan uyghur uighur uzbek venezuelan vietnamese welsh welshman yemeni yemenite yoruba igbo hausa yugoslav zambian zimbabwean zulu bengali rohingya yazidi druze
  french english latin anglo-saxon native-american african-american afro-american asian-american
  christian catholic protestant orthodox anglican baptist methodist lutheran presbyterian episcopalian evangelical mormon quaker amish jesuit jew jewish muslim islamic islamist
  sunni shia shiite shi'ite sufi salafist alawite hindu buddhist jain sikh taoist shinto zionist jihadist hasidic judeo-christian
  democrat democratic republican conservative liberal labourite tory whig communist socialist marxist leninist maoist stalinist fascist nazi neo-nazi zapatista sandinista peronist
  baathist ba'athist bolshevik menshevik thatcherite reaganite trumpist blairite gaullist confederate unionist loyalist
  israelite roman byzantine babylonian spartan athenian viking aztec maya mayan inca celtic germanic nordic anglo-american indo-european
`);

/** Plural and other nouns of the same kind that do not end in -s by rule. */
export const GROUP_PLURALS: ReadonlySet<string> = wordSet(`
  britons brits afghans arabs kurds turks serbs croats swedes danes poles finns scots jews muslims christians catholics hindus sikhs buddhists mormons
  democrats republicans conservatives liberals tories communists socialists nazis englishmen frenchmen irishmen welshmen dutchmen scotsmen tutsis hutus houthis
`);

/** Words of the list that are also names of parties, states or persons when they stand inside a longer name. */
export const AMBIGUOUS_GROUPS: ReadonlySet<string> = wordSet(
  'conservative conservatives democratic liberal liberals orthodox evangelical confederate unionist loyalist roman latin jordan native-american caribbean balkan georgian swiss christian baltic',
);
