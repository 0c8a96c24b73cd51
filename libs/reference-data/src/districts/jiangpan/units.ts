import type { Unit, UnitKind } from '@tiaokuai/domain';

const JURISDICTION = 'cn-mainland';
/** 20 digits: object, county, street, community, grid. No county has this code. */
const GRID_OBJECT = '010000';
const COUNTY = '999901';
const GRIDS_PER_COMMUNITY = 4;

interface Territory {
  readonly id: string;
  readonly shortName: string;
  readonly isTown?: true;
  readonly communities: readonly string[];
}

const TERRITORIES: readonly Territory[] = [
  { id: 'wj', shortName: '望江', communities: ['江滨', '望江门', '春晓', '柳浪', '钟楼'] },
  { id: 'yq', shortName: '云桥', communities: ['云桥', '新街口', '书院', '桂园'] },
  { id: 'lmt', shortName: '老码头', communities: ['码头', '米市', '盐仓', '船坞'] },
  { id: 'jz', shortName: '橘洲', communities: ['橘园', '洲头', '洲尾'] },
  { id: 'ba', shortName: '北岸', communities: ['北岸', '纺机', '铁路新村', '滨江花园'] },
  { id: 'wf', shortName: '文峰', communities: ['文峰塔', '学府', '湖畔', '松林'] },
  { id: 'sp', shortName: '石浦', isTown: true, communities: ['石浦村', '堤南村', '沙洲村', '集镇'] },
  { id: 'qt', shortName: '青塘', isTown: true, communities: ['青塘村', '莲湖村', '茶山村'] },
];

/** Code, full name, short name. */
const DEPARTMENTS: readonly (readonly [string, string, string])[] = [
  ['zf', '综合行政执法局', '综合执法局'],
  ['sj', '市场监督管理局', '市场监管局'],
  ['zj', '住房和城乡建设局', '住建局'],
  ['hj', '生态环境分局', '生态环境分局'],
  ['yj', '应急管理局', '应急局'],
  ['ga', '公安分局', '公安分局'],
  ['xf', '消防救援大队', '消防大队'],
  ['sl', '水利局', '水利局'],
  ['ny', '农业农村局', '农业农村局'],
  ['wsj', '卫生健康局', '卫健局'],
  ['mz', '民政局', '民政局'],
  ['rs', '人力资源和社会保障局', '人社局'],
  ['jy', '教育局', '教育局'],
  ['wl', '文化广电旅游体育局', '文旅体局'],
  ['zr', '自然资源和规划分局', '自然资源分局'],
  ['jt', '交通运输局', '交通局'],
];

/** Suffix of the code, name, department that leads its work. */
const BODIES: readonly (readonly [string, string, string])[] = [
  ['zfzd', '执法中队', 'zf'],
  ['scs', '市场监管所', 'sj'],
  ['pcs', '派出所', 'ga'],
  ['sfs', '司法所', 'sf'],
];
const TOWN_BODIES: readonly (readonly [string, string, string])[] = [
  ['zrs', '自然资源所', 'zr'],
  ['njz', '农技站', 'ny'],
];

/** 垂管单位 and 公共服务企业: code, name, kind. */
const OTHER_ORGANS: readonly (readonly [string, string, UnitKind])[] = [
  ['sw', '税务局', 'verticalOrgan'],
  ['qx', '气象局', 'verticalOrgan'],
  ['gs', '自来水公司', 'serviceEnterprise'],
  ['gd', '供电公司', 'serviceEnterprise'],
  ['rq', '燃气公司', 'serviceEnterprise'],
  ['rl', '供热公司', 'serviceEnterprise'],
  ['tx', '通信公司', 'serviceEnterprise'],
  ['gj', '公交公司', 'serviceEnterprise'],
];

const OFFICES: readonly (readonly [string, string, string, UnitKind])[] = [
  ['zhzx', '社会治理指挥中心', '指挥中心', 'commandCentre'],
  ['jdzx', '监督中心', '监督中心', 'supervisionCentre'],
  ['bb', '机构编制委员会办公室', '编办', 'staffingOffice'],
  ['sf', '司法局', '司法局', 'justiceBureau'],
  ['zfb', '人民政府办公室', '区政府办', 'districtOffice'],
  ['jw', '纪委监委', '纪委监委', 'disciplineCommission'],
  ['dc', '督查室', '督查室', 'supervisionOffice'],
  ['zzb', '委组织部', '组织部', 'organisationDepartment'],
  ['cz', '财政局', '财政局', 'financeBureau'],
  ['qld', '领导', '区领导', 'districtLeadership'],
  ['system', '规则管理（演示数据）', '规则管理', 'system'],
];

function unit(id: string, name: string, shortName: string, kind: UnitKind, more: Partial<Unit> = {}): Unit {
  return { id, name, shortName, kind, jurisdiction: JURISDICTION, ...more };
}

function three(number: number): string {
  return String(number).padStart(3, '0');
}

function communitiesOf({ id, communities }: Territory, street: number): readonly Unit[] {
  return communities.map((shortName, index) => {
    const prefix = `${GRID_OBJECT}${COUNTY}${three(street)}${three(index + 1)}`;
    const grids = Array.from({ length: GRIDS_PER_COMMUNITY }, (_, grid) => `${prefix}0${grid + 1}`);
    const name = shortName.endsWith('村') && !shortName.endsWith('新村') ? shortName : `${shortName}社区`;
    return unit(`${id}-c${index + 1}`, name, name, 'community', { parent: id, grids });
  });
}

function bodiesOf({ id, shortName, isTown }: Territory): readonly Unit[] {
  return [...BODIES, ...(isTown ? TOWN_BODIES : [])].map(([suffix, name, businessParent]) =>
    unit(`${id}-${suffix}`, `${shortName}${name}`, `${shortName}${name}`, 'dispatchedBody', {
      businessParent,
      dailyManager: id,
    }),
  );
}

/** Every unit of the district: streets and towns first, each with its communities and bodies. */
export const UNITS: readonly Unit[] = [
  ...TERRITORIES.map(({ id, shortName, isTown }) => {
    const name = `${shortName}${isTown ? '镇' : '街道'}`;
    return unit(id, name, name, 'street', { parent: 'qld' });
  }),
  ...TERRITORIES.flatMap((territory, index) => communitiesOf(territory, index + 1)),
  ...DEPARTMENTS.map(([id, name, shortName]) =>
    unit(id, `江畔区${name}`, shortName, 'department', { parent: 'qld' }),
  ),
  ...TERRITORIES.flatMap(bodiesOf),
  ...OFFICES.map(([id, name, shortName, kind]) => unit(id, `江畔区${name}`, shortName, kind)),
  ...OTHER_ORGANS.map(([id, name, kind]) => unit(id, `江畔区${name}`, name, kind, { parent: 'qld' })),
];
