import { type Reject, rejectFrom, type RejectionCatalogue, withDetails } from '../../kernel/rejection.js';
import { type SHARED_REJECTIONS } from '../../kernel/shared.rejections.js';

export const REJECTIONS = {
  'NOTICE.NOT_HANDLER': {
    zh: '只有办理或作出决定的单位可以通报结果',
    en: 'Only a unit that handled or decided the matter may notify its result',
  },
  'NOTICE.RECIPIENT_MISSING': withDetails<{ readonly unit: string }>({
    zh: '应当通报的单位既无联络员也无负责人，请先补齐联络岗位',
    en: 'A recipient by rule has neither a liaison nor a head',
  }),
  'NOTICE.SECRET_LEAK': withDetails<{ readonly unit: string }>({
    zh: '保密内容不得发给被反映单位',
    en: 'Content with a sealed identity must not reach the unit it accuses',
  }),
  'NOTICE.OBJECTION_LATE': { zh: '异议期已过', en: 'The objection period is over' },
} as const satisfies RejectionCatalogue;

export const reject: Reject<typeof SHARED_REJECTIONS & typeof REJECTIONS> = rejectFrom();
