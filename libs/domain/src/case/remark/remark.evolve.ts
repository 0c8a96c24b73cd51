import { assertNever } from '../../kernel/label.js';
import type { Remarks } from './remark.state.js';
import type { RemarkEvent } from './remark.events.js';

export function evolveRemarks(remarks: Remarks, event: RemarkEvent): Remarks {
  switch (event.type) {
    case 'CommentAdded':
      return { ...remarks, comments: remarks.comments + 1 };
    case 'AttachmentAdded':
      return { ...remarks, attachments: remarks.attachments + event.payload.files.length };
    case 'Urged':
      return { ...remarks, urges: remarks.urges + 1 };
    default:
      return assertNever(event);
  }
}
