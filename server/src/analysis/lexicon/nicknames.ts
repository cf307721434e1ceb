/** Short and formal forms of given names that news uses for one person; each line is one family of forms. Own list. */
const FAMILIES = `
  william bill billy will willie liam
  robert bob bobby rob robbie
  richard rick ricky dick rich richie
  james jim jimmy jamie
  john jack johnny jon
  jonathan jon john
  joseph joe joey
  michael mike mick mickey
  thomas tom tommy
  charles charlie chuck
  edward ed eddie ted teddy
  theodore ted teddy theo
  donald don donnie
  daniel dan danny
  david dave davey
  stephen steve steven stevie
  christopher chris kit
  matthew matt
  anthony tony
  andrew andy drew
  benjamin ben benny bibi
  samuel sam sammy
  gregory greg
  jeffrey jeff geoffrey geoff
  kenneth ken kenny
  lawrence larry laurence
  leonard len lenny leo
  nicholas nick nicky nicolas
  patrick pat paddy
  peter pete
  philip phil phillip
  raymond ray
  ronald ron ronnie
  timothy tim timmy
  vincent vince
  walter walt wally
  frederick fred freddie
  gerald gerry jerry
  harold harry hal
  henry harry hank
  alexander alex alec sasha
  alexandra alex alexandria sandra
  albert al bert
  alfred al alf fred
  arthur art artie
  eugene gene
  francis frank
  nathaniel nate nathan nat
  zachary zach zack
  joshua josh
  jacob jake
  maxwell max maximilian
  elizabeth liz lizzie beth betsy betty eliza
  margaret maggie meg peggy margie
  katherine kate kathy katie catherine cathy kathryn kay
  patricia pat patty tricia
  jennifer jen jenny
  jessica jess jessie
  susan sue susie suzanne
  barbara barb
  deborah deb debbie
  rebecca becky becca
  pamela pam
  victoria vicky tori
  kimberly kim
  cynthia cindy
  christine chris christina tina
  samantha sam
  stephanie steph
  amanda mandy
  abigail abby
  nancy nan
  judith judy
`;

const families = new Map<string, Set<number>>();
FAMILIES.trim()
  .split('\n')
  .forEach((line, index) => {
    for (const form of line.trim().split(/\s+/)) {
      const known = families.get(form);
      if (known) known.add(index);
      else families.set(form, new Set([index]));
    }
  });

/** True when both given names (lower case) are forms of one name, as Bill and William. */
export function areFormsOfOneName(a: string, b: string): boolean {
  const left = families.get(a);
  const right = families.get(b);
  if (!left || !right) return false;
  for (const family of left) if (right.has(family)) return true;
  return false;
}
