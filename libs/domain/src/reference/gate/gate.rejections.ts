import { type Reject, rejectFrom, type RejectionCatalogue, withDetails } from '../../kernel/rejection.js';

/** What was to be put on which street; the sender's gate register keeps it. */
export interface Attempt {
  readonly street: string;
  readonly itemCode: string | undefined;
  readonly vehicle: string;
}

export const GATE_REJECTIONS = {
  'GATE.FORBIDDEN_VEHICLE': withDetails<Attempt>({
    zh: '不得以责任状、分解指标、考核验收的方式向街道转嫁工作',
    en: 'No pledge letter, target or acceptance check may put work on a street',
  }),
  'GATE.VETO_TYPE_ASSESSMENT': withDetails<Attempt>({
    zh: '不得对街道设置“一票否决”考核',
    en: 'No assessment may cancel a street’s whole result for one failure',
  }),
  'GATE.ASSISTING_NOT_ASSESSABLE': withDetails<Attempt>({
    zh: '街道配合事项不得考核排名，部门不得自行考核街道',
    en: 'A street is not assessed on what it assists, nor by a department on its own',
  }),
  'GATE.NEGATIVE_LIST': withDetails<
    Attempt & { readonly pattern: string | undefined; readonly basis: string }
  >({
    zh: '属于负面清单事项',
    en: 'The negative list forbids it',
  }),
  'GATE.UNLISTED': withDetails<Attempt>({
    zh: '不在责任清单内，也没有准入',
    en: 'Neither an item in force nor an admission covers it',
  }),
  'GATE.BEYOND_ASSISTING_DUTY': withDetails<Attempt & { readonly assistingDuty: string | undefined }>({
    zh: '超出街道配合责任，属于主体责任单位的职责',
    en: 'It is the lead’s primary duty, not what the street assists with',
  }),
  'GATE.ADMISSION_NOT_ACTIVE': withDetails<Attempt & { readonly admissionId: string | undefined }>({
    zh: '准入未生效或已到期',
    en: 'The admission is not active on this date',
  }),
  'GATE.STREET_NOT_COVERED': withDetails<Attempt & { readonly admissionId: string | undefined }>({
    zh: '准入不适用于该街道',
    en: 'The admission does not cover this street',
  }),
  'GATE.FUNDING_UNCONFIRMED': withDetails<Attempt & { readonly admissionId: string | undefined }>({
    zh: '准入的经费或职权未落实',
    en: 'Money or powers of the admission are not in force',
  }),
} as const satisfies RejectionCatalogue;

export const reject: Reject<typeof GATE_REJECTIONS> = rejectFrom();
