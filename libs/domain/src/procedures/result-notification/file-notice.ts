import { ENGINE_ALONE } from '../../kernel/actor.js';
import { nothing } from '../../kernel/form.js';
import { advance, advancing, answers } from '../../kernel/contract.js';
import type { Reaction } from '../../kernel/reaction.js';
import { reject } from './result-notification.rejections.js';
import { command, event } from './result-notification.builders.js';
import { isReadyToFile, type ResultNotificationState } from './result-notification.state.js';

export const NoticeFiled = event({
  type: 'NoticeFiled',
  label: { zh: '归档', en: 'The notification was filed' },
  schemaVersion: 1,
  fold: ({ objections }) => ({
    stage: 'filed',
    over: true,
    outcome: objections.length > 0 ? 'filedAfterObjection' : 'filed',
  }),
});

/** The notification sends it to itself. */
const FILE = advancing<Record<never, never>>('fileNotice');

/** Files what became ready by somebody's reading or answering; where a passed limit makes it ready, settling files it. */
export const fileNotice = command({
  ...answers(FILE, nothing),
  label: { zh: '归档', en: 'File the notification' },
  engine: 'only',
  stages: ['read', 'answered'],
  permits: () => undefined,
  declares: {
    ...ENGINE_ALONE,
    leadsTo: { read: ['filed'], answered: ['filed'] },
    records: [NoticeFiled],
    rejects: ['CLOCK.NOT_YET_DUE'],
  },
  decide(decision) {
    if (isReadyToFile(decision.state)) decision.record(NoticeFiled, {});
    else decision.reject(reject('CLOCK.NOT_YET_DUE'));
  },
});

/** Somebody read or answered last, after the objection period: the engine is asked to file it. */
export function fileIfReady(state: ResultNotificationState): readonly Reaction[] {
  if (!isReadyToFile(state)) return [];
  const about = { zh: '结果通报归档', en: 'File the notification' };
  return [advance(FILE, {}, { key: 'file', caseId: state.caseId, about })];
}
