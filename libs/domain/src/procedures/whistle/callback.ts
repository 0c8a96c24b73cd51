import type { REACHED, SATISFIED, SOLVED } from './whistle.labels.js';

/** What the citizen said when he was called back; whoever was not reached said nothing. */
export interface Callback {
  readonly reached: keyof typeof REACHED;
  readonly solved?: keyof typeof SOLVED;
  readonly satisfied?: keyof typeof SATISFIED;
}
