// Closed lists with their words: stages, outcomes, choices. Forms stand in commands, what is told to whom in the notices.
import type { Label } from '../../kernel/label.js';
import type { PostCode } from '../../kernel/post.js';

/** The case; every slot and whoever fills it has a stage of its own (`SLOT_STAGES`). */
export const STAGES = {
  open: { label: { zh: '在册', en: 'Open' } },
  closed: { label: { zh: '单位已撤销', en: 'The unit was dissolved' }, final: true },
} as const;

export const OUTCOMES = {
  dissolved: { zh: '单位撤销', en: 'The unit was dissolved' },
} as const satisfies Record<string, Label>;

export const SLOT_STAGES = {
  vacant: { zh: '空缺', en: 'Vacant' },
  appointed: { zh: '已任命', en: 'Appointed' },
  verified: { zh: '已核验', en: 'Verified' },
  due: { zh: '待核验', en: 'To be verified' },
  unreachable: { zh: '联系不上', en: 'Unreachable' },
} as const satisfies Record<string, Label>;
export type SlotStage = keyof typeof SLOT_STAGES;

export const ROLES = {
  A: { zh: '联络员A岗', en: 'Liaison A' },
  B: { zh: '联络员B岗', en: 'Liaison B' },
  leader: { zh: '分管领导', en: 'Deputy in charge' },
  operator: { zh: '平台操作员', en: 'Platform operator' },
} as const satisfies Record<string, Label>;
export type Role = keyof typeof ROLES;

/** The post that a role is in the directory; the deputy in charge has his own already. */
export const POST_OF = {
  A: 'liaisonA',
  B: 'liaisonB',
  leader: undefined,
  operator: 'platformOperator',
} as const satisfies Record<Role, PostCode | undefined>;

/** Utilities keep contact day and night (L LJ 19); outside these hours an emergency goes to the unit's head. */
export const HOURS = {
  office: { zh: '工作时间', en: 'Office hours' },
  always: { zh: '24×7', en: 'Day and night' },
} as const satisfies Record<string, Label>;
