import type { Coded } from '@tiaokuai/contracts';
import { procedureOf, type Label, type Procedure, type Urgency } from '@tiaokuai/domain';
import type { Language } from '../platform/language.js';

export const URGENCY_LABELS: Readonly<Record<Urgency, Label>> = {
  ordinary: { zh: '一般', en: 'Ordinary' },
  urgent: { zh: '紧急', en: 'Urgent' },
  emergency: { zh: '应急', en: 'Emergency' },
};

/** A code with its word; the code itself where nobody gave it one. */
export function coded(code: string, label: Label | undefined, language: Language): Coded {
  return { code, word: label?.[language] ?? code };
}

/** What a command is called; one of another procedure is written `resultNotification.draft`. */
export function commandWord(procedure: Procedure, command: string, language: Language): string {
  const [kind = '', other] = command.split('.');
  const { commands = [] } = other === undefined ? procedure : (procedureOf(kind) ?? {});
  return coded(command, commands.find(({ name }) => name === (other ?? kind))?.label, language).word;
}

function urgencyWord(urgency: string, language: Language): Coded {
  const labels: Readonly<Record<string, Label>> = URGENCY_LABELS;
  return coded(urgency, labels[urgency], language);
}

interface Worded {
  readonly stage: string;
  readonly urgency: string;
  readonly outcome?: string | null;
}

/** What a case is called in its procedure's own words. */
export interface CaseWords {
  readonly kind: Coded;
  readonly stage: Coded;
  readonly urgency: Coded;
  readonly outcome?: Coded;
}

export function caseWords(
  procedure: Procedure,
  { stage, urgency, outcome }: Worded,
  language: Language,
): CaseWords {
  return {
    kind: coded(procedure.kind, procedure.label, language),
    stage: coded(stage, procedure.stages[stage]?.label, language),
    urgency: urgencyWord(urgency, language),
    outcome: outcome ? coded(outcome, procedure.outcomes[outcome], language) : undefined,
  };
}
