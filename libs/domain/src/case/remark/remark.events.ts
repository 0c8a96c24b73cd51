import type { File } from '../../kernel/evidence.js';
import { reference } from '../../kernel/form.js';
import { dateOf } from '../../calendar/instant.js';
import { eventFor } from '../../kernel/event-definition.js';
import type { Context } from '../case.context.js';
import type { CaseState } from '../case.state.js';
import { urgeKey } from './remark.state.js';

const event = eventFor<CaseState, Context>();

// Said, added, urged: none of these touches a clock, a stage or a right.

export const CommentAdded = event<{ readonly text: string; readonly attachments?: readonly File[] }>({
  type: 'CommentAdded',
  label: { zh: '补充说明', en: 'A comment was added' },
  schemaVersion: 1,
  inner: true,
  fold: ({ remarks }) => ({ remarks: { ...remarks, comments: remarks.comments + 1 } }),
});

export const AttachmentAdded = event<{ readonly files: readonly File[]; readonly about?: string }>({
  type: 'AttachmentAdded',
  label: { zh: '补充材料', en: 'Files were added' },
  schemaVersion: 1,
  fold: ({ remarks }, { payload: { files } }) => ({
    remarks: { ...remarks, attachments: remarks.attachments + files.length },
  }),
});

export const Urged = event<{ readonly obligationId: string; readonly unit: string; readonly text?: string }>({
  type: 'Urged',
  label: { zh: '催办', en: 'Urged' },
  schemaVersion: 1,
  fields: { unit: reference({ zh: '被催办单位', en: 'Unit urged' }, 'unit') },
  fold: ({ remarks }, { payload: { obligationId }, actor, effectiveAt }) => ({
    remarks: {
      ...remarks,
      urges: remarks.urges + 1,
      lastUrged: { ...remarks.lastUrged, [urgeKey(obligationId, actor.person)]: dateOf(effectiveAt) },
    },
  }),
});
