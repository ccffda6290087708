/** Any bitext to any other, in a stream. */

import { checkKind, type Paths, pathsOf } from "../argument.ts";
import { createSampler, type Sampler } from "../bitext/sample.ts";
import { createSelection, type SelectionOptions } from "../bitext/selection.ts";
import {
  BITEXT_FIELDS,
  type BitextHeader,
  type BitextUnit,
  type WriterOptions,
} from "../bitext/unit.ts";
import { countUnitLosses } from "../bitext/unit-losses.ts";
import type { VariantConverter, VariantOptions } from "../bitext/variant.ts";
import { BITEXT_FORMATS, type BitextFormat } from "../bitext/writers.ts";
import type { Lang, Notice, Place } from "../types.ts";
import { VERSION } from "../version.ts";
import { type BitextInput, type ReadBitextOptions, readBitext } from "./bitext-input.ts";
import {
  type BitextOutput,
  type BitextOutputOptions,
  olderPartsNotices,
  openBitextOutput,
} from "./bitext-output.ts";
import { createOutputFiles, type OutputFiles } from "./output-files.ts";
import { createUnitSorter, type SortKey, type UnitSorter } from "./sort-units.ts";

/** Where a bitext is written to. */
export interface ConvertOutput {
  /** `-` is standard output. */
  readonly path: string;
  readonly format: BitextFormat;
}

/** What happens to a bitext on its way. */
export interface ConvertOptions
  extends Omit<SelectionOptions, "change">,
    Pick<BitextOutputOptions, "split">,
    Pick<WriterOptions, "plain" | "bom"> {
  readonly read?: Omit<ReadBitextOptions, "onNotice"> | undefined;
  /** The language that was translated from, if it is another than the file says. */
  readonly from?: Lang | undefined;
  /** BCP 47 tags of all units, in place of what the file says. */
  readonly englishLocale?: string | undefined;
  readonly chineseLocale?: string | undefined;
  /** Chinese of another variant. */
  readonly variant?: VariantOptions | undefined;
  /** So many units, chosen by chance; they are held in memory. */
  readonly sample?: { readonly count: number; readonly seed: number } | undefined;
  readonly sort?: SortKey | undefined;
  readonly reverse?: boolean | undefined;
  /** At most so many units, the first. */
  readonly head?: number | undefined;
  /** Moment of the export; now if not given. */
  readonly time?: string | undefined;
  readonly onNotice?: ((notice: Notice) => void) | undefined;
}

/** What became of the units. */
export interface ConvertResult {
  readonly name: string;
  readonly format: BitextInput["format"];
  readonly read: number;
  /** Units that went to the outputs, which may not all hold them. */
  readonly chosen: number;
  /** Units that were left out, by the name of the option that did so. */
  readonly leftOut: ReadonlyMap<string, number>;
  /** Units whose Chinese was converted. */
  readonly converted: number;
  readonly outputs: readonly {
    readonly output: ConvertOutput;
    readonly written: number;
    /** Units that the format cannot hold. */
    readonly leftOut: number;
    readonly paths: readonly string[];
  }[];
}

/**
 * Converts a bitext to one or several formats, in a stream: memory does not grow with the file, but for
 * what `dedupe`, `sample` and `sort` have to remember. Outputs get their names when all are whole.
 *
 * Filters come first, then the variant of Chinese, duplicates, the sample, the order, and the head.
 *
 * @param paths - one file, or two texts whose lines translate each other; `-` is standard input
 * @throws {InputError} if it cannot be read or written, or an option is out of its range
 * @throws {RangeError} if `paths` are not one or two, or `outputs` no list
 * @example
 * await convertBitext("memory.tmx", [{ path: "memory.tsv", format: "tsv" }], { dropEmpty: true });
 */
export async function convertBitext(
  paths: Paths,
  outputs: readonly ConvertOutput[],
  options: ConvertOptions = {},
): Promise<ConvertResult> {
  const inputs = pathsOf(paths);
  checkKind(outputs, "length", "a list of paths and formats", "outputs");
  const { onNotice, sample, sort, head } = options;
  const converter = options.variant && (await loadConverter(options.variant));
  const selection = createSelection({ ...options, change: converter?.convert });
  const input = await readBitext(inputs, { ...options.read, onNotice });
  const header = headerOf(input.header, options, converter);
  const withLocales = createLocalizer(header);
  const files = createOutputFiles(inputs.filter((path) => path !== "-"));
  const sampler = sample && createSampler<BitextUnit>(sample.count, sample.seed);
  const sorter = sort && createUnitSorter(sort, options.reverse);
  const unjudged = countUnjudged(input.name, options);
  let count = 0;
  let chosen = 0;
  try {
    const opened = await openAll(files, outputs, input.name, header, options);
    const write = async (units: readonly BitextUnit[]) => {
      const left = head === undefined ? units : units.slice(0, head - chosen);
      chosen += left.length;
      for (const { bitext, output } of opened) {
        await bitext.write(TABLES.has(output.format) ? left.map(withLocales) : left);
      }
    };
    const isFull = () => head !== undefined && chosen >= head;
    for await (const batch of input.units) {
      const units: BitextUnit[] = [];
      for (const unit of batch) {
        count++;
        const taken = selection.take(withOptions(unit, options));
        if (!taken) continue;
        if (taken.confidence === undefined) unjudged.add(taken);
        units.push(taken);
      }
      if (sampler) for (const unit of units) sampler.add(unit);
      else if (sorter) for (const unit of units) sorter.add(unit);
      else await write(units);
      if (isFull()) break;
    }
    await writeRest(sampler, sorter, write, isFull);
    for (const notice of unjudged.notices()) onNotice?.(notice);
    const results = [];
    for (const { bitext, output, notices } of opened) {
      const { older, ...result } = await bitext.close();
      results.push({ output, ...result });
      for (const notice of [...notices(), ...olderPartsNotices(output.path, older)]) {
        onNotice?.(notice);
      }
    }
    await files.commit();
    return {
      name: input.name,
      format: input.format,
      read: count,
      chosen,
      leftOut: selection.leftOut(),
      converted: converter?.changed() ?? 0,
      outputs: results,
    };
  } catch (error) {
    await files.discard();
    throw error;
  } finally {
    sorter?.discard();
  }
}

/** Counts the units that a least confidence says nothing of, as they have none. */
function countUnjudged(name: string, { minConfidence = 0 }: ConvertOptions) {
  let count = 0;
  let place: Place | undefined;
  return {
    add(unit: BitextUnit): void {
      if (count++ === 0) place = unit.place;
    },
    notices: (): Notice[] =>
      count === 0 || minConfidence === 0
        ? []
        : [{ code: "UNJUDGED_UNITS_KEPT", name, ...(place ? { place } : {}), args: { count } }],
  };
}

async function loadConverter(options: VariantOptions): Promise<VariantConverter> {
  const { createVariantConverter } = await import("../bitext/variant.ts");
  return createVariantConverter(options);
}

/** What waited for the last unit. */
async function writeRest(
  sampler: Sampler<BitextUnit> | undefined,
  sorter: UnitSorter | undefined,
  write: (units: readonly BitextUnit[]) => Promise<void>,
  isFull: () => boolean,
): Promise<void> {
  const sampled = sampler?.take() ?? [];
  if (!sorter) return sampler && write(sampled);
  for (const unit of sampled) sorter.add(unit);
  for (const batch of sorter.take()) {
    await write(batch);
    if (isFull()) return;
  }
}

interface Opened {
  readonly output: ConvertOutput;
  readonly bitext: BitextOutput;
  readonly notices: () => readonly Notice[];
}

async function openAll(
  files: OutputFiles,
  outputs: readonly ConvertOutput[],
  name: string,
  header: BitextHeader,
  { split, plain, bom, time = new Date().toISOString() }: ConvertOptions,
): Promise<Opened[]> {
  const opened: Opened[] = [];
  for (const output of outputs) {
    const { onLoss, notices } = countUnitLosses(name, BITEXT_FORMATS[output.format].label);
    const bitext = await openBitextOutput(files, output.path, output.format, {
      header,
      time,
      version: VERSION,
      split,
      onLoss,
      ...(plain === undefined ? {} : { plain }),
      ...(bom === undefined ? {} : { bom }),
    });
    opened.push({ output, bitext, notices });
  }
  return opened;
}

function headerOf(
  given: BitextHeader,
  { from, englishLocale, chineseLocale, variant }: ConvertOptions,
  converter: VariantConverter | undefined,
): BitextHeader {
  const header: BitextHeader = {
    ...given,
    ...(from === undefined ? {} : { from }),
    ...(englishLocale === undefined ? {} : { sourceLocale: englishLocale }),
    ...(chineseLocale === undefined ? {} : { targetLocale: chineseLocale }),
  };
  if (!converter || !variant) return header;
  const { fields } = header;
  const isMore = fields && !fields.includes("props");
  return {
    ...converter.header(header),
    ...(isMore ? { fields: BITEXT_FIELDS.filter((f) => fields.includes(f) || f === "props") } : {}),
  };
}

/** Formats that say nothing of the whole bitext, but have columns for the locales of each unit. */
const TABLES: ReadonlySet<BitextFormat> = new Set(["csv", "tsv", "xlsx", "parquet"]);

/** Gives every unit the locales that the header gives all of them. */
function createLocalizer({ sourceLocale, targetLocale }: BitextHeader) {
  const locales = {
    ...(sourceLocale === undefined ? {} : { sourceLocale }),
    ...(targetLocale === undefined ? {} : { targetLocale }),
  };
  return (unit: BitextUnit): BitextUnit => ({ ...locales, ...unit });
}

/** The user knows better than the file. */
function withOptions(
  unit: BitextUnit,
  { englishLocale, chineseLocale }: ConvertOptions,
): BitextUnit {
  if (englishLocale === undefined && chineseLocale === undefined) return unit;
  const { sourceLocale, targetLocale, ...rest } = unit;
  return {
    ...rest,
    ...(englishLocale === undefined && sourceLocale !== undefined ? { sourceLocale } : {}),
    ...(chineseLocale === undefined && targetLocale !== undefined ? { targetLocale } : {}),
  };
}
