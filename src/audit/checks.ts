import { addition } from "./addition.ts";
import type { Check } from "./check.ts";
import { currencyMismatch } from "./currency-mismatch.ts";
import { dateMismatch } from "./date-mismatch.ts";
import { doNotTranslate } from "./do-not-translate.ts";
import { duplicateTranslation } from "./duplicate-translation.ts";
import { emptyTarget } from "./empty-target.ts";
import { encodingDamage } from "./encoding-damage.ts";
import { glossaryTerm } from "./glossary-term.ts";
import { lowConfidence } from "./low-confidence.ts";
import { nameMismatch } from "./name-mismatch.ts";
import { numberMismatch } from "./number-mismatch.ts";
import { omission } from "./omission.ts";
import { partialOmission } from "./partial-omission.ts";
import { punctuation } from "./punctuation.ts";
import { reordered } from "./reordered.ts";
import { sameSentence } from "./same-sentence.ts";
import { termUse } from "./term-use.ts";
import { unitMismatch } from "./unit-mismatch.ts";
import { untranslated } from "./untranslated.ts";
import { urlMismatch } from "./url-mismatch.ts";
import { wrongVariant } from "./wrong-variant.ts";

/** All checks. A new one is a file in this folder and a line here. */
export const CHECKS: readonly Check[] = [
  omission,
  partialOmission,
  addition,
  untranslated,
  emptyTarget,
  numberMismatch,
  dateMismatch,
  unitMismatch,
  currencyMismatch,
  nameMismatch,
  urlMismatch,
  doNotTranslate,
  glossaryTerm,
  termUse,
  sameSentence,
  duplicateTranslation,
  reordered,
  wrongVariant,
  punctuation,
  encodingDamage,
  lowConfidence,
];
