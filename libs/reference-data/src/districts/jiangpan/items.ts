import type { Instant, ListItem } from '@tiaokuai/domain';
import { GUIDES } from './guides.js';

interface Row {
  readonly code: string;
  readonly name: string;
  readonly domain: string;
  /** Unit, primary duty, and the scene where there are several. */
  readonly leads: readonly (readonly [unit: string, duty: string, scene?: string])[];
  readonly assisting: string;
  /** `law: articles`; a law without articles is to be completed by the justice bureau. */
  readonly laws: readonly string[];
}

const ROWS: readonly Row[] = [
  {
    code: 'JP-01',
    name: '占道经营、流动摊贩',
    domain: '城市管理',
    leads: [['zf', '执法检查、行政处罚']],
    assisting: '发现报告、劝导、提供疏导点',
    laws: ['城市市容和环境卫生管理条例: 14 36', '城市道路管理条例: 27 42', '行政处罚法: 18'],
  },
  {
    code: 'JP-02',
    name: '餐饮油烟污染',
    domain: '生态环境',
    leads: [['zf', '执法检查、行政处罚（区政府确定的监管部门）']],
    assisting: '发现报告、维持秩序、告知居民',
    laws: ['大气污染防治法: 81 118'],
  },
  {
    code: 'JP-03',
    name: '油烟、噪声监测',
    domain: '生态环境',
    leads: [['hj', '现场监测、技术鉴定']],
    assisting: '协调进场、联系居民',
    laws: ['大气污染防治法: 23 29', '噪声污染防治法: 23'],
  },
  {
    code: 'JP-04',
    name: '夜间施工噪声',
    domain: '生态环境',
    leads: [
      ['zj', '夜间施工许可、责令停工', '工地'],
      ['zf', '行政处罚', '排放处罚'],
    ],
    assisting: '发现报告、调解',
    laws: ['噪声污染防治法: 43 77'],
  },
  {
    code: 'JP-05',
    name: '新增违法建设（城区）',
    domain: '城市管理',
    leads: [['zf', '责令停止建设、行政处罚、强制拆除']],
    assisting: '发现报告、看护现场',
    laws: ['城乡规划法: 64 68', '行政强制法: 44'],
  },
  {
    code: 'JP-06',
    name: '农村宅基地违建',
    domain: '自然资源',
    leads: [['ny', '宅基地执法检查']],
    assisting: '发现报告、看护现场；城乡规划法第65条规定的镇自身职责仍由镇承担',
    laws: ['城乡规划法: 65', '土地管理法: 62 67 78'],
  },
  {
    code: 'JP-07',
    name: '无证无照经营',
    domain: '市场监管',
    leads: [['sj', '执法检查、查处取缔']],
    assisting: '发现报告、提供商户名单',
    laws: ['无证无照经营查处办法: 5 6 11'],
  },
  {
    code: 'JP-08',
    name: '食品摊贩、小作坊',
    domain: '市场监管',
    leads: [['sj', '登记备案、监督检查']],
    assisting: '告知要求、督促自查',
    laws: ['食品安全法: 36'],
  },
  {
    code: 'JP-09',
    name: '电梯困人与隐患',
    domain: '市场监管',
    leads: [['sj', '特种设备安全监察']],
    assisting: '督促业主、持续推动维修资金协商',
    laws: ['特种设备安全法: 45 57'],
  },
  {
    code: 'JP-10',
    name: '占用消防通道',
    domain: '消防安全',
    leads: [['xf', '消防检查、行政处罚']],
    assisting: '发现报告、劝导、划线标识',
    laws: ['消防法: 28 60'],
  },
  {
    code: 'JP-11',
    name: '电动自行车飞线充电',
    domain: '消防安全',
    leads: [['xf', '消防检查']],
    assisting: '日常巡查、推动建设充电车棚',
    laws: ['消防法: 27 66'],
  },
  {
    code: 'JP-12',
    name: '燃气安全隐患',
    domain: '住房建设',
    leads: [['zj', '供气企业和用户安全检查']],
    assisting: '日常巡查、建立入户清单',
    laws: ['城镇燃气管理条例: 41'],
  },
  {
    code: 'JP-13',
    name: '危房排查处置',
    domain: '住房建设',
    leads: [['zj', '危房普查、安全鉴定']],
    assisting: '日常巡查、转移居民',
    laws: ['城市危险房屋管理规定'],
  },
  {
    code: 'JP-14',
    name: '物业管理纠纷',
    domain: '住房建设',
    leads: [['zj', '物业服务企业监管']],
    assisting: '指导业主委员会、调解',
    laws: ['物业管理条例: 5 48'],
  },
  {
    code: 'JP-15',
    name: '安全生产（小微企业）',
    domain: '安全生产',
    leads: [['yj', '执法检查、行政处罚']],
    assisting: '日常巡查、发现报告',
    laws: ['安全生产法: 9 10 62'],
  },
  {
    code: 'JP-16',
    name: '危险化学品运输停放',
    domain: '安全生产',
    leads: [['jt', '执法检查、行政处罚']],
    assisting: '发现报告、保持安全距离',
    laws: ['危险化学品安全管理条例: 6 48 86'],
  },
  {
    code: 'JP-17',
    name: '防汛与堤防险情',
    domain: '应急防汛',
    leads: [['sl', '堤防管护、水情预报、抢险技术支撑']],
    assisting: '日常巡查、转移居民、准备沙袋',
    laws: ['防洪法: 8 38', '防汛条例: 27'],
  },
  {
    code: 'JP-18',
    name: '河道倾倒、围垦',
    domain: '水务管理',
    leads: [['sl', '执法检查、行政处罚']],
    assisting: '河道巡查、发现报告',
    laws: ['水法: 37 40', '防洪法: 55 56', '河道管理条例: 24 27'],
  },
  {
    code: 'JP-19',
    name: '道路违停与交通占用',
    domain: '公共安全',
    leads: [['ga', '行政处罚、拖移车辆']],
    assisting: '发现报告、设置标识',
    laws: ['道路交通安全法: 31 56 93'],
  },
  {
    code: 'JP-20',
    name: '欠薪纠纷',
    domain: '劳动保障',
    leads: [['rs', '劳动保障监察、责令支付']],
    assisting: '稳定现场、登记人员名单',
    laws: ['保障农民工工资支付条例: 4 7 42'],
  },
  {
    code: 'JP-21',
    name: '校外培训违规',
    domain: '教育',
    leads: [['jy', '执法检查']],
    assisting: '发现报告',
    laws: ['民办教育促进法: 12 62 64'],
  },
  {
    code: 'JP-22',
    name: '犬只伤人与免疫',
    domain: '公共安全',
    leads: [
      ['ga', '行政处罚', '伤人'],
      ['ny', '强制免疫', '免疫'],
    ],
    assisting: '登记巡查',
    laws: ['动物防疫法: 30 92', '治安管理处罚法: 89'],
  },
  {
    code: 'JP-23',
    name: '困境老人救助',
    domain: '民政',
    leads: [['mz', '救助审批、资金保障']],
    assisting: '走访探视、先行帮助',
    laws: ['老年人权益保障法: 31'],
  },
  {
    code: 'JP-24',
    name: '垃圾分类与暴露垃圾',
    domain: '城市管理',
    leads: [['zf', '执法检查、行政处罚']],
    assisting: '设置投放点、日常巡查',
    laws: ['固体废物污染环境防治法: 49 111'],
  },
];

/** What towns owe themselves by the Urban and Rural Planning Law, article 65, whoever leads the item. */
const TOWNS_OWN: Readonly<Record<string, readonly { readonly unit: string; readonly text: string }[]>> = {
  'JP-06': ['sp', 'qt'].map((unit) => ({ unit, text: '责令停止建设、限期改正（城乡规划法第65条）' })),
};

function lawOf(text: string): { readonly law: string; readonly article?: string } {
  const [law = '', articles] = text.split(': ');
  return articles === undefined
    ? { law }
    : {
        law,
        article: articles
          .split(' ')
          .map((each) => `第${each}条`)
          .join('、'),
      };
}

/** The responsibility list of the district, its items valid from `validFrom`. */
export function itemsFrom(validFrom: Instant): readonly ListItem[] {
  return ROWS.map(({ code, name, domain, leads, assisting, laws }) => ({
    code,
    name,
    domain,
    leads: leads.map(([unit, , scene]) => (scene === undefined ? { unit } : { unit, scene })),
    primaryDuties: [...leads.map(([unit, text]) => ({ unit, text })), ...(TOWNS_OWN[code] ?? [])],
    assistingDuty: assisting,
    legalBasis: laws.map(lawOf),
    ...(GUIDES[code] && { guide: GUIDES[code] }),
    forms: ['哨单', '处理结果通报单'],
    validFrom,
  }));
}
