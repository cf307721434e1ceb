import { longWordSet, withWords } from './words';
import { WORLD_FEMALE_NAMES, WORLD_MALE_NAMES } from './worldNames';

/** Given names of men common in world news; the full list is baked into the entity model. Lower case. */
export const MALE_NAMES: ReadonlySet<string> = withWords(
  WORLD_MALE_NAMES,
  longWordSet(`
  aaron abbas abdel abdul abdullah abdulla abe abel abraham adam adel adolf adrian ahmad ahmed aidan akira alan albert alberto aleksandar
  aleksander aleksandr aleksei alessandro alex alexander alexandre alexei alexey alfred alfredo ali alistair allan allen alonzo alvaro alvin amin amir amit
  anatoly anders andre andrea andreas andrei andrés andres andrew andrey andrii andriy andrzej andy angus anil antoine anton antonio
  antony anwar archie ariel arjun arkady armando arnold arthur arturo arun ashok ashraf asif augusto austin avi aziz baptiste barack barney barry
  bart bashar bashir beau ben benedict benigno benito benjamin bernard bernardo bernie bill billy björn blake bo bob bobby boris brad bradley
  brandon brendan brent bret brett brian bruce bruno bryan bryce burak byron caleb calvin cameron carl carlos carlo carter cedric cesar chad chandler charles
  charlie chester chris christian christoph christophe christopher chuck claude claudio clay clayton cliff clint clive clyde cody colin
  conor connor conrad corey cory craig cristian cristiano curtis cyril cyrus dale damian damien damon dan daniel daniele danny dario darius darrell
  darren daryl dave david davis dean denis dennis denys derek derrick desmond devin diego dieter dimitri dimitry dirk dmitri dmitriy dmitro dmitry dmytro
  dominic dominik don donald donnie doug douglas drew duncan dustin dwayne dwight dylan earl ed eddie edgar edgardo eduardo edward
  edwin ehud eitan elbridge eli elias elijah elliot elliott elmer elon elvis emanuel emil emilio emmanuel enrico enrique eric erik ernest ernesto
  ethan étienne eugene evan evgeny fabian fabio fahad faisal farid felipe felix ferdinand fernando fidel filip finn floyd francesco francis
  francisco franco francois françois frank franklin franz fred freddie frederic frederick frederik friedrich gabriel gareth garry gary gavin
  gene gennady geoff geoffrey george georges georgy gerald gerard gerardo gerhard gil gilbert gilberto giles giorgio giovanni giuseppe glen glenn gordon graham
  grant greg gregg gregor gregory grigory guido guillaume guillermo günter gus gustavo guy habib hakan hakeem hamid hamza hans harold harris
  harrison harry harun harvey hasan hassan heath hector heinrich hendrik henri henrik henry herbert herman hiroshi howard hubert hugh hugo
  humberto hunter hussain hussein ian ibrahim idris igor ihor ike ilya imad imran iqbal ira irwin isaac isaiah ismail ivan jack jackson jacob jacques
  jaime jair jake jakob jamal james jamie jan jared jason jasper javad javier jay jean jeb jed jeff jefferson jeffrey jens jeremy jerome jerry
  jesse jesus jim jimmy joachim joao joaquin joe joel joey johan johannes john johnny jon jonah jonas jonathan jordan jorge josé jose josef
  joseph josh joshua josip juan judd jules julian julio julius jürgen justin kamal karim karl keir keith ken kenji kenneth kenny kent kevin khaled
  khalid khalil kieran kirill kirk klaus kofi konstantin krishna kris kurt kushner kyle kyrylo lance larry lars laurence laurent lawrence lee leif len
  leo leon leonard leonardo leonid leopold leroy leslie lester levi lewis liam lindsey linus lionel lloyd logan lorenzo lou louis luc luca
  lucas luigi luis luiz lukas luke luther lyle lyndon mack magnus mahmoud mahmud majid malcolm malik manuel marc marcel marcelo marco marcos marcus
  mario marion mark marko markus martin marty marvin massimo matt matteo matthew matthias maurice mauricio mauro max maxim maximilian mehmet mel
  melvin michael michal michel miguel mikael mike mikhail mikhailo milan miles milos milton mitch mitchell mo mohamed mohammad mohammed mohsen morgan morris
  moshe muhammad murat murray mustafa mykhailo mykola nabil narendra nasser nate nathan nathaniel ned neil nelson nestor neville
  nicholas nick nicola nicolas nicolás nigel nikita niklas nikola nikolai nikolay nikos noah noam noel norbert norman oleg oleh oleksandr oleksii oleksiy oliver olivier omar
  orlando orrin oscar osama osman otto owen pablo paolo pascal pat patrick paul paulo pavel pavlo pedro percy perry pete peter petr petro philip philippe phillip
  pierre piers piotr prakash pravin preston quentin quincy rafael rahul raj rajesh rajiv rakesh ralph ramesh rami ramin ramón ramon ramzan rand randall randolph randy raphael
  rashid raul raúl ravi ray raymond raza reggie reid reince reinhard reza ricardo riccardo richard rick ricky rob robert roberto robin rod roderick rodney
  rodolfo rodrigo rodrygo roger rohit roland rolf roman romano ron ronald ronaldo ronan ronnie roosevelt rory ross roy ruben rudolf rudy rupert russ russell ryan saad
  saddam sadiq saeed said salah saleh salim salman salvador salvatore sam sami samir samuel sanjay santiago saul scott sean sebastian sebastien serge sergei sergey sergii sergio
  serhiy seth shane shaun shawn shigeru shimon shinzo sid sidney silvio simon slobodan sol spencer stan stanislav stanley stefan stefano stephen stephane
  sterling steve steven stewart stuart sunil suresh sven syed tariq tate taylor ted terence terrence terry thaddeus theo theodore thierry thom thomas tim
  timothy tobias toby todd tom tomas tomás tommy toni tony travis trent trevor tristan troy truman tucker tulsi tyler tyrone uhuru ulrich umberto valentin valery vasily vasyl
  vernon vic victor vijay viktor vikram vince vincent vinod vitali vitaliy vitaly vivek vlad vladimir vladyslav volodymyr vyacheslav wade wahid walid wallace wally walter
  warren wayne wendell werner wes wesley wilbur wiley wilfred will willard willem william willie wilson winston wolfgang woodrow xavier yahya yair yann yaser
  yasser yitzhak yoav yoshihide yuri yuriy yury yusuf yves zac zach zachary zack zane zeke
`),
);

/** Given names of women. Lower case. */
export const FEMALE_NAMES: ReadonlySet<string> = withWords(
  WORLD_FEMALE_NAMES,
  longWordSet(`
  aaliyah abby abigail ada adela adele adriana adrienne agatha agnes aicha aileen aisha alana alejandra alena alessandra alexandra alexandria alexis
  alice alicia alina alison alissa allison alma alyssa amal amalia amanda amber amelia amie amina amira amy ana anastasia andrea angela
  angelica angelina angie anita ann anna annabel annalena anne anneliese annette annie antoinette antonia april ariana arlene ashley asma astrid audrey aurora ava avril ayaan
  ayanna barbara beatrice beatriz becky belinda bella bernadette bernice bertha beth bethany betsy betty beverly bianca bonnie brandi brenda bridget
  britney brittany brooke caitlin camila camilla candace candice carla carly carmen carol carolina caroline carolyn carrie casey cassandra cassidy
  catalina catarina catherine cathy cecilia celeste celia celine chantal charlene charlotte chelsea cheryl chiara chloe christa christiane christina
  christine cindy claire clara clarissa claudette claudia clementine colette colleen connie consuelo cora corinne courtney cristina crystal cynthia daisy dana
  daniela danielle daphne daria darlene dawn debbie deborah debra deirdre delia delores denise desiree diana diane dina dolores dominique donna dora
  doreen doris dorothy ebony edith edna eileen elaine eleanor elena eleni elise elisa elisabeth eliza elizabeth ella ellen elsa elsie emilia emily emma
  erica erika erin esperanza estelle esther ethel eugenia eunice eva evelyn faith fatima fatou faye felicia fiona flora florence frances francesca
  francine frida gabriela gabriella gabrielle gail gemma genevieve georgia georgina geraldine gerda gertrude gillian gina ginny giorgia giovanna gisele gladys glenda
  gloria grace greta gretchen guadalupe gwen gwendolyn hailey hala halima hanan hanna hannah harriet hazel heather heidi helen helena helene helga henrietta hilary
  hilda hillary hind holly hope ida ilana ilhan ilse imelda imogen ingrid irene irina iris irma isabel isabella isabelle ivana ivanka ivy jackie jacqueline
  jacinda jaclyn jamila jan jana jane janelle janet janice janine jasmine jean jeanette jeanine jeanne jelena jenna jennie jennifer jenny jessica jill jillian
  jo joan joanna joanne jocelyn jodi jodie johanna josefina josephine joy joyce juana juanita judith judy julia juliana julianne julie juliet juliette june
  justine kaja kamala karen karin karina karla karoline kassandra kate katerina katharine katherine kathleen kathryn kathy katia katie katrina katy kay kayla
  kayleigh kelly kelsey kendra kerry kim kimberly kirsten kirsti kirstjen kitty krista kristen kristi kristin kristina kristine kyrsten laila lana lara larissa latoya laura lauren
  laurie layla lea leah leila lena leona leonie leslie leticia liane lidia lila lilian liliana lillian lily lina linda lindsay lisa lise liz liza lizzie lois
  lola lolita lorena loretta lori lorraine louisa louise lourdes lucia lucille lucinda lucy luisa luz lydia lyn lynda lynn lynne mabel madeleine madeline maggie
  maia malala mandy manuela mara marcela marcia margaret margarita margo marguerite maria mariah mariam marian mariana marianne marie mariam mariela marilyn marina marine marion
  marisa marisol marissa marjorie marla marlene marsha marta martha martina mary maryam matilda maureen maxine maya megan meghan melania melanie melinda melissa mercedes
  meredith mia michaela michele michelle mildred mina mindy mira miranda miriam mitzi moira mollie molly mona monica monika monique muriel myra myriam myrtle nadia
  nadine nancy naomi natalia natalie natasha nellie nicole nicola nikki nina noor nora noreen norma nour octavia olena olga olive olivia oksana paige pam pamela
  paola patrice patricia patsy patty paula paulina pauline pearl peggy penelope penny petra phoebe phyllis polly portia priscilla priti priya rachel rachael rana
  rashida raquel rebecca regina renata renee rhoda rhonda riley rita roberta robyn rochelle romina rosa rosalie rosalind rosalynn rosanna rose roseanne rosemary rosie roxanne
  ruby ruth sabrina sadie sally salma samantha samira sandra sara sarah sasha saskia selena selma serena shannon shari sharon sheila shelby shelley sheri
  sherry sheryl shirin shirley silvia simona simone sofia sonia sonja sophia sophie stacey stacy stella stephanie stormy sue susan susana susanna susie suzanne svetlana svitlana
  sybil sylvia tabitha tamar tamara tammy tanya tara tatiana teresa teri tess tessa thelma theresa therese tiffany tina toni tonya tracey tracy trisha trudy
  ursula valentina valerie vanessa vera verity verónica veronica vicky victoria viktoria viola violet virginia vivian viviane wanda wendy whitney whoopi wilma winifred yael yasmin yasmine
  yolanda yulia yuliia yvette yvonne zahra zainab zara zeinab zelda zoe zoya
`),
);
