import { phraseSet, wordSet } from './words';

/** Given names of men common in African, Asian, Arabic, East European and Latin American news. Own list; lower case. */
export const WORLD_MALE_NAMES: ReadonlySet<string> = wordSet(`
  abdelaziz abdelfattah abdelmadjid abdi abdirahman abdoulaye abdul-malik abdulaziz abdullahi abdulrahman abhishek abiy aditya adrián agustín ahmet ajay
  akhilesh aleksandar aleksander aleksandr alireza amadou amitabh andrés anura anwarul arjun arnulfo arvind aryeh ashraf ashwin asim assimi avigdor ayman
  babar babatunde bartosz bassam bayo behrouz bekele benigno bezalel bhupesh bilawal binali blaise bohdan bojan bongani boubacar calin chandrababu cheikh
  chidi chinedu chukwuemeka cuauhtemoc cuauhtémoc cyril călin daisuke damián dawit deepak devendra devlet dinesh dragan duc ebrahim edmundo efraín ehab
  eknath ekrem emeka emre eskinder essam evo eyal fabián fahd farah faustin fazlur femi ferdinand ferenc fidele flavio flávio fuad fumio gabor gadi gamal
  ganesh gautam gbenga geraldo germán getachew ghassan gilad gilberto girish girma gopal goran gotabaya govind gyorgy györgy gábor haider hailemariam
  hakan hamad hardik hari haris harish haruhiko hashem hatem hemant herzi hideki hieu himanta hisham hosni hossein héctor ichiro idriss ikenna ilie ishaq
  issa istvan istván itamar iván jabu jagan jagdish jaroslaw jarosław jasprit javad jeanine jesús joao joaquin joaquín joko josé joão julián junichiro
  kamau kapil karthik kayode kazuo kemal kenichi khawaja kipchoge kipkorir kiprono kiran kofi koichi kojo krzysztof kudzai kwabena kwame kyrylo lalit
  laszlo leopoldo luiz lászló madhav mahathir mahesh mahinda mahmoud maithripala mamadou mandla manmohan manoj mansour martín marwan masato mashrafe
  masoud mateusz mazen meles menachem miklos miklós milorad minh mircea modibo mohamud mohan mohsen mohsin moise mojtaba moncef moshe moussa moïse
  muhyiddin mujibur mukesh mulatu muqtada murali mushfiqur mwangi naftali naim najib nana naoki naresh naveen nawaz nayib nicolae nicolás nikhil nikola
  nitish nnamdi nobuo nouri obinna ochieng okello ollanta olumide olusegun olusola orhan otieno oumar ousmane paetongtarn patrice pawan pinarayi
  prabhakar prabowo pradeep pranav prayuth pushpa qasem quang radoslaw radosław rafik raghuram rakesh ramzi ranil ravindra raúl recep revanth reza riad
  rizwan rodrigo rohan romário ronaldinho ronen rubén rustem ryota sachin saeed sajith sardar sarfraz satish satoshi saud sebastián segun sekou
  selahattin serkan seydou shaheen shakib sharad shashi shehbaz sherif shigeaki shinji shlomo shohei shubman sibusiso siddaramaiah siddharth simón sipho
  souleymane srettha srinivas takashi tapiwa taras tarcisio tarcísio tarek tariq tarique taro tayyip tebboune tedros tejas tendai tetsuya tewodros thabo
  thaksin thanh themba thiago tiago tomasz tomás traian tuan tunde turki tushar uche uddhav valeriy valery varun vasyl venkatesh vicente vikram vinay
  vinicius vinícius virat vusi wael wafula walid wasim wojciech wole yaroslav yasser yasuhiro yavuz yaw yemi yevgeny yogendra yohannes yoshimasa yossi
  yousef yousuf yoweri yusuf yusuke yuval zbigniew zia ziad ziaur zoltan zoltán zoran álvaro óscar
`);

/** Given names of women, likewise. */
export const WORLD_FEMALE_NAMES: ReadonlySet<string> = wordSet(`
  abena adaeze agnieszka aishwarya akiko akinyi akosua almaz amaka amal aminata anjali annegret aracely aroha asmaa atieno aung awa ayelet ayumi ayşe
  azadeh beata beatriz benazir bi-khim birtukan bukola canan chandrika chimamanda chioma cilia citlalli consuelo dalal debbie deepika delcy derartu dilma
  divya droupadi efua einav ekaterina elif elzbieta emine esperanza fatma fatoumata folake folasade funmi funmilayo fátima geeta genzebe ghada gladys
  golda graca graciela graça guadalupe halima hanan harmanpreet haruka hasina hauwa hiba hinewehi hiroko hiwot huda huong ifeoma imee indira ing-wen inés
  iryna ivana jacinda jadranka joanna josefina katarzyna kavita keiko khadija khadijah khaleda kiri ksenia ksenija kumiko lakshmi leila letesenbet leyla
  lindiwe linh loujain lubna lucía lujain mahira mahsa maia maleeka malgorzata mamata manal margarita mariama maryam maría masih mayawati mayumi
  małgorzata meaza meena megawati mei meral merav michiko milica mirabai mireya mithali moana mona mónica nadia naledi naoko naomi narges nasrin nawal
  nazli neha ngozi nika nirmala njeri nneka noa nomvula noriko nosiviwe nyokabi parisa pooja priyanka puan radha ramatoulaye rania reem rekha retno rima
  rina risa rocío samira sanae seema seiko sherry shireen shirin shobha shreya sita smriti sneha sofía souad sunita sushma swati tabata thandi thandiwe
  thuy tigist tirunesh tzipi usha verónica viorica wangari wanjiku winnie xiaoming ximena xiomara yael yekaterina yetunde yolanda yumi yuriko zahra
  zainab zeynep zuzana
`);

/** Surnames, likewise; hints, never proof. */
export const WORLD_SURNAMES: ReadonlySet<string> = wordSet(`
  abdelatty abdi abdo abinader abiola aboul achakzai achebe adebayo adeleke adesanya adesina adeyemi adityanath afolabi afridi agyeman ahn akhannouch
  akhter akram al-sudani alamgir albanese alcaraz alckmin aliyev almeida anaya aoki aoun appiah aquino araghchi araújo arce arevalo arévalo asante ashwin
  atiku attal awolowo babis babiš badenoch bae baek baerbock baghaei bai bajwa balakrishnan balogun bandaranaike barbosa bardella barghouti barnea
  barnier barry barzani baswedan bautista bawumia bayrou bazoum bekele bellingham benkirane berisha berri bhattacharya biswas biti boateng boluarte boric
  borissov borne bose bugti bukele bullrich bumrah buthelezi cabal cabello calderon calderón camara cao capriles caputo cardoso cartes carvalho castex
  cavusoglu cayetano cepeda chakwera chalmers chamisa chan-ocha channi chapo chaturvedi chaudhary chaudhry cherizier cheung chiwenga chopra chow
  chowdhury chukwu ciolacu cisse cissé colosio compaoré conille coulibaly courtois dahal damiba dangote dasgupta dbeibah deif demirtas deng dermer
  desalegn deuba dhillon dhoni diallo dinh diop dissanayake djokovic dlamini dodik dodon domínguez dong dravid dubey duong durrani dutton ebrard edano
  elumelu endo esken eze fadnavis fajardo farmaajo fashola faure fayulu fayyad feng ferreira fiala fico fidan fujita fukuda fung gachagua gadkari gallant
  galvez galán gandapur ganguly gauff geagea gebremichael gebreselassie georgescu gething ghannouchi ghebreyesus giammattei glucksmann gonçalves goto
  guaidó gueye gurung gutierrez gutiérrez gálvez haaland habeck haddad haftar haile hakimi halbousi halevi haniyeh harfuch hariri hasegawa hatoyama
  hernández herzog hichilema hipkins hollande hossain hołownia hsiao huamán humala hur hussain huynh hwang ibañez ibáñez imamoglu imamoğlu iqbal issoufou
  jadeja jaishankar jalili jeong jiang jiménez jolani jubeir julani jumblatt kabila kaboré kagame kang kante kanté kapoor kariuki karki katumbi katz
  kavelashvili khanna khatib khatun khumalo kicillof kilicdaroglu kimani kindiki kipruto kiptum kirchner kishi klingbeil kobakhidze kohli koirala konaré
  konate konaté kone kono koné kosgei kosiniak-kamysz kouyaté krishnamurthy kroos kuczynski kumaratunga kurti kwok kwon kılıçdaroğlu lacalle lai lammy
  larijani lasconi lasso lau leclerc lecornu lenín letta leung lewandowski liang lima limjaroenrat lindner lourenço lukaku lungu luo luxon lópez machado
  macri madbouly maduro magar magufuli magyar malema malhotra mamani mann marles marwat marçal mashatile mathur matsuda mattarella mbappe mbappé mbaye
  mchunu mctominay medvedev melenchon menfi meng mengal mengistu menon mensah meshaal mia miah mikati milanović milei mirziyoyev mishra miura mkhize
  mnangagwa modric modrić mohamud moise mondal monreal moraes morawiecki mori motegi motlanthe mousavi moyo moïse mthembu mujica muriithi murillo
  mutharika mwangi márquez mélenchon méndez nagatsuma naidu nam namboodiri narayanan nascimento nasrallah nawrocki ncube ndayishimiye ndiaye ndlovu
  ndung'u neymar ngarewa-packer niang niazi nieto njoroge nkosi noboa noda norris nouripour nunes nwankwo nwosu nyerere nyusi núñez obasanjo obiora
  obrador ocampo odhiambo ogawa ogunleye ohtani okada okafor okeke okonkwo okoro okoye oli onyeka orsi ortega osaka osei osimhen osinbajo osmani ota
  ouedraogo ouédraogo owusu oyelaran padrino pan pandey pangilinan pashinyan patil pawar pedri pellegrini peng pereira perera petkov pezeshkian peña
  philippe phillipson piastri pillai pinera pistorius piñera plenković plibersek poon pranowo premadasa qalibaf qaouk qassem qin quispe radev raghavan
  rai raina raisi ramachandran ramirez ramírez rashed rashford rayner reddy reeves renzi restrepo retailleau ribeiro robredo rodríguez roy rublev ruud
  rybakina ryu sa'ar saar sabalenka sadr safadi saied sakamoto salah salam salman sandu santos sanwo-olu sarfraz sarkar sarr saxena schlein sengupta
  seymour shaibani shakib shamkhani shao sharaa sheinbaum shen shettima shimizu shinawatra shinde shmyhal shoukry shrestha sidhu sikorski simsek sinner
  sinwar sirisena sissoko sisulu sitharaman siu sonko sotto sousa souza soyinka spajić srivastava steinmeier streeting subianto subramanian sudani
  sukarno sukarnoputri swaminathan swarbrick swiatek swinney syrskyi söder tadesse tajani takaichi talabani tamang tang tarar tavisin tebboune teixeira
  tendulkar tesfaye thackeray thapa tian tiani tinubu tiwari tokayev traore traoré trinh tripathi trivedi truong trzaskowski tsang tse tshisekedi
  tsitsipas tulfo uddin ueda uribe urrutia vahidi velasquez velásquez venkataraman venkatesh verstappen villarruel vinícius vizcarra vuong vásquez
  wagenknecht waititi wanjala warsame wauquiez weidel wen wetangula widodo wike woldesenbet wong wongsawat xiao xie xiong yadav yamal yao yeung yoo
  yrigoyen yuan yun yunus yupanqui zaman zamir zarif zedillo zelaya zeman zeng zheng zikalala zourabichvili zuluaga zverev đukanović świątek şimşek
`);

/** Cities of the same regions. */
export const WORLD_CITIES: ReadonlySet<string> = phraseSet(`
  abbottabad, agartala, ahvaz, aizawl, anantnag, antananarivo, antofagasta, arequipa, arkhangelsk, astrakhan, ayodhya, baalbek, bandar abbas, baramulla,
  bariloche, barquisimeto, barranquilla, beit lahiya, belem, belo horizonte, belém, berdyansk, bhopal, bhubaneswar, bila tserkva, blantyre, bryansk,
  bucaramanga, bucha, buenaventura, bushehr, cap-haitien, cartagena, changchun, changsha, chasiv yar, chelyabinsk, cherkasy, chiang mai, chiang rai,
  chilpancingo, ciudad del este, ciudad juarez, ciudad juárez, cochabamba, coimbatore, cotonou, cox's bazar, cucuta, cuernavaca, culiacan,
  culiacán, curitiba, cusco, cuttack, cúcuta, da nang, daegu, daejeon, daraa, darjeeling, davao, davao city, dehradun, deir al-balah, deir ez-zor,
  denpasar, dongguan, el alto, el fasher, el geneina, enerhodar, esmeraldas, faisalabad, faridabad, florianópolis, fordow, fortaleza, foshan, galle,
  ghaziabad, giza, goiânia, gonaïves, gondar, gorakhpur, guayaquil, guiyang, gujranwala, gurgaon, gurugram, guwahati, gwadar, gwangju, haiphong, hawassa,
  hermosillo, ho chi minh city, hohhot, hotan, hualien, hyderabad, iguala, iloilo, imphal, incheon, indore, irkutsk, irpin, ismailia, izium, jabalia,
  jalandhar, jinan, johor bahru, kaesong, kagoshima, kanazawa, kandy, kanpur, kaohsiung, kashgar, kerch, kerman, khabarovsk, khan younis, khan yunis,
  khulna, kobe, kochi, kohima, kostiantynivka, kota kinabalu, kozhikode, krasnoyarsk, kropyvnytskyi, kryvyi rih, kuala lumpur, kuching, kumamoto, kumasi,
  kunming, kupiansk, kurakhove, la plata, lanzhou, lashio, ludhiana, lutsk, luxor, maceió, madurai, makassar, makati, manaus, mandalay, mangaluru,
  mar del plata, maracaibo, mashhad, matamoros, matanzas, mazatlán, medan, meerut, mekelle, melitopol, morelia, muridke, murmansk, myawaddy, myrnohrad,
  mysuru, mzuzu, mérida, nabatieh, nagasaki, naha, nanchang, natanz, niigata, nikopol, ningbo, noida, novorossiysk, nuevo laredo, nuseirat, nyala, oaxaca,
  omdurman, omsk, pahalgam, parakou, pattaya, penang, phnom penh, phuket, piura, poipet, pokhara, pokrovsk, popayán, port said, port sudan,
  port-au-prince, porto alegre, porto-novo, potosí, prayagraj, qamishli, qingdao, querétaro, quetzaltenango, quezon city, raipur, rajshahi, ranchi,
  recife, reynosa, rio de janeiro, rivne, saigon, saltillo, san pedro sula, santa cruz de la sierra, santiago de cuba, sao paulo, saratov, sejong,
  sekondi, semarang, sendai, shenyang, shillong, shimla, shiraz, sialkot, sidon, siem reap, siliguri, sittwe, sloviansk, soweto, sukkur, surat, suwayda,
  suwon, suzhou, sweida, sylhet, são paulo, taganrog, taichung, tainan, tanta, tapachula, temuco, ternopil, thiruvananthapuram, toretsk, torreón, tucumán,
  ufa, ulsan, uruapan, urumqi, uzhhorod, valparaiso, valparaíso, veracruz, vijayawada, vinnytsia, visakhapatnam, volgograd, voronezh, vuhledar,
  wad madani, windhoek, xiamen, xining, yalta, yogyakarta, yokohama, zamboanga, zhengzhou, zhuhai, zhytomyr,
`);
