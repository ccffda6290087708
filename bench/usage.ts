/**
 * Loaded before the program that is measured (`node --import`): writes on descriptor 3, when the
 * process ends, what it used. So no other program is needed, and nothing is sampled.
 */
import { writeSync } from "node:fs";

process.on("exit", () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  // Kilobytes and microseconds, as the system counts them.
  writeSync(3, JSON.stringify({ maxRSS, cpu: userCPUTime + systemCPUTime }));
});
