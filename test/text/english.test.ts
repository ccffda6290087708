import { expect, test } from "vitest";
import { splitSentences } from "../../src/text/sentence.ts";

/** Each row is a text with `|` where sentences part; the text itself has none. */
function check(row: string): void {
  const text = row.replaceAll("|", "");
  const found = splitSentences(text, "en").map(({ start, end }) => text.slice(start, end));
  expect(found).toEqual(row.split("|").map((sentence) => sentence.trim()));
}

test.each([
  // plain stops
  "The ferry was late.| Nobody complained.",
  "Where did you put the map?| I need it now.",
  "What a view!| Let us stay another hour.",
  "Stop!!| You have dropped your hat.",
  "You paid how much??| That cannot be right.",
  "He won?!| Against all of them?",
  "Minutes of the annual meeting",
  "The tide turned.| 40 boats went out.",
  "Prices rose in 2019.| 2020 brought them down.",
  "It closed in May.| 20 years later it opened again.",
  "She owns an iPad.| iPads are everywhere.",
  "i left early. |it was raining and nobody cared.",
])("ends a sentence at . ! ? — %s", check);

test.each([
  // before names
  "Mr. Lin met Mrs. Ho and Dr. Wu at noon.",
  "Prof. Adeyemi wrote to Gen. Ross, Capt. Bell and Sgt. Diaz.",
  "Rev. Tan and Fr. Ortiz spoke first.| Sen. Mills did not come.",
  "We climbed Mt. Jade before dawn.| Mt. Snow is higher.",
  "St. Agnes is the oldest parish.| We live on Elm St. next to it.",
  "The shop is on Elm St.| It opens at nine.",
  // inside the sentence, whatever follows
  "Bring warm clothes, e.g. Gloves or a scarf from Oxford.",
  "The larger of the two, i.e. Lantau, has an airport.",
  "The case of Lam v. Director of Housing was reported.",
  "It was the Lions vs. The Hawks again.",
  "Cf. Harris on this point.",
  // before numbers
  "Take bus No. 25 to the pier.| It runs all night.",
  "Did she agree?| No.| She refused.",
  "As Fig. 3 and Figs. 4 and 5 show, growth slowed.",
  "See pp. 12 and 13, vol. 2, ch. 7 of the report.",
  "The rent is due on Jan. 3 and Sept. 30 each year.",
  "The festival falls in Feb. 2026.",
  "Under Art. 12 and Sec. 4 the fee is waived.",
  "Turn to app. C for the form.",
  "Read Vol. IV first.",
  "Quote order No. TW-2041 and bay No. B1-07.",
  "The limit is 12 V.| Higher values harm it.",
  // either way
  "Harbour Trading Co. Ltd. was founded in 1921.",
  "She runs Bright Foods Inc.| It sells tofu.",
  "They sued Bright Foods Inc. President Dana Cole objected.",
  "Sammy Davis Jr.'s coat was sold.",
  "Robert Chan Jr.| He was the youngest.",
  // commands without vowels
  "Use cd.| Access the files.| Use awk.| Then stop.",
  "Log in with ssh.| Lists are shown by ls.| Copies are made with cp.",
  "The page is plain html.| Nothing else is needed.",
  "Bring pens, paper, etc. and a ruler.",
  "Bring pens, paper, etc.| Lunch is provided.",
  "Simmer it for 20 min. and stir.",
  "Simmer it for 20 min.| Serve hot.",
  "Smith et al.| The study was small.",
  "The hdqrs. Building was sold.",
])("knows abbreviations — %s", check);

test.each([
  "He moved to the U.S. in 1998.",
  "She works for the U.N. Office in Geneva.",
  "They live in the U.K.| They like it there.",
  "She moved to Washington, D.C.| On Monday she starts work.",
  "He took a Ph.D. in law and an M.A. in music.",
  "The temple dates from 300 B.C. and was rebuilt twice.",
  "The train leaves at 9 a.m. sharp.",
  "The train leaves at 9 a.m.| Tickets are sold on board.",
  "Before 7 a.m. Ms. Ho had swum a mile.",
  "We land at 6 p.m. Tuesday.",
  "We land at 6 p.m. Taipei time.",
])("knows letters with stops — %s", check);

test.each([
  "J. K. Lau and R.T. Moss wrote it.",
  "The prize went to Maria E. Santos.",
  "I asked George W.| He had no idea.",
  "It was between you and I.| Nobody else knew.",
  "Oranges hold vitamin C.| Lemons hold more.",
  "Solve the equation for x.| Then insert it.",
])("knows initials — %s", check);

test.each([
  "Pi is about 3.14 and e about 2.718.| Both go on for ever.",
  "It cost $4.50.| That was cheap.",
  "Version 2.0.1 fixes this.| Version 2.1 does not exist.",
  "Write to first.last@mail.example.org.| We answer within a day.",
  "See https://docs.example.com/v2.1/a.html?q=1.2&r=3! for more.",
  "The manual is at www.example.com/manual.| Read it first.",
  "Open config.yaml in the editor.| Then save it.",
  "Node.js and ASP.NET are both used here.",
  "The address is 192.168.0.1.| The port is 80.",
  "Set it to 1,200.| Leave the rest.",
  "The bridge fell in 1887.|The new one stands.",
  "Nobody answered.|The line was dead.",
  "Call math.Max and os.Exit from the package.",
])("keeps numbers, addresses and file names whole — %s", check);

test.each([
  "I thought... well, never mind.",
  "He waited...| The door stayed shut.",
  "Well... Maybe tomorrow.",
  "He hoped that... I don't know what he hoped.",
  "The list goes on . . . and on.",
  "The rest is lost....| What remains is copied here.",
  "The clause was struck out.| . . . The others stand.",
  "She trailed off…| Rain began to fall.",
  "“The deed [...] was signed in Macau.”| Nobody has seen it.",
])("reads ellipses — %s", check);

test.each([
  "“Are you coming?” she asked.",
  "“Are you coming?” Martha asked, and took her coat.",
  "“Never!” old Mr. Pike shouted.",
  "“Are you coming?”| Martha took her coat.",
  "“Are you coming?”| Martha said: “We are late.”",
  "“I am leaving.”| Martha said nothing.",
  '"Sit down," he said.| "You look tired."',
  "'It is over.' he said.",
  "‘It is over.’| He closed the book.",
  "She said, “Wait here. I will get the car.”| Then she left.",
  "“Wait.”| “Why?”| “Because I say so.”",
  "(It was a Sunday.)| The shops were shut.",
  "The shops (it was a Sunday!) were shut.",
  "The owner (He had moved from York.) Kept a cat.",
  "He stopped.| “Who is there?”| No answer came.",
  "He stopped.| (Nobody knew why.)| He went on.",
  "“Take one,” he said, “but leave the rest.”| So I did.",
  "“He never told us.”| So I asked.",
  "The players’ bus left.| The fans’ bus did not.",
  "It isn't ours.| It's theirs.",
  'A 5" pipe fits.| A 6" pipe does not.',
  "The so-called “Dr.” Finch was arrested.",
  "He hummed the song “Who Cares?” Nobody joined in.",
  "“They left at dawn.” (Moss 12).",
  "The effect is small.[3]| It fades.[4]",
  "The effect is small.¹| It fades.",
])("reads quotations and brackets — %s", check);

const long = `Then ${"very ".repeat(40)}`;
test.each([
  `“He began to speak.| ${long}and so it went.| Then he stopped.”| They clapped.`,
  "“He began to speak.| Nobody closed the quotation.| It goes on.",
])("cuts a long or unclosed quotation like plain text — %s", check);

test.each([
  "1. Open the lid. |2. Press the button.",
  "1. Open the lid |2. Press the button |3. Wait",
  "1) Open the lid |2) Press the button",
  "1.) Open the lid |2.) Press the button",
  "(a) Rent is due monthly. |(b) Deposits are returned.",
  "a. Soak the beans |b. Drain them |c. Fry them",
  "(i) Names |(ii) Dates |(iii) Places",
  "• Apples |• Pears |• Plums",
  "Proceed as follows: |1. Open the lid. |2. Press the button.",
  "The fee covers (a) the room, (b) the meals and (c) the guide.",
  "It applies to either: 1. the tenant; 2. the owner; or 3. both.",
  "1. Read section 2. |It says more.",
  "1.Tenants pay monthly.",
  "It applies in these cases: 1. Article 8; 2. Article 9; and/or 3. Article 12.",
  "Copy pages 3, 4, and 5.| The rest is blank.",
  "The answer: 5.| Next question.",
  "Section 5. The tenant shall keep the flat clean.",
  "IV. Results",
  "A. Background",
  "See § 12. |The rest is repealed.",
  "§ 12. The lessor shall keep the roof in repair. |§ 13. Nothing else is owed.",
])("keeps labels with their items — %s", check);

test.each([
  "She joined Yahoo! in 1999.",
  "Yahoo! Japan grew quickly.| Yahoo!| It was everywhere.",
  "E! News reported it.| Panic! at the Disco played.",
  "They watch Jeopardy! every night.",
  "Oh! how it rained.",
  "He saw “Help!” and “Oliver!” in one week.",
])("keeps exclamation marks of names — %s", check);

test.each([
  "他說 means “he said”.| It is common.",
  "The sign read 小心。|Nobody saw it.",
  `He said 「這裡從前是鹽田。|${"後來慢慢填平了，".repeat(8)}再也看不出來。」`,
  "Tai O (大澳) is a village.| It stands on stilts.",
])("reads Chinese inside English — %s", check);
