import type { Numbered } from '@tiaokuai/contracts';

/** What people call a case by: its number, or that it is still to come; nothing of a draft. */
export function numberWords({ number, awaitsNumber }: Numbered): string | undefined {
  return number ?? (awaitsNumber ? '编号中' : undefined);
}

/** A name that tells a case from others of its title, for those who hear it. */
export function withNumber(title: string, numbered: Numbered): string {
  return [title, numberWords(numbered)].filter((part) => part !== undefined).join('，');
}

/** Never broken inside, so that it can be copied and read out. */
export function CaseNumber(numbered: Numbered): React.ReactNode {
  const words = numberWords(numbered);
  return words === undefined ? null : <span className="case-number">{words}</span>;
}
