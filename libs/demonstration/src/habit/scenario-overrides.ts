/** What befalls one matter beyond the usual, so that a month has its quarrels and its neglected cases. */
export interface ScenarioOverrides {
  /** How likely a command is chosen as the other way, whatever the unit is like. */
  readonly ways?: Readonly<Record<string, number>>;
  /** How likely it is that a limit is missed, by the command that would meet it. */
  readonly late?: Readonly<Record<string, number>>;
  /** What nobody does, although it is owed. */
  readonly never?: readonly string[];
  /** What is done unasked with certainty where it may be. */
  readonly wishes?: readonly string[];
}

/** Nothing out of the ordinary. */
export const STRAIGHT: ScenarioOverrides = {};

/** The called unit refuses, the street contests, nobody gives way: a dispute, and in the end the panel. */
export const CONTESTED: ScenarioOverrides = {
  ways: {
    refuse: 0.65,
    contestRefusal: 1,
    decline: 1,
    contestDecline: 1,
    applyForCoordination: 0.8,
    refuseAdmission: 0,
    requestSupplement: 0.1,
    refer: 0.6,
  },
  late: { recordAgreement: 0 },
  never: ['takeOver'],
  wishes: ['objectToOpinion', 'holdMeeting'],
};

/** The same, and when it has come to the panel the seats have not voted yet. */
export const UNDECIDED: ScenarioOverrides = {
  ...CONTESTED,
  ways: { ...CONTESTED.ways, refuse: 1, applyForCoordination: 1, refer: 1 },
  never: ['takeOver', 'vote', 'issueDetermination', 'decideByLeader'],
};

/** Nobody gets round to it: orders rise. */
export const NEGLECTED: ScenarioOverrides = {
  late: { reportIn: 0.7, submitResult: 0.9, submitReply: 0.6, sign: 0.5, reportAction: 0.8, reply: 0.8 },
};

/** An emergency to which somebody comes too late: red at once. */
export const GRAVE: ScenarioOverrides = {
  late: { acknowledge: 0, reportIn: 1, submitReply: 0.7, holdInterview: 1 },
};

/** Waits for money, a report, a season. */
export const PARKED: ScenarioOverrides = {
  wishes: ['requestShelving'],
  ways: { denyShelving: 0 },
  never: ['resume'],
};

/** A register is only kept: whose slot is vacant shows it. */
export const KEPT: ScenarioOverrides = {
  never: ['appoint', 'replace', 'release', 'override', 'comment', 'urge'],
};
