import type { FaultWording, LintWording } from "./fault-wording.ts";

const say = (what: string, breaks: string): FaultWording => ({ what: () => what, breaks });
/** XML calls such a fault fatal: a parser must stop (XML 1.0, 1.2). */
const FATAL =
  "no XML parser reads on: OmegaT 3.6 loads nothing of the file and says nothing, translate-toolkit stops with an error";

/** Faults in English. */
export const ENGLISH: LintWording = {
  severities: { error: "error", warning: "warning", note: "note" },
  mending: (mending) =>
    mending === "fix"
      ? '"duizhao tmx fix" mends it'
      : mending === "person"
        ? "needs a person: fix leaves it as it is"
        : `"duizhao tmx fix ${mending}" mends it`,
  more: (count) => `and in ${count} more ${count === 1 ? "place" : "places"}`,
  summary: ({ units, error, warning, note, mended }) =>
    error + warning + note === 0
      ? `${plural(units, "unit")}, no faults`
      : `${plural(units, "unit")}: ${plural(error, "error")}, ${plural(warning, "warning")}, ${plural(note, "note")}; "duizhao tmx fix" mends ${mended === error + warning + note ? "all of them" : mended}`,
  faults: {
    "encoding-mismatch": {
      what: ({ declared, found }) => `says that it is in ${declared}, and is in ${found}`,
      breaks:
        "OmegaT 3.6 loads nothing, or wrong characters without a word; translate-toolkit stops or takes wrong characters",
    },
    "encoding-bytes": {
      what: ({ damaged, found }) =>
        Number(damaged) === 1
          ? `a byte is no character in ${found}`
          : `${damaged} bytes are no characters in ${found}, here the first`,
      breaks: FATAL,
    },
    "encoding-legacy": {
      what: ({ found }) => `is in ${found}, not in Unicode`,
      breaks:
        "parsers need to know UTF-8 and UTF-16 only (XML 1.0, 2.2); characters of Hong Kong are lost in most tables for Big5",
    },
    "encoding-unknown": {
      what: ({ found }) => `no encoding is called ${found}`,
      breaks: FATAL,
    },
    "utf-16": {
      what: () => "is in UTF-16, as memoQ and older Trados write it",
      breaks: "every XML parser reads it, but tools for plain text (grep, diff, Git) do not",
    },
    "utf-16-no-mark": say(
      "is in UTF-16 without a byte order mark",
      "XML demands the mark (4.3.3); OmegaT 3.6 and translate-toolkit guess right, others need not",
    ),
    "byte-order-mark": say(
      "begins with a byte order mark, which UTF-8 does not need",
      "harmless in OmegaT 3.6 and translate-toolkit; scripts that look for “<?xml” at the start miss it",
    ),
    declaration: {
      what: ({ found }) =>
        found === "late"
          ? "something stands in front of the XML declaration, be it a blank line"
          : "the XML declaration names no version 1.0",
      breaks: FATAL,
    },
    "xml-1.1": say(
      "is XML 1.1",
      "hardly any program expects it: XML 1.1 allows control characters, translate-toolkit stops at them",
    ),
    doctype: say(
      "has a DOCTYPE, whose DTD is looked for beside the file or in the net",
      "parsers that load DTDs stop where it is absent, Java's in its default settings among them; OmegaT 3.6 and translate-toolkit do not mind",
    ),
    "bare-ampersand": say("& stands as it is; XML wants &amp;", FATAL),
    "bare-less-than": {
      what: ({ found }) => `< stands as it is, in “${found}”; XML wants &lt;`,
      breaks: FATAL,
    },
    "undefined-entity": {
      what: ({ found }) => `${found} is an entity of HTML, or of none; XML knows five`,
      breaks: FATAL,
    },
    "control-character": {
      what: ({ found }) => `control character ${found}, which XML forbids, as a reference too`,
      breaks: `${FATAL}; .NET programs say “invalid character”`,
    },
    "cdata-end": say("]]> stands in text; XML wants ]]&gt;", FATAL),
    comment: say(
      "a comment or instruction that XML forbids: with -- or a control character in it",
      FATAL,
    ),
    "attribute-syntax": {
      what: ({ element, attribute }) =>
        attribute === ""
          ? `the attributes of <${element}> are broken: quotes are missing, or < stands in a value`
          : `<${element}> has the attribute ${attribute} twice`,
      breaks: FATAL,
    },
    "not-closed": { what: ({ element }) => `<${element}> is not closed`, breaks: FATAL },
    "stray-close": { what: ({ element }) => `</${element}> closes nothing`, breaks: FATAL },
    "cut-off": {
      what: ({ line }) =>
        `the file ends too early: it was cut off${line === undefined ? "" : `, in the unit that begins in line ${line} and is lost`}`,
      breaks: FATAL,
    },
    "outside-root": {
      what: ({ found }) => `“${found}” stands outside <tmx>`,
      breaks: FATAL,
    },
    version: {
      what: ({ found }) =>
        found === "" ? "names no version of TMX" : `says version “${found}”; it should be 1.4`,
      breaks:
        'newer OmegaT validates and refuses version="1.4b" too (the DTD says 1.4); OmegaT 3.6 and translate-toolkit do not look',
    },
    "version-old": {
      what: ({ found }) => `is TMX ${found}`,
      breaks: "read by all that were tried; validators for TMX 1.4 refuse it",
    },
    namespace: {
      what: ({ attribute }) => `has a namespace (${attribute}); TMX has none`,
      breaks:
        "harmless in OmegaT 3.6 and translate-toolkit; programs that look for “tmx” without a namespace find nothing",
    },
    "header-missing": say(
      "has no header",
      "invalid, so programs that validate refuse it; OmegaT 3.6 and translate-toolkit do not mind",
    ),
    "header-attribute": {
      what: ({ attribute }) => `the header has no ${attribute}, which TMX demands`,
      breaks:
        "invalid, so programs that validate refuse it; OmegaT 3.6 and translate-toolkit do not mind",
    },
    "srclang-missing": say(
      "the header has no srclang",
      "OmegaT 3.6 loads nothing of the file, and says nothing; importers ask or guess which side is the source",
    ),
    "srclang-unknown": {
      what: ({ found, tags }) => `srclang is ${found}, and the units have ${tags}`,
      breaks:
        "importers that go by srclang find no source; OmegaT 3.6 and translate-toolkit do not look",
    },
    "body-missing": say("has no body", "invalid, so programs that validate refuse it"),
    "unit-outside-body": say(
      "a unit stands outside <body>",
      "invalid, so programs that validate refuse it; OmegaT 3.6 and translate-toolkit take it",
    ),
    "element-case": {
      what: ({ element }) => `<${element}> is written with capitals`,
      breaks:
        "XML tells them apart: OmegaT 3.6 and translate-toolkit find no units, and say nothing",
    },
    "element-unknown": {
      what: ({ element, parent }) => `<${element}> has no place in <${parent}>`,
      breaks:
        "invalid, so programs that validate refuse it; OmegaT 3.6 and translate-toolkit pass over it",
    },
    "element-order": {
      what: ({ element }) => `<${element}> stands behind what it should precede`,
      breaks:
        "invalid, so programs that validate refuse it; OmegaT 3.6 and translate-toolkit do not mind",
    },
    "element-nested": {
      what: ({ element }) => `<${element}> stands inside another <${element}>`,
      breaks: "OmegaT 3.6 and translate-toolkit lose the translation",
    },
    "attribute-unknown": {
      what: ({ element, attribute }) => `<${element}> has no attribute ${attribute} in TMX`,
      breaks:
        "invalid, so programs that validate refuse it; OmegaT 3.6 and translate-toolkit pass over it",
    },
    "attribute-value": {
      what: ({ attribute, found }) => `${attribute} cannot be “${found}”`,
      breaks:
        "invalid, so programs that validate refuse it; OmegaT 3.6 and translate-toolkit do not look",
    },
    date: {
      what: ({ attribute, found }) =>
        `${attribute} is “${found}”, and not in the form 20260131T093000Z`,
      breaks:
        "programs that keep to the form drop the date; OmegaT 3.6 and translate-toolkit do not mind",
    },
    "prop-type": say(
      "<prop> has no type",
      "in a unit, OmegaT 3.6 loses this unit and all behind it, and says nothing",
    ),
    "stray-text": {
      what: ({ found, element }) => `“${found}” stands in <${element}>, where no text can stand`,
      breaks: "no program takes it, programs that validate refuse the file",
    },
    "no-units": say("holds no units", "there is nothing to load"),
    "unit-empty": say(
      "a unit without a <tuv>",
      "invalid; translate-toolkit makes an empty unit of it, OmegaT 3.6 passes over it",
    ),
    "lang-missing": say(
      "<tuv> has no language",
      "OmegaT 3.6 loses the whole file over one of them, and says nothing",
    ),
    "lang-attribute": {
      what: ({ element }) => `<${element}> has lang, the attribute of TMX 1.1, for xml:lang`,
      breaks:
        "invalid since 1.4, so programs that validate refuse it; OmegaT 3.6 and translate-toolkit read both",
    },
    "lang-tag": {
      what: ({ found, expected }) =>
        expected === ""
          ? `“${found}” is no language tag`
          : `“${found}” is not how language tags are written; it should be ${expected}`,
      breaks:
        "OmegaT 3.6 finds no source in English (en_US, eng, English, 1033), so loads nothing, and says nothing",
    },
    "segment-missing": say(
      "<tuv> has no <seg>",
      "OmegaT 3.6 and translate-toolkit have no translation for the unit",
    ),
    "segment-twice": say(
      "<tuv> has a second <seg>",
      "OmegaT 3.6 takes the last of them, translate-toolkit the first",
    ),
    "segment-empty": {
      what: ({ found }) => `the segment in ${found} is empty`,
      breaks:
        "OmegaT 3.6 puts an empty translation into the document, also where an earlier unit has a full one",
    },
    "language-missing": {
      what: ({ found }) => `the unit is in ${found || "one language"} only`,
      breaks: "of no use: OmegaT 3.6 and translate-toolkit have no translation for it",
    },
    "language-twice": {
      what: ({ found }) => `the unit has a second variant in ${found}`,
      breaks: "OmegaT 3.6 takes the last of them, translate-toolkit the first",
    },
    "source-not-first": {
      what: ({ found }) => `the source, ${found}, is not the first variant`,
      breaks: "translate-toolkit takes the first for the source; OmegaT 3.6 goes by the languages",
    },
    "sides-swapped": say(
      "the English is in Chinese and the Chinese in English",
      "neither OmegaT 3.6 nor translate-toolkit ever matches it",
    ),
    "variants-mixed": {
      what: ({ tags }) => `holds several variants of Chinese: ${tags}`,
      breaks:
        "OmegaT 3.6 ignores regions where the tag of the project is not there, so any of them may be filled in; translate-toolkit takes the first in each unit",
    },
    "variant-text": {
      what: ({ found, tag }) => `tagged ${tag}, with characters of the other script: ${found}`,
      breaks: "it is offered as a translation all the same",
    },
    untranslated: say(
      "the translation is the same as the source",
      "it is offered as a translation, and counts as translated",
    ),
    "tuid-twice": {
      what: ({ found, line }) => `tuid “${found}” stands on line ${line} already`,
      breaks: "TMX leaves it open; programs that know units by it keep one of them",
    },
    "unit-twice": {
      what: ({ line }) => `the same unit stands on line ${line} already`,
      breaks: "harmless, but for its size",
    },
    "translation-conflict": {
      what: ({ line }) => `line ${line} has another translation of the same source`,
      breaks: 'OmegaT 3.6 fills in the later one; "duizhao merge" lists and decides',
    },
    "markup-text": {
      what: ({ found }) => `${found} stands in a segment as if it were a tag of TMX`,
      breaks:
        "invalid; OmegaT 3.6 drops the text between such tags, so the translation comes out empty; translate-toolkit drops the tags",
    },
    "inline-unpaired": {
      what: ({ element }) => `<${element}> without its partner`,
      breaks: "editors cannot place it; the lone tag of TMX is <it>",
    },
    "inline-attribute": {
      what: ({ element, attribute }) =>
        attribute === "i"
          ? `<${element}> has no number i, or one that another pair has`
          : `<${element}> does not say its ${attribute}`,
      breaks: "invalid, so programs that validate refuse it; tags cannot be paired",
    },
    "inline-misplaced": {
      what: ({ element, parent }) => `<${element}> has no place in <${parent}>`,
      breaks: "invalid, so programs that validate refuse it",
    },
    "inline-differs": say(
      "the translation has other inline tags than the source",
      "editors warn of missing tags when it is filled in",
    ),
    "inline-tags": say(
      "the segment has inline tags",
      "in translate-toolkit they are part of the text, so plain text does not match; OmegaT 3.6 leaves them out",
    ),
    "inline-highlight": say(
      "the segment has <hi>",
      "OmegaT 3.6 drops the text inside, so the source does not match and the translation has a hole",
    ),
    "pretty-printed": say(
      "line ends and indentation of pretty printing are part of the segment",
      "the source matches nothing any more in OmegaT 3.6 and translate-toolkit, and they are filled in with the translation",
    ),
    "line-end": say(
      "a line end in the segment",
      "it matches only text that is broken in the same place",
    ),
    "space-at-end": say(
      "white space at an end of the segment",
      "the source does not match in OmegaT 3.6 and translate-toolkit",
    ),
    "segment-long": {
      what: ({ units }) => `a segment of ${units} characters`,
      breaks: "it hardly ever matches; some programs cut long segments, or slow down",
    },
    "invisible-character": {
      what: ({ found }) => `an invisible character, ${found}`,
      breaks: "OmegaT 3.6 and translate-toolkit match no text without it",
    },
    "not-nfc": say(
      "letters and accents stand apart (not in NFC)",
      "text from elsewhere, which is in NFC, does not match",
    ),
    "entity-text": {
      what: ({ found }) => `${found} stands in the text: it was escaped twice`,
      breaks: "it is shown as it stands, and the source does not match",
    },
    "replacement-character": {
      what: ({ found }) => `lost characters: ${found}`,
      breaks: "they are filled in with the translation",
    },
    mojibake: {
      what: ({ found }) => `“${found}” was read in a wrong encoding`,
      breaks: "it is filled in with the translation, and the source does not match",
    },
    "private-use": {
      what: ({ found }) =>
        `“${found}” is for private use: an old character of Hong Kong, or of a font`,
      breaks: "other computers show a box",
    },
  },
};

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
