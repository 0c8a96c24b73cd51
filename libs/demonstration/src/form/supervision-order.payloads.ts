import type { SupervisionOrderState } from '@tiaokuai/domain';
import { evidence } from './content.js';
import type { PayloadTable } from './payload-table.js';

export const SUPERVISION_ORDER_PAYLOADS: PayloadTable<SupervisionOrderState> = {
  countersign: ({ random }) =>
    random.of('agreed').happens(0.9) ? { agreed: true } : { agreed: false, reason: '尚未超期，请先催办。' },
  submitReply: ({ now }) => ({ evidence: evidence('整改照片'), finishedAt: now }),
  cancel: () => ({ authority: 'recordError' }),
};
