import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";

/** The program. */
export const BINARY = fileURLToPath(new URL("../../bin/duizhao.js", import.meta.url));

/** Tells whether nodejieba, which is optional, was installed and compiled. */
export function isJiebaThere(): boolean {
  try {
    createRequire(import.meta.url)("nodejieba");
    return true;
  } catch {
    return false;
  }
}

/** What a process left behind. */
interface Outcome {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A folder of its own for one test, and the program run in it. */
export interface Workdir {
  readonly path: string;
  readonly write: (name: string, content: string | Uint8Array) => string;
  readonly read: (name: string) => string;
  readonly run: (args: readonly string[], input?: string | Uint8Array) => Outcome;
  /** Runs a line of shell, in which `duizhao` is the program. */
  readonly shell: (line: string) => Outcome;
}

/** Makes a folder with files; it is removed when the test ends. */
export function createWorkdir(files: Readonly<Record<string, string | Uint8Array>> = {}): Workdir {
  const path = mkdtempSync(join(tmpdir(), "duizhao-"));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  const write = (name: string, content: string | Uint8Array) => {
    writeFileSync(join(path, name), content);
    return name;
  };
  for (const [name, content] of Object.entries(files)) write(name, content);
  const start = (command: string, args: readonly string[], input: string | Uint8Array): Outcome => {
    const { status, stdout, stderr } = spawnSync(command, args, {
      cwd: path,
      input,
      encoding: "utf8",
      timeout: 15_000,
    });
    return { status, stdout, stderr };
  };
  return {
    path,
    write,
    read: (name) => readFileSync(join(path, name), "utf8"),
    run: (args, input = "") => start(process.execPath, [BINARY, ...args], input),
    shell: (line) =>
      start(
        "bash",
        ["-o", "pipefail", "-c", `duizhao() { "${process.execPath}" "${BINARY}" "$@"; }; ${line}`],
        "",
      ),
  };
}
