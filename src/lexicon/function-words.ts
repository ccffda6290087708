import { stemOf } from "./stem.ts";

/**
 * Words that say little about what a sentence is about. They are summed apart from content words
 * in a bead's score and never make a link.
 */
const ENGLISH = `
  a an the and or but nor so if then than as because while though although unless until whether
  of to in on at by from for with about into onto over under upon up down out off through between
  among against during before after above below within without toward per via
  i you he she it we they who whom which what that this these those there here where when why how
  myself yourself himself herself itself ourselves themselves
  my your his her its our their mine yours hers theirs whose
  be have do will would can could shall should may might must not no yes
  all any both each every either neither some such same other another one more most much many few
  own just only even still also too very quite rather really again now ever never always already
  yet else however therefore thus hence
`;

const CHINESE = `
  的 了 着 过 是 在 有 和 与 及 或 也 都 又 就 还 才 再 更 太 很 最 便 却 则 而 但 且 若 如 虽 因 为 由 于 以
  对 向 往 从 到 把 被 将 给 让 叫 跟 同 比 按 每 各 该 此 其 之 所 者 这 那 哪 谁 什 么 怎 几 多 少 些
  我 你 他 她 它 您 们 咱 俺 不 没 无 未 非 别 勿 只 一 个 上 下 里 中 内 外 来 去 出 起 得 地 着 等 能 会 要 可
  应 须 吧 吗 呢 啊 呀 嘛 啦 哦 哎 嗯
  佢 哋 嘅 咗 喺 冇 嚟 啲 咁 嗰 𠮶 唔 咩 乜 噉
  我们 你们 他们 她们 它们 咱们 自己 大家 这个 那个 这些 那些 这样 那样 这里 那里 这么 那么 什么 怎么 怎样 如何
  一个 一些 一样 没有 不是 就是 还是 只是 都是 也是 可以 可能 能够 应该 必须 因为 所以 因此 但是 可是 不过 然而
  如果 假如 虽然 尽管 即使 然后 于是 而且 并且 或者 以及 关于 对于 由于 为了 已经 曾经 正在 一直 起来 出来 下来
  过来 上来 进来 过去 下去 出去 上去 之后 之前 以后 以前 时候 其中 其他 这种 那种 每个 各个 各种 之一
`;

const list = (words: string) => words.trim().split(/\s+/);

let english: ReadonlySet<string> | undefined;
const chinese: ReadonlySet<string> = new Set(list(CHINESE));

/** Tells whether an English stem is a function word. */
export function isEnglishFunctionWord(stem: string): boolean {
  english ??= new Set(list(ENGLISH).map(stemOf));
  return english.has(stem);
}

/** Tells whether a Simplified Chinese word is a function word. */
export function isChineseFunctionWord(word: string): boolean {
  return chinese.has(word);
}
