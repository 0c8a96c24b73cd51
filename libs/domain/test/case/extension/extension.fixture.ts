import type { Act, Story } from '@tiaokuai/testing';
import type { CaseState } from '../../../src/case/case.state.js';
import { by, RESULT } from '../task.fixture.js';

export const ask = (more: Readonly<Record<string, unknown>> = {}, act: Partial<Act> = {}): Act => ({
  at: '09-18 09:00',
  by: by.leadDeputy,
  does: 'requestExtension',
  with: { obligationId: RESULT, length: 3, grade: 'shift', specialReason: 'weather', ...more },
  ...act,
});

export const form = { text: '连续降雨', signedBy: '分管副局长', cases: 1 };

/** The caller's word, half an hour after it was asked. */
export const hear = (more: Readonly<Record<string, unknown>> = {}, act: Partial<Act> = {}): Act => ({
  at: '09-18 09:30',
  by: by.street,
  does: 'extensionOpinion',
  with: { requestId: 'extension-1', stance: 'agree', ...more },
  ...act,
});

export const decide = (granted: boolean, act: Partial<Act> = {}): Act => ({
  at: '09-18 10:00',
  by: by.shiftLeader,
  does: 'decideExtension',
  with: { requestId: 'extension-1', granted, reason: '情况属实' },
  ...act,
});

/** A row of the task's limits that counts in another length. */
export const resultRow = { key: 'task.result', class: 'substantive', mark: 'P', label: '模拟参数' } as const;

/** Whom events of this type tell what: `unit words`. */
export const told = ({ reactions }: Story<CaseState>, type: string): readonly string[] =>
  reactions.flatMap(([of, each]) =>
    of === type && each.does === 'notify' ? [`${each.unit} ${each.about.zh}`] : [],
  );
