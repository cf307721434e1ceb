import { longWordSet, withWords } from './words';
import { WORLD_SURNAMES } from './worldNames';

/** Surnames frequent in English-language news (own list); a hint for the tagger, never proof. Lower case. */
export const SURNAMES: ReadonlySet<string> = withWords(
  WORLD_SURNAMES,
  longWordSet(`
  abbas abbott abdullah abe abrams adams adeyemi adler aguilar ahmadinejad ahmed akhtar albanese alexander ali aliyev allen alvarez amari anderson andrews annan ardern armstrong arnold
  ashcroft assad austin avila aziz bachelet bailey baker baldwin ball banks bannon barbour barnes barr barrett barron barroso bass bates batista bauer beck becker begum bell
  bennett berger bergman berlusconi bernanke bezos biden bin blair blinken bloomberg boehner bolsonaro bolton booker boris bowman boyd bradley bragg brady brennan brooks brown browne bryant buchanan buckley
  budanov buffett burke burns bush butler buttigieg byrne cameron campbell cannon cantor carlson carney carpenter carr carroll carson carter castillo castro chang chávez chavez chen
  cheney chung clapper clark clarke clinton cohen cole coleman collins comey conway cook cooper corbyn cordray correa costa cotton cox crawford crist cruz cunningham cuomo curry dalton daniels
  davies davis dean delgado desantis diaz dixon dodd dole donovan doyle draghi duda duffy duncan dunn durbin duterte earnest eastwood edwards elliott ellis emanuel erdogan erdoğan estrada evans farage
  farrell fauci feingold feinstein ferguson fernandez fernández fields fisher fitzgerald flake fleming flores flynn ford foster fowler fox francis franco franken frank fraser freeman fujimori
  gaddafi gallagher gandhi garcia garcía gardner garland gates gbagbo gibbs gibson gillibrand gingrich giuliani gomez gómez gonzales gonzalez gonzález goodman gorbachev gordon gore graham
  grant gray green greenberg greene greenspan griffin gupta gutierrez guterres guzman haley hall hamilton hansen harper harris harrison hart harvey hassan hawley hayes hegseth henderson henry hernandez
  hernández herrera hicks hill hoffman hogan hollande holder holmes hopkins howard hoyer huang huckabee hudson hughes hunt hunter hussein hutchinson ibrahim islam ito ivanov jackson jacobs
  james jeffries jenkins jensen jimenez johansson johnson johnston jones jordan joseph joshi kagan kaine kaplan karzai kasich kavanaugh kelly kemp kennedy kerry khamenei khan khomeini kim king kirchner kirk
  klein klobuchar knight koch kohl kowalski kramer krueger kuleba kumar kushner lagarde lambert lambert landry lang larson lavrov lawrence lawson le leahy lee lehman leonard levin lévy
  levy lewis li lieberman lin lincoln lindsey liu lopez lópez love lowe lukashenko lula lynch macdonald macron maduro maher mahmoud malik maliki manafort manchin mandela manning marcos marshall martin
  martinez martínez mason mattis may mbeki mccain mccarthy mcconnell mccormick mccoy mcdonald mcmahon medina medvedev meloni mendez menendez merkel merz meyer michel milei miller mills milosevic
  mitchell mitsotakis modi mohamed mohammed molina monroe montgomery moore morales moreno morgan morris morrison morsi moscow mubarak mueller mugabe muller müller mulvaney munoz murdoch murphy murray musharraf musk myers
  nadler naidu navalny navarro nelson netanyahu newman newsom newton nguyen nixon noem novak nunes obama obrien ocasio-cortez oconnor odonnell olmert olson omar orban orbán orourke ortega ortiz osborne owens
  paige palin palmer parker parsons patel patterson paul paulson paxton payne pelosi pena pence perdue perez pérez perry petersen peterson petraeus petro phillips pierce pinochet pompeo poroshenko
  porter potter powell price priebus prigozhin pritzker psaki putin qaddafi quinn rahman ramaphosa ramirez ramos raskin reagan reed reid reilly reyes reynolds rice richards richardson riley rios rivera
  roberts robertson robinson rodriguez rodríguez rogers rojas romero romney rooney roosevelt rose rosenberg rosenstein ross rouhani rousseff rowe rubio ruiz rumsfeld russell rutte ryan saakashvili
  salazar salvini sanchez sánchez sanders sandoval santorum santos sarkozy sato saunders schmidt schneider scholz schröder schroeder schultz schumer schwartz schwarzenegger scott sebelius
  sessions shah shapiro sharif sharma sharon shaw shelby sherman silva simmons simpson sinema singh smith snowden snyder soros sotomayor specter spicer stanton starmer stein stephens stephenson stevens
  stevenson stewart stoltenberg stone strauss suarez sullivan sunak suzuki swift sykes tan tanaka taylor tester thatcher thomas thompson thornton tillerson timoshenko torres trudeau truman trump truss
  tsai turner tusk tymoshenko tyson uribe valdez vance vargas vasquez vega vučić wade wagner walker wallace walsh walz wang ward warner warren washington waters watkins watson weaver webb weber weiner welch
  wells west wheeler white whitehouse whitman whitmer wilkinson williams williamson willis wilson winfrey wolf wong wood woods wright wu wyden xi yanukovych yang yates yellen yeltsin yoon young yousaf yushchenko zapatero zelensky
  zelenskyy zelenskiy zhang zhao zhou zimmerman zinke zuckerberg zuma
  abdelaziz abiy abrego adani afwerki aguirre akhundzada akufo-addo albright alito altman amanpour ambani anderson arafat araghchi arias aristide
  arroyo ashrawi atatürk aung aznar babiš baldacci balfour ballmer barak barr barrow bashir basescu beasley belichick ben-gvir benitez benko bernal
  bezalel biya blatter blix bongo borrell bork boswell boutros boyle bragg brandt brar breyer brezhnev brin brodsky browder buhari bukele bush
  bustamante caldwell callahan calvo cantwell cárdenas cardoso carlsen castro cavusoglu çavuşoğlu ceausescu chan chavous cheney chernenko chirac cho
  choi choe chong chretien cicilline clegg clooney clyburn coates coburn cochran coelho coffman collor comer compaore conyers corker correia cortez
  costello coughlin crockett crowley dahl danforth daschle dawkins deng depp deripaska derkach dershowitz dewine diouf djokovic djukanovic
  dlamini-zuma dodik dombrovskis donahoe donahue dorsey drumpf duckworth duque dutton eagleton ebrahim echeverria eisenhower el-sisi elizondo ellison
  emhoff engel enzi epstein erekat eshkol estrada evers fabius fallon farah farrakhan federer feeney fernandes fico fillon fiorina fischer fitch
  flanagan foley frist fukuyama funes gabbard gadhafi gaetz galloway gantz gaulle gephardt gerasimov ghani ghannouchi gillard giscard glazyev glenn
  goldberg gohmert gonsalves gonzalez gorsuch graff grassley gravel gromyko gruevski guaido guaidó guaino guevara gül gusmao habeck hadi hagel hague
  haniyeh hannity harari haraway hariri hatoyama helms hensarling hickenlooper hirono hitler hochul holbrooke honecker hu hun huntsman hurd hussein
  iohannis isakson ishiba jaishankar jammeh jaruzelski jebali jindal joao jonas juncker juppé kabila kaczynski kaczyński kadyrov kagame kallas kamenev
  karadzic karimov kaufman kavanagh keating kelley kenyatta khamis khashoggi khatami khodorkovsky khrushchev kibaki kiir kinnock kinzinger kirby
  kissinger kitt kiriyenko kishida klitschko koizumi kostunica kravchuk kuchma kurz kwan kwasniewski laden lai lam landrieu lapid laschet lautenberg
  lebed lebedev lemieux lenin leno letterman li liberman lieu lindner litvinenko livni lofgren longoria lott luce lugar lukashenka lumumba lungu
  machar maher mahama makarios malloy maliki malala mancini mandelson manning mao markey massoud mbappé mcauliffe mccain mccaskill mcchrystal
  mccormack mcculloch mcdonnell mcfaul mcgovern mckinley mcmaster mcnamara mcvay medvedchuk meir mendoza menem menon merkley messi miliband mishustin
  mitterrand mladic mnuchin moi mondale monti morneau morsy mousavi mowlam moynihan mugabe mulroney musa museveni mutharika mutti nagy najib narayan
  nasrallah nasser navarrete nazarbayev nehru nemtsov neumann nimitz nixon nkurunziza noriega nosrat obasanjo ocasio odinga odom ohr oliveira ollanta
  olmstead omarosa oppenheimer orban osborn oz pacheco padilla pahlavi pallone panetta papandreou paredes parnas pashinyan passos pasternak patrushev
  pavlov peña perot peskov petrov pfeiffer pineda piñera podesta poincaré pol poole portman prayuth preval primakov prodi pushkov qaboos qalibaf
  quayle quigley qureshi rabbani rabin raab rajapaksa rajoy ramaswamy ramos-horta rao rasmussen ratzinger ravalomanana rawlings rayner renzi ressa
  rivlin roberts robinson rockefeller rogozin romanov ronaldo rove rubin ruto rwigema ryabkov saakashvili sadat sadr saied saleh salmond samaras
  sánchez sandu santos sarkisian sarkozy sasse scalia scalise schäuble schiff schmidt schulz schuster seehofer selassie sessions sharaa sharapova
  shoigu shokin shultz shushkevich siddiqui sikorski simitis simonyan singh sirleaf sisi sistani skripal smotrich soleimani solzhenitsyn souter
  spector spence spitzer stalin stein steinmeier stepanek stevenson stoiber strache stroessner sturgeon suharto sukarno suu svensson szijjarto szydlo
  talabani tarantino tarasov temer thaci thaksin thiel thornberry thune thunberg tikhanovskaya tillis timmermans tito toomey topolanek touré trimble
  trotsky tsipras tsvangirai tuberville tutu tyler umarov usmanov varadkar vasilevsky vaz venizelos vilsack vindman volcker volodin waldheim walesa
  wałęsa walker warnock warsh waxman weidel weinstein westerwelle wickremesinghe wiesel wilders wolfowitz woodward xiaoping yashin yatsenyuk yazdi
  yeltsin yermak youngkin yudhoyono yunus zakharova zaluzhny zardari zarif zawahiri zelaya zelenska zhirinovsky zidane ziegler zuma zyuganov agarwal
  akhtar ansari bajwa banerjee bhatt bhutto chakraborty chaudhary chatterjee chopra das desai deshmukh dutta ghosh gill iyer jain kapoor kaur khanna
  krishnan malhotra mehta menon mishra mukherjee nair narayanan pandey pillai rajan rao reddy saha sen sethi shukla sinha srinivasan thakur tiwari
  trivedi varma verma yadav adebayo abubakar achebe adichie afolabi bello balogun boateng chukwu diallo diop eze kamara keita kone mensah mohammed
  mwangi ndiaye nkosi nwosu obi odhiambo ojo okafor okonkwo osei ouattara owusu sesay sow toure traore yusuf al-assad al-sadr al-bashir al-maliki
  al-zawahiri bin-salman hamdan hamid hosseini jaafari karimi khalidi mansour masri moradi nouri rahimi rezaei saeed salem shaikh tehrani zadeh bui
  dang dinh duong hoang huynh lam ngo pham phan tran truong vo vu bae baek hwang jang jeong jung kang kwon lim noh park roh ryu seo shin yim yoo deng
  dong feng gao guo hou hu jia jiang jin kong liang lin luo mao meng peng qian qin ren shao shen tian wei wu xia xiao xie xu xue yan yao yu yuan zeng
  zheng zhong zhu abe aoki endo fujita fukuda goto hashimoto hayashi honda hosokawa ikeda inoue ishii ishikawa kato kimura kobayashi kondo matsumoto
  mori murakami nakamura nakano nishimura noda ogawa okada ono ota saito sakai sasaki sugiyama takahashi takeda tamura ueda wada watanabe yamada
  yamaguchi yamamoto yoshida andersen andersson bakker becker bianchi björk bergström carlsson colombo de-vries dijkstra dubois durand eriksson
  esposito ferrari fischer fontaine fournier gallo garnier gruber gustafsson haas hahn hartmann herrmann hofmann horvat huber jakobsen janssen
  johansen jovanović kaiser karlsson koch kovač kovačević kowalczyk kraus kuznetsov larsen lefebvre lehmann leroy lindberg lombardi lund maier marino
  marković martinelli mayer meier mercier meyer moreau moretti morozov müller nagy neumann nielsen nikolić nilsson nowak olsen papadopoulos pavlović
  pedersen petrović popescu popov richter ricci rossi roux russo sanna schäfer schmitt schneider schulz schwarz smirnov sokolov sørensen svensson
  szabó tóth varga vidal virtanen vogel volkov wagner weber werner winkler wolff wójcik zimmermann zhukov
`),
);
