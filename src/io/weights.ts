import { readFileSync } from "node:fs";
import { parseWeights, type WeightFile, type Weights } from "../align/weights.ts";

let loaded: Weights | undefined;

/**
 * Loads the shipped weights of the second look, once.
 *
 * @throws {RangeError} if file and code do not name the same features
 */
export function loadWeights(): Weights {
  loaded ??= parseWeights(
    JSON.parse(
      readFileSync(new URL("../../data/weights.json", import.meta.url), "utf8"),
    ) as WeightFile,
  );
  return loaded;
}
