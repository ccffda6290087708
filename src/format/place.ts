import type { Place } from "../types.ts";

/** Writes where something stands as `name:line:column`, counted from 1. */
export function formatPlace(name: string, { line, column }: Place): string {
  return `${name}:${line}:${column}`;
}
