import type { Notice } from "../types.ts";
import { countOf } from "./count.ts";
import { formatPlace } from "./place.ts";

const LANGUAGES: Readonly<Record<string, string>> = { en: "English", zh: "Chinese" };

/** Says a notice in one line for people: `where: what`. */
export function formatNotice({ code, name, place, args }: Notice): string {
  const where = place ? formatPlace(name, place) : name;
  return `${where}: ${describe(code, args)}`;
}

function describe(code: Notice["code"], args: Notice["args"]): string {
  switch (code) {
    case "ENCODING_DETECTED":
      return `read as ${args.encoding}`;
    case "FORMAT_DETECTED":
      return `read as ${args.format}`;
    case "DAMAGED_CHARACTERS":
      return `${counted(args, "damaged character")}, the first is ${args.character}; another --encoding may read it right`;
    case "LAYOUT_DETECTED":
      return `holds both languages, layout "${args.layout}": ${args.english} English and ${args.chinese} Chinese paragraphs`;
    case "SIMPLIFIED_CHINESE":
      return "is in Simplified Chinese; aligned as such, and written as it is";
    case "WRAPPED_LINES_JOINED":
      return `${LANGUAGES[args.lang ?? ""]} lines are wrapped and were joined; --no-wrapped keeps them apart`;
    case "CHARACTERS_REPLACED":
      return `${counted(args, "character")} that XML cannot hold replaced in the ${args.format}, here the first`;
    case "TEXTS_CUT":
      return `${counted(args, "text")} too long for a cell of the ${args.format} cut, here the first`;
    case "FIELDS_CUT":
      return `${counted(args, "note or other field", "notes and other fields")} too long for a cell of the ${args.format} cut, here the first`;
    case "FIELDS_LEFT_OUT":
      return `${counted(args, "unit has", "units have")} props too long for a cell of the ${args.format}, which were left out, here the first`;
    case "GLOSSARY_ENTRIES_LEFT_OUT":
      return `${counted(args, "entry", "entries")} without a term in both languages left out, here the first`;
    case "INLINE_CODES_LEFT_OUT":
      return `${counted(args, "inline code")} left out of the text, here the first`;
    case "UNITS_LEFT_OUT":
      return `${counted(args, "unit")} without text in English or Chinese left out, here the first`;
    case "OBSOLETE_LEFT_OUT":
      return `${counted(args, "obsolete entry", "obsolete entries")} left out, here the first`;
    case "SIDE_IN_OTHER_LANGUAGE":
      return `the texts that should be ${LANGUAGES[args.lang ?? ""]} look ${LANGUAGES[args.found ?? ""]}`;
    case "MIXED_LOCALES":
      return `Chinese of several variants in one file: ${args.locales}`;
    case "OLDER_PARTS":
      return `${counted(args, "older part")} of another run beside it, which ${args.count === 1 ? "is" : "are"} no part of this result: ${args.names}; delete ${args.count === 1 ? "it" : "them"}`;
    case "UNTRANSLATED_LEFT_OUT":
      return `${counted(args, "unit")} still in English left out of the ${args.format}, here the first; --keep-untranslated keeps such units`;
    case "UNJUDGED_UNITS_KEPT":
      return `${counted(args, "unit")} without a confidence kept, whatever --min-confidence says, here the first`;
    case "NOT_A_TRANSLATION":
      return `no translation of ${args.other}, as far as can be seen (likeness ${Number(args.likeness).toFixed(2)})`;
    case "TEXT_IN_OTHER_LANGUAGE":
      return `${counted(args, "paragraph")} in ${LANGUAGES[args.lang ?? ""]}, here the first`;
  }
}

const counted = ({ count }: Notice["args"], noun: string, nouns?: string) =>
  countOf(Number(count), noun, nouns);
