import { type Reject, rejectFrom, type RejectionCatalogue, withDetails } from '../../kernel/rejection.js';
import { type SHARED_REJECTIONS } from '../../kernel/shared.rejections.js';

export const REJECTIONS = {
  'COLLAB.NEEDS_ITEM': {
    zh: '请求协作须依据清单事项；请街道协助的，也可依据已生效的准入',
    en: 'A request rests on a list item, or, to a street, on an admission',
  },
  'COLLAB.SELF_REQUEST': { zh: '不能向本单位请求协作', en: 'Nobody asks himself' },
  'COLLAB.ASK_OUTSIDE_ITEM': withDetails<{ readonly unit: string; readonly itemCode: string | undefined }>({
    zh: '请求内容不在对方该事项的主体责任或配合责任之内',
    en: 'The ask lies in no duty that the item gives the other side',
  }),
  'COLLAB.SUPPLEMENT_ONCE': { zh: '只能要求补充一次', en: 'A supplement may be asked for once' },
  'COLLAB.DECLINE_GROUND_UNKNOWN': { zh: '该理由不构成退回理由', en: 'This is no ground for declining' },
  'COLLAB.DECLINE_NEEDS_CITATION': {
    zh: '退回须引用清单事项，或法律名称和条款',
    en: 'Declining cites an item, or a law with its article',
  },
  'COLLAB.DECLINE_USED': { zh: '退回已被否决，只能接受办理', en: 'After an overrule only accepting is left' },
  'COLLAB.OVERRULE_DUTY_GROUND': {
    zh: '职责、职权问题须经争议协商，指挥中心不得直接否决',
    en: 'A question of duty or power belongs to the dispute, not to the centre',
  },
  'COLLAB.RESULT_NEEDS_EVIDENCE': { zh: '结果须附凭据', en: 'A result needs evidence' },
} as const satisfies RejectionCatalogue;

export const reject: Reject<typeof SHARED_REJECTIONS & typeof REJECTIONS> = rejectFrom();
