/** 32 bits of a text (FNV-1a, then mixed): near texts are far apart. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let n = 0; n < text.length; n++) hash = Math.imul(hash ^ text.charCodeAt(n), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/**
 * Random draws that are the same in every run. They are drawn by name, not in turn: what happens to one case never depends
 * on how many others there are, nor on the order in which they were drawn.
 */
export class SeededRandom {
  constructor(private readonly name: string) {}

  /** The draw of something within this. */
  of(...names: readonly (string | number)[]): SeededRandom {
    return new SeededRandom([this.name, ...names].join('/'));
  }

  /** From 0 up to 1, always the same one of this name. */
  get fraction(): number {
    return hashOf(this.name) / 0x1_0000_0000;
  }

  happens(probability: number): boolean {
    return this.fraction < probability;
  }

  /** From `least` up to `most`. */
  between(least: number, most: number): number {
    return least + this.fraction * (most - least);
  }

  /** A whole number, both ends included. */
  integer(least: number, most: number): number {
    return Math.floor(this.between(least, most + 1));
  }

  /** One of a list that is not empty. */
  pick<T>(choices: readonly [T, ...T[]] | readonly T[]): T {
    const chosen = choices[Math.floor(this.fraction * choices.length)];
    if (chosen === undefined) throw new Error(`nothing to choose from: ${this.name}`);
    return chosen;
  }

  /** One of the names, each as often as its weight says. */
  pickWeighted<K extends string>(weights: Readonly<Record<K, number>>): K {
    const entries = Object.entries(weights) as [K, number][];
    let rest = this.fraction * entries.reduce((sum, [, weight]) => sum + weight, 0);
    for (const [name, weight] of entries) if ((rest -= weight) < 0) return name;
    throw new Error(`nothing to choose from: ${this.name}`);
  }

  /** The same entries in an order of this draw. */
  shuffle<T>(list: readonly T[]): readonly T[] {
    return list
      .map((each, n) => ({ each, place: this.of(n).fraction }))
      .sort((a, b) => a.place - b.place)
      .map(({ each }) => each);
  }
}
