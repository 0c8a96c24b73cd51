import type { DelegationView, HoldingView } from '@tiaokuai/contracts';
import { useDirectoryCommands } from '../api/directory.js';
import { postKey, useSession } from '../session/session.js';

/** What the acting post may change; for the form to be offered, the server judges each change itself. */
export interface Rights {
  readonly may: (command: string) => boolean;
  readonly mayDelegate: (holding: HoldingView) => boolean;
  readonly mayRevoke: (delegation: DelegationView) => boolean;
}

const NONE: Rights = { may: () => false, mayDelegate: () => false, mayRevoke: () => false };

/** Posts that are handed to nobody for a time. */
const NOT_DELEGABLE: readonly string[] = ['rulesAdministrator', 'liaisonA', 'liaisonB', 'platformOperator'];

/** None while an earlier version is read, or until the server has said which. */
export function useRights(isNewest: boolean): Rights {
  const { me, post } = useSession();
  const { data } = useDirectoryCommands(postKey(post));
  if (data === undefined || !isNewest) return NONE;
  const reaches = (unit: string, person: string): boolean => {
    switch (data.delegates) {
      case 'district':
        return true;
      case 'unit':
        return unit === post.unit.id;
      case 'own':
        return unit === post.unit.id && person === me.person.id;
      case 'none':
        return false;
    }
  };
  return {
    may: (command) => data.commands.some(({ name }) => name === command),
    mayDelegate: ({ unit, person, post: held, state }) =>
      state === 'running' && !NOT_DELEGABLE.includes(held.code) && reaches(unit.id, person.id),
    mayRevoke: ({ unit, from }) => reaches(unit.id, from.id),
  };
}
