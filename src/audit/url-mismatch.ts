import { addressFindings } from "./address-finding.ts";
import type { Check } from "./check.ts";

/** Finds addresses of the web, of mail and of machines that one side lacks or has changed. */
export const urlMismatch: Check = {
  codes: { "url-mismatch": { severity: "major", threshold: 0.5 } },
  measure: (grounds) => addressFindings("url-mismatch", grounds, ["url", "email", "ip"]),
};
