import type { ResultNotificationState } from '@tiaokuai/domain';
import { sceneOf } from '../scene/scenes.js';
import type { FormContext } from './form-context.js';
import { unitName } from './names.js';
import type { Payload, PayloadTable } from './payload-table.js';

export const RESULT_NOTIFICATION_PAYLOADS: PayloadTable<ResultNotificationState> = {
  object: () => ({ aboutDuty: false }),
  answer: () => ({ corrected: false }),
};

/** Opens a notification about the case at hand, whatever its kind. */
export function resultNotificationDraft(context: FormContext): Payload {
  const { title, itemCodes, caseId } = context.state;
  return {
    type: 'closed',
    reference: referenceOf(context),
    content: `关于“${title}”的处理结果：${sceneOf(itemCodes)?.measures ?? '已办结。'}`,
    secrecy: 'internal',
    aboutCaseId: caseId,
  };
}

function referenceOf(context: FormContext): string {
  const { actor, now, random } = context;
  const office = unitName(actor.unit, context).replace(/(分局|局|街道|镇|中心)$/, '');
  return `江${office}〔${now.slice(0, 4)}〕${random.of('number').integer(10, 480)}号`;
}
