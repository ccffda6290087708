/**
 * Something in the input that the user can fix: a wrong file, option or line.
 *
 * The message is one line, `where: what`, lower case, without a full stop; the command line prints
 * it behind `duizhao: ` and exits with 2. Keep the original error as `cause`.
 */
export class InputError extends Error {
  override readonly name = "InputError";
}
