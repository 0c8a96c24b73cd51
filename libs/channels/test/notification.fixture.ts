import type { OutgoingNotification } from '../src/outgoing-notification.js';

export const CONSOLE = 'https://tiaokuai.example';

/** 综合执法局 is called at ten past nine and must acknowledge by ten past eleven. */
export const A_NOTIFICATION: OutgoingNotification = {
  noticeId: '2f6a0c0e-2d1f-5a0f-9f0f-3a1d6c5b7e42',
  caseId: '6f1c2a34-5b6d-5e7f-8a9b-0c1d2e3f4a5b',
  version: 9,
  unit: 'zf',
  posts: [],
  kind: { code: 'whistle', word: '吹哨报到' },
  word: '街道吹哨，请签收',
  raisedAt: '2026-09-17T09:10:00.000+08:00',
  dueAt: '2026-09-17T11:10:00.000+08:00',
};

/** The secret of the Standard Webhooks specification's own example. */
export const SECRET = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';
