/** How often people do what they need not do, and choose the other of two ways. Rules decide whether they may. */

/** Chance that a duty is answered the other way, for a unit that resists like anybody else; 0.06 where nothing stands. */
const OTHER_WAY: Readonly<Record<string, number>> = {
  refuse: 0.06,
  rejectDraft: 0.05,
  returnResult: 0.1,
  contestRefusal: 0.6,
  contestDecline: 0.45,
  overrule: 0.15,
  decline: 0.1,
  requestSupplement: 0.1,
  applyForCoordination: 0.4,
  refuseAdmission: 0.08,
  refer: 0.25,
  returnForRework: 0.08,
  redirect: 0.06,
  dismiss: 0.12,
  prolong: 0.15,
  rejectReply: 0.1,
  returnPlan: 0.1,
  declineAttendance: 0.08,
  issueMinutes: 0,
  openEvidence: 0,
  deliberate: 0,
  vote: 0,
  declareDeadlock: 0.2,
};

export function otherWay(command: string): number {
  return OTHER_WAY[command] ?? 0.06;
}

/** What somebody may do unasked: how likely it is in one case and unit, and when, in days after the case began for it. */
export interface Inclination {
  readonly command: string;
  readonly probability: number;
  readonly from: number;
  readonly to: number;
  /** Multiplied by how much the unit asks for time, or resists. */
  readonly grows?: 'asks' | 'resists';
}

export const INCLINATIONS: readonly Inclination[] = [
  { command: 'requestExtension', probability: 0.1, from: 0.4, to: 4, grows: 'asks' },
  { command: 'requestShelving', probability: 0.05, from: 1, to: 4 },
  { command: 'comment', probability: 0.12, from: 0.1, to: 5 },
  { command: 'urge', probability: 0.06, from: 1, to: 5 },
  { command: 'reportProgress', probability: 0.25, from: 0.5, to: 4 },
  { command: 'evaluateCaller', probability: 0.4, from: 3, to: 12 },
  { command: 'recordStreetWork', probability: 0.05, from: 0.3, to: 3 },
  { command: 'claimFalseCall', probability: 0.02, from: 0.5, to: 3 },
  { command: 'raiseLevel', probability: 0.02, from: 0.5, to: 3 },
  { command: 'cancel', probability: 0.015, from: 0.5, to: 4 },
  { command: 'withdraw', probability: 0.03, from: 0.3, to: 3 },
  { command: 'reassignPerson', probability: 0.03, from: 0.3, to: 4 },
  { command: 'object', probability: 0.05, from: 0.5, to: 3, grows: 'resists' },
  { command: 'changeLevel', probability: 0.06, from: 0.2, to: 2 },
  { command: 'reportDanger', probability: 0.03, from: 0.2, to: 3 },
  { command: 'recordPosition', probability: 0.4, from: 1, to: 5 },
  { command: 'objectToMinutes', probability: 0.06, from: 5, to: 10 },
  { command: 'requestReview', probability: 0.1, from: 1, to: 10 },
  { command: 'holdMeeting', probability: 0.5, from: 3, to: 9 },
  { command: 'objectToOpinion', probability: 0.35, from: 4, to: 14 },
];
