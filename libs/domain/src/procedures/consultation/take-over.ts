import { type Decision } from '../../case/case.decision.js';
import { cancelObligations } from '../../case/obligation/obligation.end.js';
import { theOnly } from '../../reference/directory/directory.posts.js';
import { event } from './consultation.builders.js';
import { tellOfConvenor } from './consultation.notifications.js';
import { start } from './consultation.obligations.js';
import { type ConsultationState } from './consultation.state.js';
import { withParties } from './parties.js';

/** The command centre took over: of itself, or because the convenor let his time pass. */
export const ConvenorReplaced = event<{
  readonly from: string;
  readonly to: string;
  readonly bySilence: boolean;
}>({
  type: 'ConvenorReplaced',
  label: { zh: '指挥中心接手召集', en: 'The command centre took over' },
  schemaVersion: 1,
  fold: (state, { payload: { from, to } }) => withParties({ ...state, convenor: to }, [from]),
  reactions: ({ event: { payload } }) => tellOfConvenor([payload.from, payload.to]),
});

/** The centre convenes in place of whoever did not; what that one still owed, it owes in full time. */
export function takeOver(decision: Decision<ConsultationState>, bySilence: boolean): void {
  const { convenor, stage } = decision.state;
  const centre = theOnly(decision.inForce.directory, 'commandCentre')?.id;
  if (centre === undefined || centre === convenor) return;
  decision.record(ConvenorReplaced, { from: convenor, to: centre, bySilence });
  cancelObligations(
    decision,
    'takenOver',
    ({ key }) => key === 'consultation.convene' || key === 'consultation.hold',
  );
  if (stage !== 'convened') start(decision, 'consultation.convene');
  start(decision, 'consultation.hold');
}
