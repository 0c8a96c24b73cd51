import type { SupervisionOrderState } from '@tiaokuai/domain';
import { evidence } from './content.js';
import type { PayloadTable } from './payload-table.js';

export const SUPERVISION_ORDER_PAYLOADS: PayloadTable<SupervisionOrderState> = {
  submitReply: ({ now }) => ({ evidence: evidence('整改照片'), finishedAt: now }),
  cancel: () => ({ authority: 'recordError' }),
};
