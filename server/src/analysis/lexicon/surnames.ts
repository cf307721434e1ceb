import { wordSet } from './words';

/** Surnames frequent in English-language news (own list); a hint for the tagger, never proof. Lower case. */
export const SURNAMES: ReadonlySet<string> = wordSet(`
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
`);
