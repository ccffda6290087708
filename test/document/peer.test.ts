import { expect, test } from "vitest";
import { loadPeer } from "../../src/document/peer.ts";

const names = { name: "report.docx", format: "DOCX", library: "mammoth" };

test("a library that is missing is named, with how to get it", async () => {
  const missing = Object.assign(new Error("Cannot find package"), { code: "ERR_MODULE_NOT_FOUND" });
  await expect(loadPeer(() => Promise.reject(missing), names)).rejects.toThrow(
    /^report\.docx: reading DOCX needs the package mammoth; run "npm install mammoth"$/,
  );
  const broken = new SyntaxError("Unexpected token");
  await expect(loadPeer(() => Promise.reject(broken), names)).rejects.toThrow(broken);
});
