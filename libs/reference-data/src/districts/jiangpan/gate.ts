import type { Admission, NegativeRow } from '@tiaokuai/domain';

/** The one active admission of the demonstration. */
export const ADMISSIONS: readonly Admission[] = [
  {
    id: 'ZR-2026-01',
    task: '夏季防溺水巡查',
    streets: ['wf'],
    from: '2026-06-01',
    to: '2026-09-30',
    fundingConfirmed: true,
    powersInForce: true,
  },
];

/** Twelve kinds of certificates that communities no longer issue; words of one row are alternatives. */
const WITHDRAWN_CERTIFICATES = [
  '亲属关系证明',
  '身份信息证明 同一人证明',
  '户口登记变更证明',
  '无犯罪记录证明 现实表现证明',
  '婚姻状况证明 分居证明',
  '就业状况证明 失业证明',
  '个人档案证明',
  '养犬证明',
  '证件遗失证明',
  '财产状况证明 收入证明',
  '健康状况证明 残疾状况证明',
  '房屋用途证明 住所经营证明',
];

export const NEGATIVE_LIST: readonly NegativeRow[] = WITHDRAWN_CERTIFICATES.map((pattern) => ({
  level: 'community',
  pattern,
  basis: '演示数据：社区不再出具的证明事项',
  since: '2026-01-01',
}));
