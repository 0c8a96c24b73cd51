import { type Reject, rejectFrom, type RejectionCatalogue, withDetails } from '../../kernel/rejection.js';
import { type SHARED_REJECTIONS } from '../../kernel/shared.rejections.js';

export const REJECTIONS = {
  'WARNING.PLACE_NEEDED': { zh: '请填写网格或地址', en: 'A grid or an address is needed' },
  'WARNING.LEVEL_UNKNOWN': {
    zh: '时限表中没有这个预警级别',
    en: 'The limits in force know no such level',
  },
  'WARNING.RED_NEEDS_HEAD': {
    zh: '红色预警须由部门主要负责人或指挥中心主任发布',
    en: 'A red warning is issued by a head',
  },
  'WARNING.MEASURE_OUTSIDE_DUTY': withDetails<{ readonly gate: string }>({
    zh: '要求街道采取的措施超出其配合责任，且没有准入',
    en: 'The measure is beyond what the street assists with, and no admission covers it',
  }),
  'WARNING.DOWN_NEEDS_MEASURES': {
    zh: '各接收单位报告措施后才能降级',
    en: 'The level falls only once every recipient has reported its measures',
  },
  'WARNING.MEASURES_OPEN': {
    zh: '红色、橙色预警尚有措施未报；险情已过的，由单位主要负责人注明后解除',
    en: 'Red or orange with unreported measures: only a head who records that the danger has passed may clear it',
  },
} as const satisfies RejectionCatalogue;

export const reject: Reject<typeof SHARED_REJECTIONS & typeof REJECTIONS> = rejectFrom();
