import { MARK, placeIn, STREETS, type Circumstances, type Opening } from './opening.js';

interface Risk {
  readonly itemCode: string;
  readonly scene: string;
  readonly link: string;
  readonly problem: string;
  readonly source: string;
}

const RISKS: readonly Risk[] = [
  {
    itemCode: 'JP-17',
    scene: '连续降雨堤防巡查',
    link: '值守',
    problem: '上游来水增加，低洼地段可能积水。',
    source: '水文监测',
  },
  {
    itemCode: 'JP-12',
    scene: '老旧小区燃气用气高峰',
    link: '入户检查',
    problem: '用气量上升，超期软管较多。',
    source: '供气企业报告',
  },
  {
    itemCode: 'JP-11',
    scene: '电动自行车集中充电',
    link: '夜间停放',
    problem: '连续阴雨，入户充电增多。',
    source: '网格巡查',
  },
  {
    itemCode: 'JP-15',
    scene: '沿街小作坊用电',
    link: '设备检修',
    problem: '取暖设备陆续启用，线路老化。',
    source: '企业自查',
  },
  {
    itemCode: 'JP-13',
    scene: '大风天气老旧房屋',
    link: '外墙构件',
    problem: '外墙饰面和广告牌存在脱落风险。',
    source: '气象信息',
  },
  {
    itemCode: 'JP-10',
    scene: '商圈节前人流高峰',
    link: '疏散通道',
    problem: '促销活动占用疏散通道。',
    source: '日常检查',
  },
  {
    itemCode: 'JP-20',
    scene: '工程款结算期欠薪',
    link: '工资支付',
    problem: '在建项目集中结算，存在拖欠苗头。',
    source: '来访登记',
  },
];

/** A street, a community or a department sees a risk coming. */
export function warningOpening(circumstances: Circumstances): Opening {
  const { inForce, random } = circumstances;
  const street = random.of('street').pick(STREETS);
  const place = placeIn(street, { ...circumstances, random: random.of('place') });
  const risk = random.of('risk').pick(RISKS);
  const lead = inForce.list.items[risk.itemCode]?.leads[0]?.unit ?? 'yj';
  return {
    kind: 'warning',
    command: 'raiseSignal',
    unit: random.of('by').pick([lead, street, place.community]),
    posts: [],
    payload: {
      scene: `${place.communityName}${risk.scene}`,
      link: risk.link,
      problem: `${risk.problem}${MARK}`,
      place: { gridCode: place.gridCode, address: place.address },
      source: risk.source,
      suspectedLevel: random.of('level').pickWeighted({ blue: 3, yellow: 5, orange: 3, red: 1 }),
      itemCodes: [risk.itemCode],
    },
  };
}
