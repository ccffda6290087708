import { InputError } from "../errors.ts";
import { canonicalizeLocale } from "../format/locale.ts";
import { checkScript } from "../text/foreign-script.ts";
import { countLetters, hanShare } from "../text/script.ts";
import type { Lang, Notice, Place } from "../types.ts";
import type { BitextHeader, BitextSink, BitextUnit } from "./unit.ts";

/** What stands between the reader of a format and its sink, alike for all formats. */
export interface Collector {
  /** What the file says of itself; the locales that it does not say are those of its first units. */
  readonly header: (header: BitextHeader) => void;
  /** Takes a unit, with its locales; one without any text is counted and left out. */
  readonly unit: (unit: BitextUnit) => void;
  /**
   * Ends the file.
   *
   * @param tags - the languages that were met, for messages
   * @throws {InputError} if there are no units, none with text in one of the languages, or in a script
   *   of neither
   */
  readonly close: (tags?: readonly string[]) => void;
}

/** Units by which it is seen whether each side is in its language. */
const SAMPLE_UNITS = 100;
/** A text with a smaller share of Han in its letters is English, with a larger one Chinese. */
const ENGLISH_HAN = 0.02;
const CHINESE_HAN = 0.6;

const hanOf = (text: string) => hanShare(countLetters(text));

/** Makes a collector. */
export function createCollector(sink: BitextSink, name: string): Collector {
  let header: BitextHeader = {};
  let isSent = false;
  let first: Place | undefined;
  let isUnitSeen = false;
  const seen = { en: false, zh: false };
  const empty: { count: number; first: Place | undefined } = { count: 0, first: undefined };
  const locales = new Set<string>();
  // The first texts of each side, until it is known that they are in its language.
  let sample: { count: number; source: string[]; target: string[] } | undefined = {
    count: 0,
    source: [],
    target: [],
  };
  const checkSample = () => {
    if (!sample) return;
    const texts = { source: sample.source.join("\n"), target: sample.target.join("\n") };
    sample = undefined;
    for (const text of Object.values(texts)) checkScript(text, name, { mayLackLetters: true });
    const han = { source: hanOf(texts.source), target: hanOf(texts.target) };
    const tell = (lang: Lang, found: Lang) =>
      sink.notice({
        code: "SIDE_IN_OTHER_LANGUAGE",
        name,
        ...(first ? { place: first } : {}),
        args: { lang, found },
      });
    if (han.target !== undefined && han.target < ENGLISH_HAN) tell("zh", "en");
    if (han.source !== undefined && han.source > CHINESE_HAN) tell("en", "zh");
  };

  const send = (unit: BitextUnit) => {
    const sourceLocale = header.sourceLocale ?? unit.sourceLocale;
    const targetLocale = header.targetLocale ?? unit.targetLocale;
    header = {
      ...header,
      ...(sourceLocale === undefined ? {} : { sourceLocale }),
      ...(targetLocale === undefined ? {} : { targetLocale }),
    };
    sink.header(header);
    isSent = true;
  };
  return {
    header(given) {
      header = given;
    },
    unit(unit) {
      if (!isUnitSeen) first = unit.place;
      isUnitSeen = true;
      const { source, target, place } = unit;
      if (source === "" && target === "") {
        empty.count++;
        if (empty.count === 1) empty.first = place;
        return;
      }
      if (sample) {
        sample.source.push(source);
        sample.target.push(target);
        if (++sample.count === SAMPLE_UNITS) checkSample();
      }
      if (source !== "" || unit.sourcePlace) seen.en = true;
      if (target !== "" || unit.targetPlace) {
        seen.zh = true;
        const locale = unit.targetLocale ?? header.targetLocale;
        if (locale !== undefined && locales.size < 5) locales.add(locale);
      }
      if (!isSent) send(unit);
      sink.unit(withoutLocales(unit, header));
    },
    close(tags = []) {
      checkSample();
      if (!isUnitSeen) throw new InputError(`${name}: holds no translation units`);
      for (const [lang, language] of [
        ["en", "English"],
        ["zh", "Chinese"],
      ] as const) {
        if (seen[lang]) continue;
        const where = first ? `${name}:${first.line}:${first.column}` : name;
        const found = tags.length > 0 ? ` but ${tags.slice(0, 5).join(", ")}` : "";
        throw new InputError(
          `${where}: expected units in English and Chinese, found none in ${language}${found}`,
        );
      }
      const told = (code: Notice["code"], args: Notice["args"], place?: Place) =>
        sink.notice({ code, name, ...(place ? { place } : {}), args });
      if (empty.count > 0) told("UNITS_LEFT_OUT", { count: empty.count }, empty.first);
      if (locales.size > 1) told("MIXED_LOCALES", { locales: [...locales].sort().join(", ") });
    },
  };
}

/** Most units have the locales of the header, and most files hold them in every unit. */
function withoutLocales(unit: BitextUnit, header: BitextHeader): BitextUnit {
  const { sourceLocale, targetLocale, ...rest } = unit;
  if (sourceLocale === undefined && targetLocale === undefined) return unit;
  return {
    ...rest,
    ...(sourceLocale === undefined || sourceLocale === header.sourceLocale ? {} : { sourceLocale }),
    ...(targetLocale === undefined || targetLocale === header.targetLocale ? {} : { targetLocale }),
  };
}

/**
 * Prepares to read the language tags of a file, which has few and repeats them in each unit.
 *
 * @returns a function from a tag as the file has it, `zh_tw`, to BCP 47; `undefined` if it is none of
 *   the language
 */
export function createTagReader(): (tag: string, lang: Lang) => string | undefined {
  const known = new Map<string, string | undefined>();
  return (tag, lang) => {
    const key = `${lang} ${tag}`;
    if (!known.has(key) && known.size < 1000) {
      known.set(key, canonicalizeLocale(tag.replaceAll("_", "-"), lang));
    }
    return known.get(key);
  };
}
