import type { Doer } from '../../kernel/doer.js';

/** The rungs of the ladder. */
export type ExtensionGrade = 'shift' | 'signed' | 'head' | 'party';

/** `none`: its time passed in silence, which is neither consent nor objection. */
export interface CallerOpinion {
  readonly of: string;
  readonly stance: 'awaited' | 'none' | OpinionStance;
}

export type OpinionStance = 'agree' | 'object';

export interface ExtensionRequest {
  /** `extension-1`, by order of asking within the case. */
  readonly id: string;
  readonly obligationId: string;
  /** In the obligation's own unit: minutes, or days. */
  readonly length: number;
  readonly grade: ExtensionGrade;
  /** The unit that asked, and who signed for it; he neither reviews nor decides it. */
  readonly unit: string;
  readonly askedBy: Doer;
  readonly approverUnit: string;
  readonly reviewedBy?: Doer;
  /** What the caller of the task says to it. Absent: nobody is asked, or it was asked for before callers were. */
  readonly opinion?: CallerOpinion;
  /** `extension.decide` ran out, or what it was asked for fell due first. */
  readonly undecided: boolean;
  /** `moot`: what it was asked for was done or cancelled before anybody decided. */
  readonly status: 'open' | 'granted' | 'denied' | 'moot';
}
