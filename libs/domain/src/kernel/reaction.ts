import type { Command } from './command.js';
import type { Label } from './label.js';
import type { PostCode } from './post.js';

/** Something that another stream or a person must learn of, performed once by the engine. */
export type Reaction = {
  /** Stable within its event; with the event id it makes the command id, so a retry is harmless. */
  readonly key: string;
} & (
  | { readonly does: 'open'; readonly kind: string; readonly about: Label; readonly command: Command }
  | { readonly does: 'advance'; readonly caseId: string; readonly about: Label; readonly command: Command }
  | {
      /**
       * Ends what an earlier reaction of this case opened, and what has not said yet which case it is. Nothing where that
       * was never opened.
       */
      readonly does: 'endOpened';
      readonly opening: { readonly kind: string; readonly key: string };
      readonly about: Label;
      readonly command: Command;
    }
  | {
      /**
       * It counts, or counts no more, among like things of other cases in the register of the series. The case by which
       * they become too many is told (`noteSeries`).
       */
      readonly does: 'count';
      readonly about: Label;
      readonly command: {
        readonly name: 'count' | 'takeBack';
        readonly payload: Readonly<{ series: string; subject: readonly string[] }>;
      };
    }
  | {
      /** The case takes the next number of its unit, kind and year from their register, and is told of it (`assignNumber`). */
      readonly does: 'number';
      readonly about: Label;
      readonly command: {
        readonly name: 'takeNumber';
        readonly payload: Readonly<{ unit: string; kind: string; word: string; year: number }>;
      };
    }
  | {
      readonly does: 'notify';
      readonly unit: string;
      /** Empty: any post of the unit. */
      readonly posts: readonly PostCode[];
      /** What is asked or told, in words of the procedure alone: it is sent out, and a title or a text may hold a citizen's words. */
      readonly about: Label;
      readonly obligationId?: string;
      /** Nobody held these posts: the notification to them stands as well, for whoever comes to hold one. */
      readonly insteadOf?: { readonly unit: string; readonly posts: readonly PostCode[] };
    }
);

/** It opens another case. */
export type OpenReaction = Extract<Reaction, { does: 'open' }>;
