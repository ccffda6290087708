/** Log-odds by what each measure adds, and what holds without any. */
export type Nats<Name extends string> = Readonly<Record<Name | "bias", number>>;

/** Estimates a probability by logistic regression. */
export function probabilityOf<Name extends string>(
  measures: Readonly<Record<Name, number>>,
  nats: Nats<Name>,
): number {
  let sum = nats.bias;
  for (const name in measures) sum += nats[name] * measures[name];
  return 1 / (1 + Math.exp(-sum));
}
