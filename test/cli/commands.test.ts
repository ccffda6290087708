import { expect, test } from "vitest";
import { COMMANDS } from "../../src/cli/commands.ts";

test.each(Object.entries(COMMANDS))(
  "%s is what the list of commands says of it",
  async (name, { usage, load }) => {
    const command = await load();
    expect({ name: command.name(), usage: command.usage() }).toEqual({ name, usage });
  },
);
