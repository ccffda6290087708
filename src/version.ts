/** Version of the program, as in `package.json`: in signatures, TMX headers and `--version`. */
export const VERSION = "0.1.0";
