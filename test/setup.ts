import fc from "fast-check";

// The same cases at every run; another seed, and more of them, when asked for.
fc.configureGlobal({
  seed: Number(process.env.FC_SEED ?? 20_260_101),
  ...(process.env.FC_RUNS && { numRuns: Number(process.env.FC_RUNS) }),
});
