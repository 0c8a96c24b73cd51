import { dateOf, type SuggestionState } from '@tiaokuai/domain';
import { officeDaysFrom } from '../habit/office-days.js';
import { itemOf } from './content.js';
import type { PayloadTable } from './payload-table.js';

export const SUGGESTION_PAYLOADS: PayloadTable<SuggestionState> = {
  reply: (context) => {
    const verdict = context.random
      .of('verdict')
      .pickWeighted({ adopted: 5, partlyAdopted: 3, notAdopted: 1, keptForReference: 1 });
    const isAdopted = verdict === 'adopted' || verdict === 'partlyAdopted';
    const step = {
      action: '修订值班和到场流程并组织培训',
      agreedDate: dateOf(officeDaysFrom(context, context.random.of('step').integer(3, 8))),
    };
    return {
      verdict,
      reason: isAdopted ? '建议切合实际，予以采纳。' : '目前条件不成熟，留作参考。',
      ...(isAdopted ? { plan: [step] } : {}),
    };
  },
  rejectReply: () => ({ consultation: false }),
  redirect: (context) => ({
    rightUnit: context.inForce.list.items[itemOf(context) ?? '']?.leads[0]?.unit ?? 'zhzx',
  }),
};
