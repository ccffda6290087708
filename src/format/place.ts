import type { Place } from "../types.ts";

/** Writes where something stands as `name:line:column`, counted from 1, or `name#part:line:column`. */
export function formatPlace(name: string, { line, column, part }: Place): string {
  return `${name}${part === undefined ? "" : `#${part}`}:${line}:${column}`;
}
