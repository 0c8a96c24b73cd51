import type { ListItem } from '@tiaokuai/domain';

type Guide = NonNullable<ListItem['guide']>;

/** Items whose guide (工作导则) is complete; the district's coverage is these of 24. */
export const GUIDES: Readonly<Record<string, Guide>> = {
  'JP-01': {
    purpose: '规范占道经营治理，保障道路通行和市容环境，兼顾摊贩生计。',
    requirements: '先劝导后处罚，先疏导后取缔；夜间集中时段由执法部门牵头联合到场。',
    duties: '执法部门负责检查和处罚；街道负责发现、劝导和提供疏导点；公安、市场监管按各自职责到场。',
    mechanisms: ['街道吹哨、部门报到', '会商', '处理结果通报'],
  },
  'JP-10': {
    purpose: '保持消防车通道畅通，发生火情时救援车辆能够到达。',
    requirements: '发现即劝离，拒不挪移的当日移交消防部门；划线标识每半年复核一次。',
    duties: '消防部门负责检查和处罚；街道负责发现、劝导和划线标识；物业企业负责日常管理。',
    mechanisms: ['街道吹哨、部门报到', '协作', '预防预警'],
  },
  'JP-17': {
    purpose: '汛期及早发现堤防险情，先转移群众，再组织抢护。',
    requirements: '预警响应期间每两小时巡查一次；险情立即报告，同时吹应急哨。',
    duties:
      '水利部门负责堤防管护、水情预报和抢险技术；街道、镇负责巡查、转移居民和准备沙袋；应急部门负责调度队伍。',
    mechanisms: ['预防预警', '街道吹哨、部门报到', '联络'],
  },
};
