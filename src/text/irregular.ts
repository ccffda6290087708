/**
 * Each line starts with a lemma; the forms that a stemmer cannot bring back to it follow. Forms that
 * equal their lemma (cut, sheep) are left out.
 *
 * Of a form with two readings the one more frequent in running text stands here: "left" is leave,
 * "found" find, "saw" see, "lay" lie, "felt" feel, "bore" bear, "rose" rise, "leaves" leaf, "lives"
 * life. Forms whose own word is the more frequent are absent, so they stay as they are: wound (the
 * injury), ground (the floor), drunk, born, dove, people, well, further, latter.
 */
const FORMS = `
be am is are was were been being
have has had
do does did done
can could
will would
arise arose arisen
awake awoke awoken
bear bore borne
beat beaten
become became
befall befell befallen
beget begot begotten
begin began begun
behold beheld
bend bent
beseech besought
bid bade bidden
bind bound
bite bit bitten
bleed bled
blow blew blown
break broke broken
breed bred
bring brought
build built
burn burnt
buy bought
catch caught
choose chose chosen
cling clung
come came
creep crept
deal dealt
die dying
dig dug
draw drew drawn
dream dreamt
drink drank
drive drove driven
dwell dwelt
eat ate eaten
fall fell fallen
feed fed
feel felt
fight fought
find found
flee fled
fling flung
fly flew flown flies
forbid forbade forbidden
foresee foresaw foreseen
foretell foretold
forget forgot forgotten
forgive forgave forgiven
forsake forsook forsaken
freeze froze frozen
get got gotten
give gave given
go went gone goes
grow grew grown
hang hung
hear heard
hew hewn
hide hid hidden
hold held
keep kept
kneel knelt
know knew known
lay laid
lead led
lean leant
leap leapt
learn learnt
leave left
lend lent
lie lay lain lying
light lit
lose lost
make made
mean meant
meet met
mislead misled
mistake mistook mistaken
misunderstand misunderstood
mow mown
outdo outdid outdone
outgrow outgrew outgrown
overcome overcame
overhear overheard
oversee oversaw overseen
overtake overtook overtaken
overthrow overthrew overthrown
partake partook partaken
pay paid
plead pled
prove proven
rebuild rebuilt
repay repaid
retell retold
rewrite rewrote rewritten
ride rode ridden
ring rang rung
rise rose risen
run ran
say said
see saw seen
seek sought
sell sold
send sent
sew sewn
shake shook shaken
shine shone
shoot shot
show shown
shrink shrank shrunk shrunken
sing sang sung
sink sank sunk
sit sat
slay slew slain
sleep slept
slide slid
sling slung
slink slunk
smell smelt
smite smote smitten
sow sown
speak spoke spoken
speed sped
spell spelt
spend spent
spill spilt
spin spun
spit spat
spoil spoilt
spring sprang sprung
stand stood
steal stole stolen
stick stuck
sting stung
stink stank stunk
stride strode stridden
strike struck stricken
string strung
strive strove striven
swear swore sworn
sweep swept
swell swollen
swim swam swum
swing swung
take took taken
teach taught
tear tore torn
tell told
think thought
throw threw thrown
tie tying
tread trod trodden
undergo underwent undergone
understand understood
undertake undertook undertaken
undo undid undone
unwind unwound
uphold upheld
wake woke woken
wear wore worn
weave wove woven
weep wept
win won
withdraw withdrew withdrawn
withhold withheld
withstand withstood
wring wrung
write wrote written
alumnus alumni
analysis analyses
appendix appendices
axis axes
bacterium bacteria
basis bases
brother brethren
calf calves
child children
crisis crises
criterion criteria
curriculum curricula
datum data
diagnosis diagnoses
elf elves
emphasis emphases
foot feet
formula formulae
fungus fungi
goose geese
grandchild grandchildren
half halves
hoof hooves
housewife housewives
hypothesis hypotheses
index indices
kinsman kinsmen
knife knives
leaf leaves
life lives
loaf loaves
louse lice
man men
matrix matrices
medium media
mouse mice
nebula nebulae
nucleus nuclei
oasis oases
ox oxen
parenthesis parentheses
phenomenon phenomena
radius radii
scarf scarves
self selves
shelf shelves
stimulus stimuli
stratum strata
synopsis synopses
synthesis syntheses
thesis theses
thief thieves
tooth teeth
vertex vertices
wharf wharves
wife wives
wolf wolves
woman women
chairman chairmen
businessman businessmen
clergyman clergymen
countryman countrymen
craftsman craftsmen
fisherman fishermen
fireman firemen
gentleman gentlemen
horseman horsemen
nobleman noblemen
policeman policemen
salesman salesmen
spokesman spokesmen
sportsman sportsmen
statesman statesmen
workman workmen
good better best
bad worse worst
far farther farthest
little less least
many more most
old elder eldest
i me my mine myself
he him his himself
she her hers herself
it its itself
we us our ours ourselves
you your yours yourself yourselves
they them their theirs themselves
thou thee thy thine thyself
who whom whose
this these
that those
a an
`;

const LEMMAS = new Map<string, string>();
for (const line of FORMS.trim().split("\n")) {
  const [lemma, ...forms] = line.split(" ");
  for (const form of forms) LEMMAS.set(form, lemma!);
}

/**
 * Finds the lemma of an irregular English form, for matching: "went" gives "go", "children" gives
 * "child", "hers" gives "she". Regular forms are left to the stemmer.
 *
 * @param word - one word in lower case, with a straight apostrophe if any
 * @returns the lemma, or undefined if the word is not an irregular form
 */
export function irregularLemma(word: string): string | undefined {
  return LEMMAS.get(word);
}
