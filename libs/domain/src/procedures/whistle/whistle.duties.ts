import type { Duty } from '../../kernel/procedure.js';
import { CALLER_POSTS } from './whistle.caller.js';
import type { WhistleState } from './whistle.state.js';

/** What waits for somebody without a clock: a draft to be sent, an approved call to be blown. */
export function whistleDuties({ stage, urgency, calling }: WhistleState): readonly Duty[] {
  const { draft, blow } = CALLER_POSTS[calling.kind];
  switch (stage) {
    case 'drafted':
      return urgency === 'emergency'
        ? [{ unit: calling.office, posts: [blow], command: 'blowNow' }]
        : [{ unit: calling.unit, posts: draft, command: 'submitForApproval' }];
    case 'approved':
      return [{ unit: calling.office, posts: [blow], command: 'blow' }];
    default:
      return [];
  }
}
