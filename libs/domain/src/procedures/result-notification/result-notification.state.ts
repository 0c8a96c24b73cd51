import { unopened, type CaseState } from '../../case/case.state.js';
import type { Doer } from '../../kernel/doer.js';
import type { REACHED, SECRECY, TYPES } from './result-notification.labels.js';

export type NotificationType = keyof typeof TYPES;
export type Secrecy = keyof typeof SECRECY;

export interface Recipient {
  readonly unit: string;
  /** `delivered`: its time to read ran out, so nobody waits for it; it may still read. */
  readonly reached: keyof typeof REACHED;
}

export interface Objection {
  readonly unit: string;
  readonly reason: string;
  readonly basis: string;
  /** It says that the task belongs to somebody else; unresolved, it becomes a dispute. */
  readonly aboutDuty: boolean;
  readonly answered: boolean;
}

/**
 * A result notification (处理结果通报): one notification about one case. What it needs of that case, whom to tell above all, it
 * took from the snapshot at `draft` and keeps; what happens there later does not change it.
 */
export interface ResultNotificationState extends CaseState {
  readonly aboutCaseId: string;
  readonly type: NotificationType;
  readonly reference: string;
  readonly secrecy: Secrecy;
  /** Absent when sealed: then it stands in `NoticeDrafted.sealedContent` and nowhere else. */
  readonly content?: string;
  readonly followUp?: string;
  readonly sender: string;
  readonly drafter: Doer;
  /** The centre tells for a sender that let its limit pass. */
  readonly byCentre?: true;
  /** Whom the rules name; the sender may add to them and remove none. */
  readonly recipientsByRule: readonly string[];
  /** As sent. */
  readonly recipients: readonly Recipient[];
  readonly objections: readonly Objection[];
  /** The notice that this one corrects. */
  readonly supersedes?: string;
}

export function initialResultNotification(caseId: string): ResultNotificationState {
  return {
    ...unopened('resultNotification', caseId),
    aboutCaseId: '',
    type: 'other',
    reference: '',
    secrecy: 'public',
    sender: '',
    drafter: { person: '' },
    recipientsByRule: [],
    recipients: [],
    objections: [],
  };
}

export const isRecipient = (state: ResultNotificationState, unit: string): boolean =>
  state.recipients.some((each) => each.unit === unit);

/** A recipient has it; once all have it, what was sent is read. */
export function reach(
  { recipients: before, stage }: ResultNotificationState,
  unit: string,
  reached: Recipient['reached'],
): Pick<ResultNotificationState, 'recipients' | 'stage'> {
  const recipients = before.map((each) => (each.unit === unit ? { ...each, reached } : each));
  const all = recipients.every((each) => each.reached !== 'no');
  return { recipients, stage: all && stage === 'sent' ? 'read' : stage };
}

export function openObjection(state: ResultNotificationState, unit: string): Objection | undefined {
  return state.objections.find((each) => each.unit === unit && !each.answered);
}

/** The objection period, one for the whole notice, has run out. */
export function objectionsAreOver(state: ResultNotificationState): boolean {
  return Object.values(state.obligations).some(
    ({ key, status }) => key === 'notice.objection' && status === 'elapsed',
  );
}

/** Nothing is awaited any more: everybody was reached, every objection is answered, and no new one can come. */
export function isReadyToFile(state: ResultNotificationState): boolean {
  const answered = state.objections.every((each) => each.answered);
  return (
    (state.stage === 'read' || state.stage === 'answered') &&
    state.recipients.every(({ reached }) => reached !== 'no') &&
    answered &&
    objectionsAreOver(state)
  );
}
