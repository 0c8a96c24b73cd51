import { type Reject, rejectFrom, type RejectionCatalogue } from '@tiaokuai/domain';

/** Codes of casework itself, beside those of the rules. */
export const CASEWORK_REJECTIONS = {
  'PERSONAL_DATA.DESTROYED': {
    zh: '个人信息已经删除，无法查看',
    en: 'The personal data was erased and cannot be opened',
  },
} as const satisfies RejectionCatalogue;

export const rejectInCasework: Reject<typeof CASEWORK_REJECTIONS> = rejectFrom();
