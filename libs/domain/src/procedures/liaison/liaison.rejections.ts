import { type Reject, rejectFrom, type RejectionCatalogue, withDetails } from '../../kernel/rejection.js';
import { type SHARED_REJECTIONS } from '../../kernel/shared.rejections.js';

export const REJECTIONS = {
  'LIAISON.SAME_PERSON_A_AND_B': withDetails<{ readonly itemCode: string | undefined }>({
    zh: '同一事项的A岗、B岗不得由同一人担任',
    en: 'One person is not liaison A and B of one item',
  }),
  'LIAISON.POST_REQUIRED': withDetails<{ readonly person: string } | undefined>({
    zh: '该人员在本单位没有岗位',
    en: 'The person holds no post in the unit',
  }),
  'LIAISON.ATTEMPTS_TOO_FEW': {
    zh: '至少联系两次未果才能报告',
    en: 'Two attempts are needed before somebody is reported unreachable',
  },
  'LIAISON.OVERRIDE_TOO_LONG': withDetails<{ readonly latest: string }>({
    zh: '值班长批准代岗的时间超过上限',
    en: 'The shift leader’s override is longer than allowed',
  }),
} as const satisfies RejectionCatalogue;

export const reject: Reject<typeof SHARED_REJECTIONS & typeof REJECTIONS> = rejectFrom();
