import { type Reject, rejectFrom, type RejectionCatalogue, withDetails } from '@tiaokuai/domain';

/** Codes of casework itself, beside those of the rules. */
export const CASEWORK_REJECTIONS = {
  'ATTACHMENT.NOT_HANDED_IN': {
    zh: '这个文件不是您本人近三天上传的，也不在本案中，请重新上传',
    en: 'This file was neither uploaded by you in the last three days nor is it in this case; upload it again',
  },
  /** `posts`: those of the person that would see it, where somebody looked. */
  'CASE.NOT_VISIBLE': withDetails<{ readonly posts?: readonly string[] }>({
    zh: '当前岗位无权查看：仅案件参与单位、指挥中心等可查看',
    en: 'The post you act from may not see this case',
  }),
  'PERSONAL_DATA.DESTROYED': {
    zh: '个人信息已经删除，无法查看',
    en: 'The personal data was erased and cannot be opened',
  },
} as const satisfies RejectionCatalogue;

export const rejectInCasework: Reject<typeof CASEWORK_REJECTIONS> = rejectFrom();
