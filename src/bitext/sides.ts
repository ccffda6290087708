import { InputError } from "../errors.ts";
import { detectLangs } from "../text/pair.ts";
import type { BitextUnit } from "./unit.ts";

/** Units that are looked at before it is decided which side is which. */
const SAMPLE_UNITS = 200;

/** Puts units whose sides are known as first and second only the right way round. */
export interface SideFinder {
  /** Takes a unit with its first side as `source`. */
  readonly unit: (unit: BitextUnit) => void;
  readonly close: () => void;
}

/**
 * Makes a finder that tells English from Chinese by the scripts of the first units.
 *
 * @param onSides - told once, before any unit is handed on, whether the first side is Chinese
 * @throws {InputError} if both sides are in one language
 */
export function createSideFinder(
  name: string,
  onSides: (isChineseFirst: boolean) => void,
  onUnit: (unit: BitextUnit) => void,
): SideFinder {
  let sample: BitextUnit[] | undefined = [];
  let whole = 0;
  let isSwapped = false;
  const decide = () => {
    const units = sample ?? [];
    sample = undefined;
    isSwapped = isChineseFirst(name, units);
    onSides(isSwapped);
    for (const unit of units) onUnit(isSwapped ? swapSides(unit) : unit);
  };
  return {
    unit(unit) {
      if (!sample) return onUnit(isSwapped ? swapSides(unit) : unit);
      sample.push(unit);
      if (unit.source !== "" && unit.target !== "") whole++;
      // A file that is hardly translated says little in its first units.
      if (whole >= SAMPLE_UNITS || sample.length >= 50 * SAMPLE_UNITS) decide();
    },
    close: () => sample && decide(),
  };
}

function isChineseFirst(name: string, units: readonly BitextUnit[]): boolean {
  const text = (side: "source" | "target") => units.map((unit) => unit[side]).join("\n");
  const langs = detectLangs(text("source"), text("target"));
  if (typeof langs !== "string") return langs[0] === "zh";
  const place = units[0]?.place;
  const where = place ? `${name}:${place.line}:${place.column}` : name;
  const language = langs === "both-english" ? "English" : "Chinese";
  throw new InputError(`${where}: both sides are ${language}; expected English and Chinese`);
}

/** Exchanges the texts, with their places; all else is named by language and stays. */
function swapSides(unit: BitextUnit): BitextUnit {
  const { source, target, sourcePlace, targetPlace, ...rest } = unit;
  return {
    ...rest,
    source: target,
    target: source,
    ...(targetPlace === undefined ? {} : { sourcePlace: targetPlace }),
    ...(sourcePlace === undefined ? {} : { targetPlace: sourcePlace }),
  };
}
