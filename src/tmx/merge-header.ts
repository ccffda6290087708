import { formatTmxDate } from "../bitext/write-tmx.ts";
import { langOfTag } from "../text/lang-tag.ts";
import { mendHeader, usualTags } from "./header.ts";
import {
  attributeOf,
  createElement,
  createText,
  formatNode,
  type TmxElement,
  type TmxNode,
} from "./node.ts";
import type { TmxSurvey } from "./survey.ts";

/** What the headers of several memories become, with what must be said about it. */
export interface MergedHeader {
  readonly header: TmxElement;
  readonly srclang: string;
}

/** What stands where the files do not agree. */
const GENERAL: Readonly<Record<string, string>> = {
  segtype: "sentence",
  "o-tmf": "duizhao",
  adminlang: "en",
  datatype: "unknown",
};

const PLACE = { line: 1, column: 1 };

/**
 * Makes one header of several: what all say alike stays; of source languages that differ in their region
 * only, the first; of others `*all*`. Notes and props are all kept, those that are the same once.
 */
export function mergeHeaders(
  surveys: readonly TmxSurvey[],
  options: {
    readonly time: string;
    readonly version: string;
    readonly englishLocale?: string | undefined;
    readonly chineseLocale?: string | undefined;
  },
): MergedHeader {
  const headers = surveys.map(({ header, tags }) => mendHeader(header, tags));
  const common = (name: string): string => {
    const values = new Set(headers.map((header) => attributeOf(header, name)));
    const [value] = values;
    return values.size === 1 && value !== undefined ? value : GENERAL[name]!;
  };
  const sources = headers.map((header) => attributeOf(header, "srclang")!);
  const languages = new Set(sources.map((tag) => tag.split("-")[0]!.toLowerCase()));
  let srclang = languages.size === 1 ? sources[0]! : "*all*";
  const lang = langOfTag(srclang);
  if (lang === "en") srclang = options.englishLocale ?? srclang;
  if (lang === "zh") srclang = options.chineseLocale ?? srclang;

  const kept = new Map<string, TmxNode>();
  for (const header of headers) {
    for (const child of header.children) {
      if (child.kind === "element") kept.set(formatNode(child), child);
    }
  }
  const order = ["note", "prop", "ude"];
  const elements = [...kept.values()].sort((a, b) => rank(a, order) - rank(b, order));
  const children = elements.flatMap((element) => [createText("\n    ", PLACE), element]);
  if (children.length > 0) children.push(createText("\n  ", PLACE));
  const values: Readonly<Record<string, string>> = {
    creationtool: "duizhao",
    creationtoolversion: options.version,
    segtype: common("segtype"),
    "o-tmf": common("o-tmf"),
    adminlang: common("adminlang"),
    srclang,
    datatype: common("datatype"),
    creationdate: formatTmxDate(options.time),
  };
  const attributes = Object.entries(values).map(([name, value]) => ({ name, value }));
  return { header: createElement("header", attributes, children, PLACE), srclang };
}

const rank = (node: TmxNode, order: readonly string[]) =>
  node.kind === "element" ? order.indexOf(node.name) : 0;

/** Locales that the files do not agree on, by language, each with the files that have it. */
export function localesOf(
  files: readonly { readonly name: string; readonly survey: TmxSurvey }[],
): Readonly<Record<"en" | "zh", ReadonlyMap<string, readonly string[]>>> {
  const locales = { en: new Map<string, string[]>(), zh: new Map<string, string[]>() };
  for (const { name, survey } of files) {
    const usual = usualTags(survey.tags);
    for (const lang of ["en", "zh"] as const) {
      const tag = usual[lang];
      if (tag === undefined) continue;
      locales[lang].set(tag, [...(locales[lang].get(tag) ?? []), name]);
    }
  }
  return locales;
}
