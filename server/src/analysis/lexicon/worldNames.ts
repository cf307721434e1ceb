import { longPhraseSet, longWordSet } from './words';

/** Given names of men common in African, Asian, Arabic, European, Pacific and Latin American news. Own list; lower case. */
export const WORLD_MALE_NAMES: ReadonlySet<string> = longWordSet(`
  abdelaziz abdelfattah abdelmadjid abdi abdirahman abdoulaye abdul-malik abdulaziz abdullahi abdulrahman abebe abhishek abiy adebayo aditya
  adrián agus agustin agustín ahmet ajay akhilesh aleksandar aleksander aleksandr algernon alireza alun amadou amitabh amos andrés anura anutin
  anwarul aram ardeshir arjen arjun armen arnel arnulfo arvind aryeh asad asher ashraf ashwin asim askar assimi avigdor avraham ayman azlan babar
  babatunde bakyt bambang bartosz baruch bassam bastien bayo behrouz bekele benigno berhanu bezalel bhupesh bilal bilawal binali bjorn blaise
  bogdan bohdan bojan bongani bongbong boubacar bram budi caio calin callum cecil chaim chandrababu cheikh chhay chidi chinedu chinua chukwuemeka
  clarence cormac cornelis cuauhtemoc cuauhtémoc cuthbert cyril călin daisuke damián darnell davit dawit declan deepak demeke demetrius deshawn
  detlef devendra devlet didier dinesh dov dragan duane duc ebrahim edmundo efraín efren ehab eknath ekrem emeka emomali emre eoin eskinder essam
  esteban evaristo evo ewan eyal ezekiel ezra fabián fabrice facundo fahd farah farai farhad farooq farrukh faustin fazlur femi ferdie ferdinand
  ferenc fergus fidele finlay flavio flávio fritz fuad fumio gabor gadi gamal ganesh gaurav gautam gbenga georgi geraldo germán gershon getachew
  ghassan gideon gijs gilad gilberto gilles giorgi giorgos girish girma gonzalo gopal goran gotabaya govind grzegorz gunnar gunther gyorgy györgy
  gábor günther hafiz haider haile hailemariam hakan halvard hamad hamish hardik hari haris harish harlan haruhiko hashem hatem hayk heinz helmut
  hemant hemi hendra hernan herzi hideki hieu himanta hisham hoang hosni hossein htun héctor ibrahima ichiro idriss ignacio ikechukwu ikenna ilie
  ionut irakli ishaq issa istvan istván itamar iván jabu jagan jagdish jakub jaroslaw jarosław jasprit jasur javad jeanine jeremiah jeroen jesús
  joao joaquin joaquín joko jomar joost josiah josé joão juergen julián junichi junichiro jurgen kamau kapil kareem karthik kayode kazuo kemal
  kenichi khawaja kipchoge kipkorir kiprono kiprop kiran kofi koichi kojo kostas kourosh krzysztof kudzai kwabena kwame kwesi kyaw kyrylo lachlan
  ladislav lalit lamar laszlo lennart leopoldo levan lito loic lorcan luiz lukasz lwazi lászló maarten madhav mads mahathir mahesh mahinda
  mahmoud maithripala mamadou mandla manmohan manoj mansour marek martín marwan masato mashrafe masoud mateo mateusz matthijs mazen mehdi meles
  menachem micah mihai mikaere mikkel miklos miklós milorad minh minoru mircea miroslav modibo mohamud mohan mohsen mohsin moise mojtaba moncef
  mordechai moshe moussa moïse muhyiddin mujibur mukesh mulatu munyaradzi muqtada murali mushfiqur mwangi naftali naim najib nana naoki naresh
  nasir naveen nawaz nayib nebojsa nicolae nicolás nikhil nikola nils nitish njoroge nnamdi nobuo nouri nuno nurlan obinna ochieng okello olaf
  ollanta olumide olusegun olusola oluwaseun orhan oskar otieno otis oumar ousmane padraig paetongtarn patrice pawan pawel paweł percival petar
  phil pieter pinarayi prabhakar prabowo pradeep pranav prayut prayuth pushpa qasem quang radoslaw radosław rafik raghuram rainer rakesh ramil
  ramzi ranil rasheed rasmus ravindra raúl recep reginald renato revanth reynaldo reza rhys riad rizwan rodel rodrigo rogelio rohan romário
  ronaldinho ronen ruairi rubén rui rustam rustem ruud ryota sachin saeed sajith sanjeev sardar sarfraz satish satoshi saud sebastián segun sekou
  selahattin serkan seydou shaheen shahid shakib sharad shashi shavkat shehbaz sherali sherif shigeaki shinji shlomo shohei shubman sibusiso
  siddaramaiah siddharth sigurd silas simón sipho sjoerd slamet sokha somchai soren souleymane srettha srinivas stoyan tahir takashi takeshi
  tamati tamim tapiwa taras tarcisio tarcísio tarek tariq tarique taro tawanda tayyip tebboune tedros tejas tendai tesfaye tetsuya tewodros thabo
  thaksin thanh thein themba thiago tiago tigran timur tomasz tomás torbjorn torsten traian tuan tunde turki tushar tyrell uche uddhav usman uwe
  vaclav vakhtang valeriy valery vangelis vannak vardan varun vasco vasile vasyl venkatesh vicente viggo vikram vinay vinicius vinícius virat
  vusi wael wafula walid wasim wiremu wojciech wole wouter yaakov yannick yaroslav yasser yasuhiro yavuz yaw yemi yerlan yevgeny yiannis yogendra
  yohannes yonas yoshimasa yossi yousef yousuf yoweri yusuf yusuke yuval zahid zaid zbigniew zdenek zeev zia ziad ziaur zoltan zoltán zoran
  zulkifli zurab álvaro óscar łukasz
`);

/** Given names of women, likewise. */
export const WORLD_FEMALE_NAMES: ReadonlySet<string> = longWordSet(`
  abena achieng adaeze afua agnieszka aigerim ailsa aino aishwarya aissatou akiko akinyi akosua almaz amaka amal amara aminata anahit anat
  andreea angharad anja anjali anke annegret anneke anneli annemarie aoife arabella aracely aroha asmaa atieno aung awa ayelet ayesha ayse ayu
  ayumi ayşe azadeh beata beatrix beatriz benazir bi-khim birgit birthe birtukan bronwen bukola bushra busisiwe canan caoimhe carys catriona
  cerys chandrika chimamanda chioma ciara cilia citlalli constance consuelo corazon cressida dalal dalia debbie deepa deepika delcy derartu dewi
  dilma dilnoza dimitra dinara divya dorcas dorota dragana droupadi effie efrat efua eilidh einav ekaterina elif elske elzbieta emiko emine
  esperanza ewa fatma fatoumata femke fenella fernanda feruza fiadh fitri folake folasade freja freya funmi funmilayo fátima galit gayane geeta
  genzebe ghada gisela giulia gladys golda gordana graca graciela grainne grazyna graça guadalupe gudrun gulbahar gulnara gulsen halima halina
  hanan hannelore harmanpreet haruka hasina hatice hauwa heike helmi hermione hiba hinemoa hinewehi hiroko hirut hiwot huda huong ifeoma imee
  indah indira ines ing-wen ingeborg ingelise ingvild inés ioana iryna isla itziar ivana jacinda jadranka jadwiga jitka joanna josefina kadiatou
  kaisa katarzyna katja katri kavita keiko keisha ketevan khadija khadijah khaleda khin kiri ksenia ksenija kumiko lakshmi lamia latifa leila
  lela leni lenka letesenbet leyla ligaya liisa limor lindiwe linh ljiljana lorna lotte lottie loujain lubna luciana lucía lujain lusine maarit
  madina magdalena mahira mahsa maia maleeka malgorzata mamata manal manana marama maren margarita mariama maricel marieke marites maryam maría
  masih mayawati mayumi małgorzata meaza meena megawati mehwish mei mei-ling meral merav mereana merete meseret mhairi michiko mieke mihaela
  milena milica mirabai mireya mithali moana mona montserrat morag mónica nadia naledi nandini naoko naomi narges nargiza nasrin natia nawal
  nazia nazli ndeye neha nerys ngaire ngozi nguyet niamh nika nirmala njeri nkechi nneka noa nokuthula nomsa nomvula noriko nosiviwe noura nurcan
  nurul nwe nyambura nyokabi ofra orla padma paloma parisa philippa phuong pilar pirjo pooja priyanka puan putri päivi rabia radha rafaela
  ragnhild ramatoulaye rania reem rekha retno riitta rima rina risa rocio rocío roisin ronit rowena roxana roya sabine sachiko sadia saima salome
  samira sanae sanne saoirse sarita saule seema seiko shalini shanice sherry shireen shirin shobha shona shoshana shreya signe sigrid silke
  sinead siobhan sirpa sita siti smriti sneha snezana sofía sokhom solveig souad sreymom suharti sunita susanne sushma swati tabata tamika tarja
  tatiane thandi thandiwe thea thida thuy tigist tirunesh titilayo tomoko tuulikki tzipi ulrike usha vasiliki verónica vesna viorica wambui
  wangari wanjiku wanjiru wati wilhelmina winnie xiaoming ximena xiomara yael yekaterina yetunde yoko yolanda yumi yumiko yuriko zahra zainab
  zanele zarina zeynep zofia zuzana zuzanna
`);

/** Surnames, likewise; hints, never proof. */
export const WORLD_SURNAMES: ReadonlySet<string> = longWordSet(`
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
export const WORLD_CITIES: ReadonlySet<string> = longPhraseSet(`
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
