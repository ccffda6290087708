import { countLetters } from "../../text/script.ts";
import { unwrap } from "../../text/unwrap.ts";
import type { Lang, Sentence, Side, Span } from "../../types.ts";
import type { Audit } from "../audit.ts";
import { createNameChanger } from "./change-name.ts";
import { changeNumber, isDate } from "./change-number.ts";
import { DAMAGE_KINDS, type Damage, type DamageKind } from "./damage.ts";
import { deleteClause } from "./delete-clause.ts";
import { deleteSentences } from "./delete-sentence.ts";
import type { Edit } from "./edit.ts";
import { type Random, shuffle } from "./random.ts";
import { findSoundBeads, type SoundBead, spanOf } from "./sound-bead.ts";
import { swapParagraphs } from "./swap-paragraphs.ts";

/** Makes the edits of one kind for a bead; none if it does not lend itself to it. */
type Maker = (bead: SoundBead) => readonly Edit[];

/**
 * Lists what can be done to a translation, by kind, in an order of chance; one damage of a kind for a
 * bead.
 *
 * @param audit - of the undamaged texts
 */
export function listDamages(audit: Audit, random: Random): Record<DamageKind, Damage[]> {
  const { alignment } = audit;
  const from: Side = audit.settings.from === "en" ? "source" : "target";
  const into: Side = from === "source" ? "target" : "source";
  const lang: Lang = alignment[into].lang;
  const sound = findSoundBeads(audit);
  const changeName = createNameChanger(alignment, into);
  const isSimple = (bead: SoundBead) => bead.source.length === 1 && bead.target.length === 1;

  const makers: Readonly<Record<Exclude<DamageKind, "paragraphs-swapped">, Maker>> = {
    "sentence-deleted": (bead) =>
      bead[into].length === 1 ? [deleteSentences(alignment[into], bead.bead[into])] : [],
    "clause-deleted": (bead) => {
      const [sentence] = bead[into] as [Sentence];
      const edit = isSimple(bead) && deleteClause(sentence.text, lang, sentence.span.start, random);
      return edit ? [edit] : [];
    },
    // What the original lacks, the translation has more.
    "sentence-added": (bead) =>
      bead[from].length === 1 ? [deleteSentences(alignment[from], bead.bead[from])] : [],
    untranslated: (bead) =>
      isSimple(bead) && isProse(bead[from][0]!, alignment[from].lang)
        ? [{ ...bead[into][0]!.span, text: unwrap(bead[from][0]!.text, alignment[from].lang) }]
        : [],
    "number-changed": (bead) => numberEdit(bead, false),
    "date-changed": (bead) => numberEdit(bead, true),
    "name-changed": (bead) => changeName(bead, random),
  };

  function numberEdit(bead: SoundBead, wantsDate: boolean): readonly Edit[] {
    for (const sentence of shuffle(bead[into], random)) {
      const isWanted = (quantity: Parameters<typeof isDate>[0]) => isDate(quantity) === wantsDate;
      const edit = changeNumber(sentence, lang, bead[from], isWanted, random);
      if (edit) return [edit];
    }
    return [];
  }

  const damages = Object.fromEntries(
    DAMAGE_KINDS.map((kind) => [kind, [] as Damage[]]),
  ) as unknown as Record<DamageKind, Damage[]>;
  for (const [kind, make] of Object.entries(makers) as [keyof typeof makers, Maker][]) {
    for (const bead of shuffle(sound, random)) {
      const edits = make(bead);
      if (edits.length === 0) continue;
      const isAddition = kind === "sentence-added";
      const edited = isAddition ? from : into;
      const places: Record<Side, readonly Span[]> = {
        source: [spanOf(bead.source)],
        target: [spanOf(bead.target)],
      };
      // Nothing is left on the side where sentences were deleted.
      if (isAddition || kind === "sentence-deleted") places[edited] = [];
      damages[kind].push({
        kind,
        units: { start: bead.unit, end: bead.unit + 1 },
        edits: edited === "source" ? { source: edits, target: [] } : { source: [], target: edits },
        places,
      });
    }
  }
  damages["paragraphs-swapped"] = shuffle(
    swapParagraphs(alignment[into], sound, into, random),
    random,
  );
  return damages;
}

/** A sentence that nobody would leave as it is: not a name, a command or a figure. */
function isProse({ text }: Sentence, lang: Lang): boolean {
  const { han, words } = countLetters(text);
  return lang === "en" ? words >= 4 : han >= 6;
}
