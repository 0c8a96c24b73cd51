import type { DirectoryView } from '@tiaokuai/contracts';
import { useEffect } from 'react';
import { useSearchParams } from 'react-router';
import { useSession } from '../session/session.js';
import { delegation, type Change } from './change.js';

/** The address by which a person hands over the post he acts from: the form opens by itself. */
export const OWN_DELEGATION = '/directory?delegate=mine';

/** Opens the form of 授权代行 for the acting post where the address asks for it, once. */
export function useOwnDelegation(directory: DirectoryView, begin: (change: Change) => void): void {
  const [search, setSearch] = useSearchParams();
  const { me, post } = useSession();
  const isAsked = search.get('delegate') === 'mine';
  useEffect(() => {
    if (!isAsked) return;
    const here = directory.holdings.filter(
      ({ unit, state }) => unit.id === post.unit.id && state === 'running',
    );
    const own = here.find(
      ({ person, post: held }) => person.id === me.person.id && held.code === post.post.code,
    );
    const others = here.filter(({ person }) => person.id !== me.person.id).map(({ person }) => person);
    const colleagues = [...new Map(others.map((person) => [person.id, person])).values()];
    if (own !== undefined) begin(delegation(own, colleagues));
    setSearch({ unit: post.unit.id }, { replace: true });
  }, [isAsked]);
}
