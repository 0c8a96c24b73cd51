import { type Reject, rejectFrom, type RejectionCatalogue, withDetails } from '../../kernel/rejection.js';

interface Holding {
  readonly person: string;
  readonly unit: string;
  readonly post: string;
}

/** What is wrong with a unit somebody names; other streams check their units too. */
export const UNIT_REJECTIONS = {
  'DIRECTORY.UNIT_UNKNOWN': withDetails<{ readonly unit: string }>({ zh: '单位不存在', en: 'No such unit' }),
  'DIRECTORY.UNIT_CLOSED': withDetails<{ readonly unit: string }>({
    zh: '单位已撤销',
    en: 'The unit was closed',
  }),
} as const satisfies RejectionCatalogue;

/** Every code of the directory. */
export const DIRECTORY_REJECTIONS = {
  ...UNIT_REJECTIONS,
  'DIRECTORY.UNIT_REPEATED': withDetails<{ readonly unit: string }>({
    zh: '单位编码已被使用',
    en: 'The unit code is taken',
  }),
  'DIRECTORY.UNIT_HAS_CHILDREN': withDetails<{ readonly below: string }>({
    zh: '该单位还有下属单位，不能撤销',
    en: 'Other units still stand below it',
  }),
  'DIRECTORY.ONLY_ONE_OF_KIND': withDetails<{ readonly kind: string; readonly unit: string }>({
    zh: '此类单位全区只有一个',
    en: 'A district has only one unit of this kind',
  }),
  'DIRECTORY.PARENT_OF_WRONG_KIND': withDetails<
    { readonly parent: string | undefined; readonly wanted: string } | undefined
  >({
    zh: '社区属于街道（镇），其他单位只能属于区领导',
    en: 'A community stands below a street, any other unit below the district leadership or below nobody',
  }),
  'DIRECTORY.BODY_NEEDS_TWO_SUPERIORS': withDetails<{ readonly unit: string }>({
    zh: '派驻机构须有业务主管部门和日常管理街道，其他单位没有',
    en: 'A dispatched body, and no other unit, has a department that leads its work and a street that manages it',
  }),
  'DIRECTORY.GRIDS_ONLY_IN_COMMUNITY': { zh: '网格只属于社区', en: 'Only communities have grids' },
  'DIRECTORY.GRID_CODE_INVALID': withDetails<{ readonly grid: string | undefined }>({
    zh: '网格编码应为20位数字，同一社区的前18位相同',
    en: 'A grid code has 20 digits, of which the grids of one community share the first 18',
  }),
  'DIRECTORY.GRID_TAKEN': withDetails<{
    readonly grid: string | undefined;
    readonly community: string | undefined;
  }>({ zh: '网格已属于其他社区', en: 'The grid belongs to another community' }),
  'DIRECTORY.PERSON_UNKNOWN': withDetails<{ readonly person: string }>({
    zh: '人员不存在',
    en: 'No such person',
  }),
  'DIRECTORY.PERSON_REPEATED': withDetails<{ readonly person: string }>({
    zh: '人员编码已被使用',
    en: 'The person code is taken',
  }),
  'DIRECTORY.SEAT_TAKEN': withDetails<Holding>({
    zh: '五人小组每席一名成员、一名替补，不得由同一人兼任，须先免去原任',
    en: 'A seat of the panel is one member and one substitute, two persons: relieve who holds it first',
  }),
  'DIRECTORY.POST_NOT_OF_UNIT': withDetails<{ readonly unit: string; readonly post: string }>({
    zh: '该单位没有这个岗位',
    en: 'A unit of this kind has no such post',
  }),
  'DIRECTORY.TO_BEFORE_FROM': withDetails<{ readonly from: string; readonly to: string }>({
    zh: '截止时间不晚于起始时间',
    en: 'It would end before it begins',
  }),
  'DIRECTORY.POST_REQUIRED': withDetails<{ readonly person: string; readonly unit: string }>({
    zh: '联络员和平台操作员须在本单位另有岗位',
    en: 'Liaisons and platform operators hold another post of the same unit',
  }),
  'DIRECTORY.ALREADY_APPOINTED': withDetails<Holding>({
    zh: '已在该岗位上',
    en: 'The person already holds this post',
  }),
  'DIRECTORY.SAME_PERSON_A_AND_B': withDetails<{ readonly person: string; readonly unit: string }>({
    zh: '同一事项的A岗和B岗不能是同一人',
    en: 'Liaison A and B of one item are two persons',
  }),
  'DIRECTORY.ITEMS_ONLY_FOR_LIAISONS': {
    zh: '只有联络员按事项任岗',
    en: 'Only liaisons are appointed per item',
  },
  'DIRECTORY.FROM_IN_PAST': withDetails<{ readonly now: string }>({
    zh: '起始时间不能早于现在（首次导入除外）',
    en: 'It would begin in the past, which only the first import may',
  }),
  'DIRECTORY.NOT_ON_POST': withDetails<Holding>({
    zh: '该人员不在此岗位上',
    en: 'The person does not hold this post',
  }),
  'DIRECTORY.ADMINISTRATOR_MISSING': {
    zh: '首次导入须任命规则管理员',
    en: 'The first import must appoint a rules administrator',
  },
  'DIRECTORY.LAST_ADMINISTRATOR': {
    zh: '至少要有一名规则管理员',
    en: 'There must be a rules administrator',
  },
  'DIRECTORY.DELEGATION_TO_ONESELF': { zh: '不能把权力授予自己', en: 'Nobody delegates a power to himself' },
  'DIRECTORY.DELEGATION_CHAIN': {
    zh: '代行人不能转授权',
    en: 'A power that was delegated is not delegated further',
  },
  'DIRECTORY.DELEGATION_REPEATED': withDetails<{ readonly id: string }>({
    zh: '同一代行人已有同一岗位的授权，期限重叠；请先撤回再重新授权',
    en: 'The same person already acts from this post at that time; revoke that delegation first',
  }),
  'DIRECTORY.DELEGATION_SCOPE': {
    zh: '授权代行只能及于本岗位全部职权（范围写“本岗位全部职权”）；不能只授权其中一部分',
    en: 'A post is delegated as a whole (scope: 本岗位全部职权); a part of it can’t be',
  },
  'DIRECTORY.DELEGATION_TERM': {
    zh: '授权期限应从现在或以后开始，并在开始之后结束',
    en: 'A delegation begins now or later and ends after it began',
  },
  'DIRECTORY.DELEGATE_OUTSIDE_UNIT': withDetails<{ readonly person: string; readonly unit: string }>({
    zh: '代行人须在本单位任岗，联络岗不算',
    en: 'Who receives a power holds a post of the same unit, as more than a liaison',
  }),
  'DIRECTORY.HEAD_POWER_TO_DEPUTY_ONLY': withDetails<{ readonly person: string; readonly unit: string }>({
    zh: '主要负责人的权力只能授予分管负责人',
    en: 'The powers of a head are delegated to a deputy only',
  }),
  'DIRECTORY.POST_NOT_DELEGABLE': withDetails<{ readonly post: string }>({
    zh: '规则管理员和联络岗不能授权',
    en: 'The posts of the rules administrator and of liaisons are not delegated',
  }),
  'DIRECTORY.DELEGATION_UNKNOWN': withDetails<{ readonly id: string }>({
    zh: '授权不存在',
    en: 'No such delegation',
  }),
  'DIRECTORY.DELEGATION_OVER': withDetails<{ readonly id: string }>({
    zh: '授权已结束',
    en: 'The delegation has ended',
  }),
} as const satisfies RejectionCatalogue;

export const reject: Reject<typeof DIRECTORY_REJECTIONS> = rejectFrom();
