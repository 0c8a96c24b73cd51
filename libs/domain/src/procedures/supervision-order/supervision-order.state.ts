import type { Colour } from '../../kernel/contracts/supervision-order.contract.js';
import { unopened, type CaseState } from '../../case/case.state.js';
import type { Owed } from '../../case/case.snapshot.js';

/** The obligation an order is about, as it stood when the order was issued. */
export type Supervised = Pick<Owed, 'id' | 'key' | 'class' | 'clock' | 'dueAt'> & { readonly caseId: string };

/** What the unit answered in the colour of now; the supervisor judges it. */
export interface Reply {
  readonly cause: string;
  readonly measures: string;
  readonly finishedAt?: string;
}

/**
 * A supervision order (红黄白三色交办督查): one episode of one obligation of one unit. Its colour only rises; the stage is
 * the colour, or how it ended, or that it waits for its second signature.
 */
export interface SupervisionOrderState extends CaseState {
  readonly unit: string;
  /** Absent until served. */
  readonly colour?: Colour;
  /** The colour in which it is to begin, as long as it waits for its second signature. */
  readonly proposed?: Colour;
  /** Who signed it a second time, where it began above white for a supervisor's own reason. */
  readonly countersignedBy?: string;
  readonly about?: Supervised;
  readonly ground: string;
  readonly requirement: string;
  /** A supervisor's own reason to begin above white; absent where the limit of what it is about is the reason. */
  readonly direct?: string;
  /** What the episode costs the unit; 0 again once it was cancelled. */
  readonly points: number;
  /** `deemed`: its time to sign ran out, which counts as signed. */
  readonly signed: 'no' | 'yes' | 'deemed';
  /** What was owed was done, late or in time: from then on only the reply is awaited. */
  readonly done: boolean;
  /** The reply waiting to be judged. */
  readonly reply?: Reply;
  /** Failed replies in the colour of now. */
  readonly rejected: number;
  readonly interviewed: boolean;
  /** The last limit of a red order passed; those above are told once. */
  readonly redOverdue: boolean;
  /** The unit's red episodes became too many with this one: its head is interviewed and reports in writing. */
  readonly thirdRed?: { readonly interviewed: boolean; readonly report?: string };
  /** What was owed stands still by refusal, dispute or shelving, and the ladder with it. */
  readonly held: boolean;
  /** White asks for no reply: the act that is owed ends it. Absent in orders of before, which asked for one in white too. */
  readonly light?: boolean;
  /** A street that only assists never gets more than white. */
  readonly onlyAssists: boolean;
}

export function initialSupervisionOrder(caseId: string): SupervisionOrderState {
  return {
    ...unopened('supervisionOrder', caseId),
    unit: '',
    ground: '',
    requirement: '',
    points: 0,
    signed: 'no',
    done: false,
    rejected: 0,
    interviewed: false,
    redOverdue: false,
    held: false,
    onlyAssists: false,
  };
}

const RISING: readonly Colour[] = ['white', 'yellow', 'red'];

/** The colour above, or undefined at the top. */
export function nextColour(colour: Colour): Colour | undefined {
  return RISING[RISING.indexOf(colour) + 1];
}

export function isAbove(colour: Colour, other: Colour): boolean {
  return RISING.indexOf(colour) > RISING.indexOf(other);
}

/** Still white, and of those that ask for no reply. */
export function isLightWhite({ colour, light }: SupervisionOrderState): boolean {
  return colour === 'white' && light === true;
}

/** Whoever is there on site can be seen there only: such an order is judged by a `verifier` too. */
export function isOnSite({ about }: SupervisionOrderState): boolean {
  return about?.class === 'presence';
}
