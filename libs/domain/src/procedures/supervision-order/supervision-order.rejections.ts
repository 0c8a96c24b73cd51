import { type Reject, rejectFrom, type RejectionCatalogue, withDetails } from '../../kernel/rejection.js';
import { type SHARED_REJECTIONS } from '../../kernel/shared.rejections.js';

export const REJECTIONS = {
  'ORDER.EPISODE_OPEN': withDetails<{ readonly order: string }>({
    zh: '该事项已有未结督办单',
    en: 'This obligation already has an open order',
  }),
  'ORDER.DIRECT_NEEDS_GROUND': {
    zh: '直接发出黄色、红色督办单须说明属于重大、紧急或特殊事项',
    en: 'A direct yellow or red order needs a ground: major, urgent or special',
  },
  'ORDER.UNIT_ONLY_ASSISTS': {
    zh: '仅承担配合责任的单位不因主办单位逾期受黄色、红色督办',
    en: 'A unit that only assists gets no yellow or red order for the lead’s default',
  },
  'ORDER.RED_NEEDS_HEAD': { zh: '红色督办单须由单位主要负责人签收', en: 'A red order is signed by the head' },
  'ORDER.INTERVIEW_OPEN': { zh: '尚未约谈，红色督办单不能销号', en: 'A red order needs its interview first' },
  'ORDER.CANCEL_NEEDS_AUTHORITY': {
    zh: '撤销督办须注明责任认定或延期批准的文号，或说明记录有误',
    en: 'Cancelling needs a determination, a granted extension or an error of the record',
  },
  'ORDER.AUTHORITY_NOT_FOUND': {
    zh: '原案件中没有所称的责任认定、已批准的延期或记录错误，不能据此撤销',
    en: 'The case it is about knows no such determination, extension or error of the record',
  },
} as const satisfies RejectionCatalogue;

export const reject: Reject<typeof SHARED_REJECTIONS & typeof REJECTIONS> = rejectFrom();
